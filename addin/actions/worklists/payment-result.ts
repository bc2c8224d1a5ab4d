import { fen } from "../../../shared/money/fen.ts";
import type { Day } from "../../../shared/time/day.ts";
import {
  readPaymentResult,
  type ResultFault,
} from "../../../shared/worklists/payments/payment-result.ts";
import type { LinesWanted } from "../../engine/worklists/list-lines.ts";
import type { Pane } from "../../state/pane.ts";
import type { Result } from "../../state/trouble/to-result.ts";
import type { LineAnswer } from "./answer-lines.ts";
import { waitingLines } from "./payment-file.ts";

/** What a result says, held against the lines that wait. */
export interface PaymentResultRead {
  readonly answers: readonly LineAnswer[];
  readonly faults: readonly { readonly row: number; readonly fault: ResultFault }[];
}

/** Reads the result of a batch payment into answers, nothing sent yet; null where it has no headings of one. */
export async function readResult(
  pane: Pane,
  of: LinesWanted,
  text: string,
  day: Day,
): Promise<Result<PaymentResultRead | null>> {
  // What was paid may be of any shop, whatever the cards are limited to.
  const listed = await waitingLines(pane, { ...of, shop: null, find: null });
  if (!listed.ok) return listed;
  const lines = new Map(listed.value.map((line) => [line.id, line]));
  const awaited = listed.value.map(({ id, cells }) => {
    const { payeeName, payeeNo, amount } = cells;
    const name = typeof payeeName === "string" && !payeeName.includes("*") ? payeeName : null;
    const payee = typeof payeeNo === "number" ? payeeNo : null;
    return { line: id, amount: fen(Number(amount ?? 0)), name, payee };
  });
  const rows = readPaymentResult(text, awaited, day);
  if (rows === null) return { ok: true, value: null };
  const answers = rows.flatMap((row): LineAnswer[] => {
    const line = "line" in row ? lines.get(row.line) : undefined;
    return line === undefined || !("line" in row) ? [] : [{ line, cells: row.cells }];
  });
  const faults = rows.flatMap((row) => ("fault" in row ? [row] : []));
  return { ok: true, value: { answers, faults } };
}

/** The text of a result as it was saved: in UTF-8, or else in the encoding of banks. */
export function textOfResult(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
