import { hasLanded, type PushRow, pushRows, type RowOutcome } from "../../../shared/api/push.ts";
import type { Client, Failure } from "../../client.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import type { Environment } from "../environment.ts";
import { writeMarks } from "../marks/marks.ts";
import { lookUp } from "../server/look-up-records.ts";
import type { OpenLedger } from "../sheet/open-ledger.ts";
import { markHere } from "../sheet/sheet-columns.ts";
import type { MissingRow } from "./missing-rows.ts";
import { outcomesInSlices } from "./outcomes-in-slices.ts";
import type { ToWithdraw } from "./withdraw.ts";

/** What bringing withdrawn records back came to. */
export interface Restored {
  /** The records that stand again, as they are now. */
  readonly restored: readonly MissingRow[];
  /** Records that stay withdrawn, each with why. */
  readonly left: readonly RowOutcome[];
  /** The ids of the pushes that did it, to take them back by. */
  readonly pushes: readonly string[];
  /** Why the server could not be asked about the rest; null when it was. */
  readonly failure: Failure | null;
}

/**
 * Brings withdrawn records back as they were, each as a version like any other. Rows of the sheet that
 * carry them keep their cells, and a mark that says that they stand.
 */
export async function restoreRecords(
  workbook: Workbook,
  client: Client,
  openLedger: OpenLedger,
  records: readonly ToWithdraw[],
  env: Environment,
): Promise<Restored> {
  const { ledger } = openLedger;
  const params = { ledger: ledger.id };
  const sent = await outcomesInSlices(records, env, (id, slice) => {
    // Columns that are left out come back as they were: that is all of them.
    const rows = slice.map((one): PushRow => ({
      id: one.id,
      base: one.version,
      cells: {},
      revives: true,
    }));
    return client.call(pushRows, { params, body: { id, rows } });
  });
  const { outcomes, pushes, failure } = sent;
  const done = outcomes.flatMap(({ id, outcome, version }) =>
    hasLanded(outcome) && version !== null ? [{ id, version }] : [],
  );
  const left = outcomes.filter(({ outcome }) => !hasLanded(outcome));
  const looked = await lookUp(client, ledger, done);
  const marks = looked.said.map((record) => [record.id, markHere(openLedger, record)] as const);
  await writeMarks(workbook, openLedger, new Map(marks), env);
  return { restored: looked.said, left, pushes, failure: failure ?? looked.failure };
}
