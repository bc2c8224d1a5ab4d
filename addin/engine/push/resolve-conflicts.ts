import type { Row } from "../../../shared/row.ts";
import type { Mark } from "../../../shared/merge/mark.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Client, Failure } from "../../client.ts";
import { eachPausing } from "../each-pausing.ts";
import type { Pausing } from "../environment.ts";
import type { OpenLedger } from "../sheet/open-ledger.ts";
import { bringTheirs } from "./bring-theirs.ts";
import { writeMarks } from "../marks/marks.ts";
import { lookUp } from "../server/look-up-records.ts";
import type { PushedRow } from "./push-report.ts";
import { markHere } from "../sheet/sheet-columns.ts";
import type { Workbook } from "../../workbook/workbook.ts";

/** For each column in conflict, whose value stays. */
export type ConflictChoices = Readonly<Record<string, "mine" | "theirs">>;

export interface Resolved {
  readonly resolved: ReadonlySet<RecordId>;
  /** Rows that were typed into since they were sent, are gone, or were not asked about; they stay in conflict. */
  readonly left: ReadonlySet<RecordId>;
  /** Why the server could not be asked about the rest; null when it was. */
  readonly failure: Failure | null;
}

/**
 * Resolves conflicts in the sheet. What the others wrote is brought into the cells that take theirs,
 * and the row is marked with their version: cells that keep yours are then an ordinary change,
 * made in the knowledge of theirs, and go with the next push.
 */
export async function resolveConflicts(
  workbook: Workbook,
  client: Client,
  openLedger: OpenLedger,
  rows: readonly PushedRow[],
  choices: ReadonlyMap<RecordId, ConflictChoices>,
  env: Pausing,
): Promise<Resolved> {
  const chosen = rows.filter(({ id }) => choices.has(id));
  const versions = chosen.flatMap(({ id, outcome: { version } }) =>
    version === null ? [] : [{ id, version }],
  );
  const { said, failure } = await lookUp(client, openLedger.ledger, versions);
  // What the server does not know is left in conflict.
  const seen = new Map(said.flatMap(({ id, base }) => (base === null ? [] : [[id, base]])));
  const brought = await bringTheirs(
    workbook,
    openLedger,
    chosen
      .filter(({ id }) => seen.has(id))
      .map((row) => ({
        id: row.id,
        stood: row.stood,
        cells: theirsToBring(row, choices.get(row.id) ?? {}),
      })),
    env,
  );
  const marks = new Map<RecordId, Mark>();
  const resolved = new Set<RecordId>();
  await eachPausing(versions, env, ({ id, version }) => {
    const cells = seen.get(id);
    if (!brought.has(id) || cells === undefined) return;
    marks.set(id, markHere(openLedger, { id, version, cells }));
    resolved.add(id);
  });
  await writeMarks(workbook, openLedger, marks, env);
  const left = new Set(chosen.map(({ id }) => id).filter((id) => !resolved.has(id)));
  return { resolved, left, failure };
}

/** What the others wrote where you did not, and where you chose theirs. */
function theirsToBring({ outcome }: PushedRow, choices: ConflictChoices): Row {
  const cells: Record<string, unknown> = { ...outcome.theirs };
  for (const { column, theirs } of outcome.conflicts ?? []) {
    if (choices[column] !== "mine") cells[column] = theirs;
  }
  return cells;
}
