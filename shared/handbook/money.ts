import type { Ledger } from "../ledger.ts";
import type { Language } from "../localized.ts";
import { postingKindName } from "../messages/posting-kinds.ts";
import type { Direction } from "../money/direction.ts";
import type { PostingKind, PostingLine } from "../money/posting.ts";
import { type Dependence, dependence, richest } from "./dependence.ts";
import { exampleRow } from "./example-row.ts";

/** Which way an amount goes, if finance hears of it. */
export type Destination = Direction | "nothing";

/** Where the money of one kind goes. */
export interface MoneyEntry {
  readonly kind: PostingKind;
  readonly name: string;
  /** The columns that the amount comes from. */
  readonly columns: readonly string[];
  readonly destination: Dependence<Destination>;
}

/** Where a ledger's amounts go, found out by asking its postings; empty for one without money. */
export function moneyEntries(ledger: Ledger, language: Language): MoneyEntry[] {
  const lines = (row: Parameters<Ledger["postings"]>[0]) =>
    ledger.postings(row).filter(({ amount }) => amount !== null && amount !== 0);
  const row = richest(ledger, exampleRow(ledger), (each) => lines(each).length);
  return lines(row).map(({ kind }) => {
    const columns = ledger.keys.filter(
      (key) =>
        typeof row[key] === "number" &&
        amountOf(lines({ ...row, [key]: null }), kind) !== amountOf(lines(row), kind),
    );
    const decided = dependence(ledger, row, (each) => destinationOf(lines(each), kind));
    return {
      kind,
      name: postingKindName(kind, language),
      columns,
      // That a blank amount goes nowhere needs no saying.
      destination: {
        ...decided,
        otherwise: decided.otherwise.filter(({ column }) => !columns.includes(column)),
      },
    };
  });
}

function amountOf(lines: readonly PostingLine[], kind: PostingKind): number | null {
  return lines.find((line) => line.kind === kind)?.amount ?? null;
}

function destinationOf(lines: readonly PostingLine[], kind: PostingKind): Destination {
  return lines.find((each) => each.kind === kind)?.direction ?? "nothing";
}
