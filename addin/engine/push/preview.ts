import type { ComparedRow } from "../../../shared/merge/compare.ts";
import type { Problem } from "../../../shared/problem.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Client } from "../../client.ts";
import { type Doubt, wrongSheetDoubts, type Names } from "./wrong-sheet-doubts.ts";
import { type ChangedRow, changeOf, isChanged } from "./changed-row.ts";
import { type KnownRecord, lookUp } from "../server/look-up-records.ts";
import { inheritedDoubts } from "./inherited-doubts.ts";
import { isOtherCase } from "./other-case.ts";
import type { Validation } from "../check/validate.ts";

/** What a push would do, before it does it. */
export interface Preview {
  readonly validation: Validation;
  /** Rows that are new, and those that were filled with another case over the mark of an old one. */
  readonly created: readonly ComparedRow[];
  readonly changed: readonly ChangedRow[];
  readonly unchanged: number;
  readonly blocked: readonly { readonly number: number; readonly problems: readonly Problem[] }[];
  /** False when nobody is signed in or the server can't be reached, so that "before" is not known. */
  readonly beforeKnown: boolean;
  /** Why this may not be the sheet that is meant; to be answered before anything is written or sent. */
  readonly doubts: readonly Doubt[];
}

/**
 * Says what a push of these rows would do; asks the server what stood there before. With the names of
 * file and sheet, also what in them speaks against it.
 */
export async function previewPush(
  client: Client | null,
  validation: Validation,
  names?: Names,
): Promise<Preview> {
  const { rows, counts } = validation.comparison;
  const changed = rows.filter(isChanged);
  const known = client === null ? null : await knownBefore(client, validation, changed);
  const { ledger } = validation.openLedger;
  const others = new Set<ComparedRow>(
    changed.filter(({ id, row }) => {
      const before = known?.get(id)?.base ?? null;
      return before !== null && isOtherCase(ledger, before, row.cells);
    }),
  );
  const rest = changed
    .filter((row) => !others.has(row))
    .map((compared) => changeOf(compared, known?.get(compared.id)));
  const outgoing = rows.filter(({ standing }) => standing === "new" || standing === "changed");
  return {
    validation,
    created: rows
      .filter((row) => row.standing === "new" || others.has(row))
      .map((row) => (others.has(row) ? { ...row, standing: "new", id: null, base: null } : row)),
    changed: rest,
    unchanged: counts.unchanged,
    blocked: blockedRows(validation),
    beforeKnown: known !== null || changed.length === 0,
    doubts: [
      ...(names === undefined ? [] : wrongSheetDoubts(ledger, outgoing, names)),
      ...inheritedDoubts(rest, validation.reading.cached.values()),
    ],
  };
}

async function knownBefore(
  client: Client,
  { openLedger }: Validation,
  rows: readonly ChangedRow["compared"][],
): Promise<ReadonlyMap<RecordId, KnownRecord> | null> {
  const records = rows.map(({ id, base }) => ({ id, version: base }));
  const { said, failure } = await lookUp(client, openLedger.ledger, records);
  return failure === null ? new Map(said.map((record) => [record.id, record])) : null;
}

function blockedRows({ reading, problems }: Validation): Preview["blocked"] {
  const byRow = Map.groupBy(problems, (problem) => problem.row);
  return reading.rows
    .filter((row) => row.blocked)
    .map(({ number }) => ({ number, problems: byRow.get(number) ?? [] }));
}
