import type { Fen } from "./fen.ts";

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const UNITS = [
  { size: 100_000_000, name: "亿" },
  { size: 10_000, name: "万" },
  { size: 1000, name: "仟" },
  { size: 100, name: "佰" },
  { size: 10, name: "拾" },
] as const;

/** `123450` → 壹仟贰佰叁拾肆元伍角整, as payment slips want it; a negative amount begins with 负. */
export function amountInWords(amount: Fen): string {
  const size = Math.abs(amount);
  const yuan = Math.floor(size / 100);
  const jiao = Math.floor(size / 10) % 10;
  const fen = size % 10;
  const whole = yuan > 0 || size === 0 ? `${words(yuan)}元` : "";
  // 角 is skipped in the middle of an amount, so the gap is read out.
  const tenths = jiao > 0 ? `${words(jiao)}角` : whole !== "" && fen > 0 ? "零" : "";
  // 整 says that nothing can be written behind the amount any more; a 分 says so itself.
  const hundredths = fen > 0 ? `${words(fen)}分` : "整";
  return `${amount < 0 ? "负" : ""}${whole}${tenths}${hundredths}`;
}

function words(value: number): string {
  for (const { size, name } of UNITS) {
    if (value < size) continue;
    const rest = value % size;
    const gap = rest > 0 && rest < size / 10 ? "零" : "";
    return `${words(Math.floor(value / size))}${name}${gap}${rest > 0 ? words(rest) : ""}`;
  }
  return DIGITS.charAt(value);
}
