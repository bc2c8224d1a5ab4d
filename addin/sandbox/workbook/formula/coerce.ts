import { cellError, isCellError, type CellError, type CellValue } from "../cell-value.ts";
import { parseInput } from "../parse-input.ts";

/** The number that a text reads as, the way Excel turns texts into numbers; null for other texts. */
export function numberOfText(text: string): number | null {
  const plain = text.trim();
  if (plain === "") return null;
  const number = Number(plain);
  // JavaScript reads 0x1F and Infinity, too
  if (!Number.isNaN(number)) return /^[\d+\-.eE]+$/.test(plain) ? number : null;
  const year = new Date().getFullYear();
  const context = { numberFormat: "General", locale: "zh-CN", year, date1904: false } as const;
  const { value } = parseInput(plain, context);
  return typeof value === "number" ? value : null;
}

/** The value as a number; texts are read, blanks are 0; an error where that cannot be. */
export function toNumber(value: CellValue): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (isCellError(value)) return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  return numberOfText(value) ?? cellError("#VALUE!");
}

/** The value as a truth; an error where it is a text that is none. */
export function toTruth(value: CellValue): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (isCellError(value)) return value;
  if (/^true$/i.test(value)) return true;
  return /^false$/i.test(value) ? false : cellError("#VALUE!");
}

/** A number as Excel joins it to texts: 15 digits, `E` only where it would be longer than 20. */
export function numberText(value: number): string {
  const plain = String(Number(value.toPrecision(15)));
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-])(\d+)$/.exec(plain);
  if (!match) return plain;
  const [, sign = "", lead = "", rest = "", way, power = "0"] = match;
  const exponent = Number(power);
  if (way === "-" && exponent + rest.length <= 18) {
    return `${sign}0.${"0".repeat(exponent - 1)}${lead}${rest}`;
  }
  const digits = rest === "" ? lead : `${lead}.${rest}`;
  return `${sign}${digits}E${way}${power.padStart(2, "0")}`;
}

/** The value as text; blanks are empty, errors their own text. */
export function toText(value: CellValue): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberText(value);
  if (value === null) return "";
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : value.error;
}
