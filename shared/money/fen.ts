/** An amount of money in whole 分 (1/100 元), with its sign; exact up to ±9 × 10¹⁵. */
export type Fen = number;

/** `123450` → `1,234.50`; always two decimals. */
export function showFen(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, "0");
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${amount < 0 ? "-" : ""}${yuan}.${digits.slice(-2)}`;
}

/** The amount in 元 as the number that a cell holds; two decimals survive the trip exactly. */
export function fenToYuan(amount: Fen): number {
  return Number(`${amount}e-2`);
}
