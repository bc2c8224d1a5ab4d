import { type RowOutcome, withdrawRecords } from "../../../shared/api/push.ts";
import { fingerprint } from "../../../shared/derive/fingerprint.ts";
import { identityOf } from "../../../shared/derive/identity.ts";
import { type Mark, withdrawnFingerprint } from "../../../shared/merge/mark.ts";
import type { ReadRow } from "../../../shared/reading/sheet-reading.ts";
import { standsAs } from "../../../shared/reading/stands-as.ts";
import type { RecordId, Version } from "../../../shared/record.ts";
import type { Client, Failure } from "../../client.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import type { Validation } from "../check/validate.ts";
import { eachPausing } from "../each-pausing.ts";
import type { Environment, Pausing } from "../environment.ts";
import { writeMarks } from "../marks/marks.ts";
import type { OpenLedger } from "../sheet/open-ledger.ts";
import { leaveMissing } from "./missing-rows.ts";
import { outcomesInSlices } from "./outcomes-in-slices.ts";

/** A record that a person wants withdrawn, as they have seen it. */
export interface ToWithdraw {
  readonly id: RecordId;
  readonly version: Version;
}

export interface Withdrawn {
  readonly withdrawn: ReadonlySet<RecordId>;
  /** Records that stay, each with why. */
  readonly left: readonly RowOutcome[];
  /** The ids of the withdrawals, to take them back by. */
  readonly pushes: readonly string[];
  /** Why the server could not be asked about the rest; null when it was. */
  readonly failure: Failure | null;
}

/**
 * Withdraws records for a reason. Their rows in the sheet keep every cell, and a mark that says so; those
 * that are not in it are no longer expected there.
 */
export async function withdraw(
  workbook: Workbook,
  client: Client,
  { openLedger, comparison }: Validation,
  records: readonly ToWithdraw[],
  reason: string,
  env: Environment,
): Promise<Withdrawn> {
  const params = { ledger: openLedger.ledger.id };
  const sent = await outcomesInSlices(records, env, (id, slice) => {
    const asked = slice.map((record) => ({ id: record.id, base: record.version }));
    return client.call(withdrawRecords, { params, body: { id, reason, records: asked } });
  });
  const { outcomes, pushes, failure } = sent;
  const done = outcomes.filter(isDone);
  const rows = new Map(comparison.rows.map(({ id, row }) => [id, row]));
  await markWithdrawn(
    workbook,
    openLedger,
    done.flatMap(({ id, version }) => {
      const row = rows.get(id);
      return row === undefined || version === null ? [] : [{ id, version, row }];
    }),
    env,
  );
  const withdrawn = new Set(done.map(({ id }) => id));
  await leaveMissing(
    workbook,
    openLedger,
    [...withdrawn].filter((id) => !rows.has(id)),
  );
  const left = outcomes.filter((outcome) => !isDone(outcome));
  return { withdrawn, left, pushes, failure };
}

/** Somebody may have withdrawn it already, or the response to the first try was lost. */
const isDone = ({ outcome }: RowOutcome): boolean =>
  outcome === "withdrawn" || outcome === "unchanged";

/** Marks rows as those of withdrawn records: as they stand here they are neither judged nor sent any more. */
export async function markWithdrawn(
  workbook: Workbook,
  openLedger: OpenLedger,
  rows: readonly {
    readonly id: RecordId;
    readonly version: Version;
    readonly row: Pick<ReadRow, "number" | "cells">;
  }[],
  env: Pausing,
): Promise<void> {
  const { ledger, snapshot, placement } = openLedger;
  const { firstRow, values } = snapshot.grid;
  const headings = values[placement.headerRow] ?? [];
  const stands = (number: number) => standsAs(headings, values[number - firstRow] ?? []);
  const marks = await eachPausing(rows, env, ({ id, version, row }): [RecordId, Mark] => {
    const { cells } = row;
    const read = fingerprint(ledger, cells);
    const mark: Mark = {
      id,
      version,
      fingerprint: withdrawnFingerprint(read, stands(row.number)),
      identity: identityOf(ledger, cells),
      withdrawn: true,
    };
    return [id, mark];
  });
  await writeMarks(workbook, openLedger, new Map(marks), env);
}
