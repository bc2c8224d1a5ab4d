import { payeeKey, payeeOf } from "../../shared/derive/payee.ts";
import type { Fen } from "../../shared/money/fen.ts";
import type { Row } from "../../shared/row.ts";
import { clearReferenceOf } from "../record/clear-reference-of.ts";
import type { FoundRecord } from "../record/stored-record.ts";
import type { OpenPayout, PayoutEntry } from "../store/payments/open-payouts.ts";
import type { Settlement } from "../store/payments/settlements.ts";
import type { Line } from "./half.ts";
import { dimensionOf, kindsText, ledgerOf, sumOf } from "./payout-line.ts";

/** What else has the number of a payment. */
export interface SameFlow {
  readonly payee: string;
  readonly reference: string;
}

/** What a record has to be paid, or what became of it. */
export interface PaymentLine extends Line {
  readonly record: FoundRecord;
  readonly amount: Fen;
  readonly entries: readonly PayoutEntry[];
  readonly payee: string;
  /** What became of it; undefined while it is open. */
  readonly settlement: Settlement | undefined;
  readonly registrant: string | null;
  readonly authors: ReadonlySet<string>;
  readonly confirmers: ReadonlySet<string>;
  /** Payments that have the number that this one is to have, and how many of them are kept. */
  readonly sameFlow: readonly SameFlow[];
  readonly flows: number;
}

export const NOBODY: ReadonlySet<string> = new Set();
const UNKNOWN = {
  settlement: undefined,
  authors: NOBODY,
  confirmers: NOBODY,
  sameFlow: [],
  flows: 0,
};

const LINE = /^(.{1,60})\.(\d{1,15})$/;

/** A line is named by its record and the first of its entries: with the next payment it is another line. */
const lineId = (record: string, first: number): string => `${record}.${first}`;

/** The record and the first entry that a line is named by; undefined for what is no line's id. */
export function readLineId(
  id: string,
): { readonly record: string; readonly entry: number } | undefined {
  const [, record, entry] = LINE.exec(id) ?? [];
  return record === undefined ? undefined : { record, entry: Number(entry) };
}

/** What entries of a record say, to whom they would be paid by its row. */
export function lineOf(
  record: FoundRecord,
  row: Row,
  { first, entries }: Pick<OpenPayout, "first" | "entries">,
): Omit<PaymentLine, "blocked" | "open" | "settlement"> & { readonly settlement: undefined } {
  const ledger = ledgerOf(record);
  const payee = payeeOf(row);
  const reference = clearReferenceOf(ledger, row);
  const registrant = dimensionOf(ledger, row, "registrant");
  const amount = sumOf(entries);
  return {
    ...UNKNOWN,
    id: lineId(record.id, first),
    cells: {
      batches: [...new Set(entries.map(({ batch }) => batch))].join("、"),
      ledger: ledger.title.zh,
      shop: record.shop || null,
      reference: reference || null,
      kinds: kindsText(entries),
      payee: payee.account,
      payeeName: payee.name,
      amount,
      registrant,
    },
    record,
    shop: record.shop,
    reference,
    day: null,
    amount,
    entries,
    payee: payeeKey(payee),
    registrant,
  };
}
