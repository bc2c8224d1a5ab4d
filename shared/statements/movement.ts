import { negated } from "../money/fen.ts";
import { movementKind } from "./movement-kind.ts";
import type { MeantLine } from "./statement.ts";

type Amount = MeantLine["amount"];

/** A movement of an account whose list has a column for each way; nothing where neither holds an amount. */
export function ofTwoColumns(
  income: Amount | null,
  outgo: Amount | null,
  words: string,
  kindOf = movementKind,
): MeantLine[] {
  const isIn = income !== null && income !== 0;
  return moved(isIn ? income : outgo, isIn ? "in" : "out", words, kindOf);
}

/** A movement of an account whose list has one column of amounts: those that left are below zero, or a word says so. */
export const ofOneColumn = (amount: Amount | null, isOut: boolean, words: string): MeantLine[] =>
  moved(amount, isOut || (amount ?? 0) < 0 ? "out" : "in", words, movementKind);

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
