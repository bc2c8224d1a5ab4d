import { MAX_ANSWERS_PER_ROW } from "../../../shared/api/limits.ts";
import { hasLanded, type PushRow } from "../../../shared/api/push.ts";
import type { ComparedRow } from "../../../shared/merge/compare.ts";
import type { RecordId } from "../../../shared/record.ts";
import { ROWS_BETWEEN_PAUSES } from "../../../shared/reading/rows-between-pauses.ts";
import type { Environment } from "../environment.ts";
import { newIds } from "./new-ids.ts";
import type { Preview } from "./preview.ts";
import type { PushedRow } from "./push-report.ts";
import {
  byWarning,
  changeAcknowledgements,
  rememberedAcknowledgements,
} from "../acknowledgements/remembered-acknowledgements.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { readMark } from "../../../shared/merge/mark.ts";

/** A row of the sheet as it is sent. */
export interface Outgoing {
  readonly number: number;
  readonly row: PushRow;
  /** The record whose mark the row carried until a person called it a registration of its own. */
  readonly was?: RecordId;
}

/**
 * The rows that a preview names, in the order of the sheet, each with the answers to its warnings that
 * the server does not have; `only` leaves out all but some records.
 */
export async function outgoingRows(
  workbook: Workbook,
  preview: Preview,
  env: Environment,
  only: ReadonlySet<RecordId> | undefined,
): Promise<Outgoing[]> {
  const acknowledgements = await rememberedAcknowledgements(workbook);
  const waiting = Map.groupBy(
    acknowledgements.filter(({ sent }) => !sent),
    ({ id }) => id,
  );
  const holding = Map.groupBy(preview.validation.acknowledged, ({ problem }) => problem.row);
  const revived = new Set(preview.revived.map(({ row }) => row.number));
  const outgoing = ({ row, id, base, otherCase }: ComparedRow, record: RecordId): Outgoing => {
    // What was said of the row while it still carried the other record's mark goes with it.
    const was = id === null && otherCase !== null ? readMark(row.mark)?.id : undefined;
    const said =
      was === undefined
        ? waiting.get(record)
        : holding.get(row.number)?.map(({ acknowledgement }) => acknowledgement);
    const acknowledged = said
      ?.slice(-MAX_ANSWERS_PER_ROW)
      .map(({ code, about, reason }) => ({ code, about, reason }));
    // The values are what the ledger's columns read, and those are plain JSON.
    const cells = row.cells as PushRow["cells"];
    // Whoever called it a correction insists on it: the server would ask the same.
    const corrects = base !== null && otherCase !== null;
    const revives = revived.has(row.number);
    return {
      number: row.number,
      row: {
        id: record,
        base,
        cells,
        ...(corrects && { corrects }),
        ...(revives && { revives }),
        ...(acknowledged && { acknowledged }),
      },
      ...(was !== undefined && { was }),
    };
  };
  const rows = [
    ...preview.created,
    ...preview.changed.map(({ compared }) => compared),
    ...preview.revived,
  ]
    .filter(({ id }) => only === undefined || (id !== null && only.has(id)))
    .toSorted((a, b) => a.row.number - b.row.number);
  const fresh = (await newIds(rows.filter(({ id }) => id === null).length, env)).values();
  const all: Outgoing[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_BETWEEN_PAUSES === 0) await env.pause();
    // There are as many as rows without one.
    all.push(outgoing(row, row.id ?? (fresh.next().value as RecordId)));
  }
  return all;
}

/** Has the workbook remember under the rows' own records what was said while they carried another's mark. */
export async function refileAcknowledgements(
  workbook: Workbook,
  outgoing: readonly Outgoing[],
): Promise<void> {
  const refiled = outgoing.flatMap(({ row, was }) =>
    was === undefined
      ? []
      : (row.acknowledged ?? []).map((one) => ({ ...one, id: was, to: row.id })),
  );
  if (refiled.length === 0) return;
  const found = byWarning(refiled);
  await changeAcknowledgements(workbook, (all) =>
    all.map((one) => (one.sent ? one : { ...one, id: found(one)?.to ?? one.id })),
  );
}

/** Has the workbook remember which answers the server has now. */
export async function acknowledgementsArrived(
  workbook: Workbook,
  outgoing: readonly Outgoing[],
  pushed: readonly PushedRow[],
): Promise<void> {
  const acknowledged = new Map(outgoing.map(({ row }) => [row.id, row.acknowledged ?? []]));
  const landed = pushed
    .filter(({ outcome }) => hasLanded(outcome.outcome))
    .flatMap(({ id }) =>
      (acknowledged.get(id) ?? []).map((acknowledgement) => ({ id, ...acknowledgement })),
    );
  if (landed.length === 0) return;
  const arrived = byWarning(landed);
  await changeAcknowledgements(workbook, (all) =>
    all.map((one) => (arrived(one) === undefined ? one : { ...one, sent: true })),
  );
}
