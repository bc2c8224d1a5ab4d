import { negated } from "../money/fen.ts";
import { movementKind } from "./movement-kind.ts";
import type { MeantLine, StatementRow } from "./statement.ts";

type Amount = MeantLine["amount"];

/**
 * The lines of an account whose list has a column for each way, `income` and `outgo`: nothing where neither holds an
 * amount. What a movement was for is told by the words in these columns.
 */
export const ofTwoColumns =
  <W extends string>(words: readonly W[], kindOf = movementKind) =>
  (row: StatementRow<W | "income" | "outgo">): MeantLine[] => {
    const income = row.money("income");
    const outgo = row.money("outgo");
    const isIn = income !== null && income !== 0;
    return moved(isIn ? income : outgo, isIn ? "in" : "out", wordsIn(row, words), kindOf);
  };

/** The same where one column has all amounts: those that left are below zero, or the column `way` says so. */
export const ofOneColumn =
  <W extends string>(out: RegExp, words: readonly W[]) =>
  (row: StatementRow<W | "amount" | "way">): MeantLine[] => {
    const amount = row.money("amount");
    const isOut = out.test(row.text("way")) || (amount ?? 0) < 0;
    return moved(amount, isOut ? "out" : "in", wordsIn(row, words), movementKind);
  };

const wordsIn = <W extends string>(row: StatementRow<W>, words: readonly W[]) =>
  words.map((word) => row.text(word)).join(" ");

function moved(
  amount: Amount | null,
  direction: MeantLine["direction"],
  words: string,
  kindOf: typeof movementKind,
): MeantLine[] {
  if (amount === null || amount === 0) return [];
  return [
    {
      kind: kindOf(words, direction),
      direction,
      amount: amount < 0 ? negated(amount) : amount,
    },
  ];
}
