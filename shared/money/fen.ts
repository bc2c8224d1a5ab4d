import type { z } from "zod";

/** An amount of money in whole 分 (1/100 元), with its sign; exact up to ±9 × 10¹⁵. A plain number is none. */
export type Fen = number & z.$brand<"Fen">;

/** The amount of so many 分. Throws a RangeError for what is not whole, or is beyond what a number holds exactly. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is no whole number of 分`);
  return amount as Fen;
}

/** Nothing at all. */
export const NO_MONEY = fen(0);

export const plus = (one: Fen, other: Fen): Fen => fen(one + other);
export const minus = (one: Fen, other: Fen): Fen => fen(one - other);

/** The amount the other way round: what comes in stands below zero. A blank stays one. */
export function negated<A extends Fen | null>(amount: A): A {
  return (amount === null ? null : minus(NO_MONEY, amount)) as A;
}

/** `123450` → `1,234.50`; always two decimals. */
export function showFen(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, "0");
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${amount < 0 ? "-" : ""}${yuan}.${digits.slice(-2)}`;
}

/** The amount in 元 as the number that a cell holds: of all numbers the nearest, as its two decimals are read to be. */
export const fenToYuan = (amount: Fen): number => amount / 100;
