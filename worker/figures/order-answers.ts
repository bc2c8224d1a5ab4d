import type { AskAnswer, Stand } from "../../shared/api/figures.ts";
import { ledgers } from "../../shared/ledgers/index.ts";
import type { Ledger } from "../../shared/ledger.ts";
import { NO_MONEY, plus } from "../../shared/money/fen.ts";
import type { OrderRecord } from "../store/figures/asked-orders.ts";

/** The records of an order, by the first of its spellings that any has. */
export function recordsOf(
  orders: readonly string[],
  records: readonly OrderRecord[],
): readonly OrderRecord[] {
  const found = orders.find((order) => records.some((record) => record.order === order));
  return records.filter((record) => record.order === found);
}

/** How an order stands: the newest record of each ledger, in the order of the ledgers. */
export function standsOf(theirs: readonly OrderRecord[]): AskAnswer {
  const stands = ledgers.flatMap((ledger) => {
    const newest = theirs.findLast((record) => record.ledger === ledger.id);
    return newest === undefined ? [] : [standOf(ledger, newest)];
  });
  if (stands.length === 0) return { is: "refused", refusal: { code: "no-record" } };
  return { is: "stands", stands };
}

function standOf(ledger: Ledger, { day, cells, awaits }: OrderRecord): Stand {
  const status = ledger.stands.map((column) => cells[column]).find(isWord) ?? null;
  return { ledger: ledger.id, day, status, awaits };
}

const isWord = (cell: unknown): cell is string => typeof cell === "string" && cell !== "";

/** What was paid out for an order, in all ledgers. */
export function paidOut(theirs: readonly OrderRecord[]): AskAnswer {
  if (theirs.length === 0) return { is: "refused", refusal: { code: "no-record" } };
  return { is: "amount", amount: theirs.reduce((sum, { paid }) => plus(sum, paid), NO_MONEY) };
}
