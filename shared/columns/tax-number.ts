import { z } from "zod";
import { type Cell, TEXT_FORMAT } from "../cell.ts";
import { type Column, columnBasics, type ColumnOptions } from "./column.ts";
import type { Fix } from "../problem.ts";
import { EXACT_DIGITS_LIMIT } from "../text/identifier-text.ts";
import { normalised } from "../text/normalise.ts";
import { isCellError } from "./cell-error.ts";
import { NOTHING } from "./nothing.ts";

/** A person's invoice has no tax number, and clerks say so. */
const NONE_NEEDED: ReadonlySet<string> = new Set([...NOTHING, "个人", "个人抬头", "个人无税号"]);

/** The characters of a 统一社会信用代码 in the order of their values (GB 32100-2015): no I, O, S, V, Z. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const CREDIT_CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$/;
/** Tax numbers from before 2015: the district, then the organisation's code of nine. */
const OLD_NUMBER = /^\d{6}[0-9A-Z]{9}$/;

/** True when the last character of a 统一社会信用代码 is the one that the other seventeen demand. */
function passesCreditCheck(code: string): boolean {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31) === code.slice(17);
}

function numberIn({ value }: Cell): string {
  return normalised(String(value))
    .replace(/[\s'"-]/g, "")
    .toUpperCase();
}

/** The number with the digits that its letters O and I stand for, where only so it is right. */
function digitsForLetters(number: string): readonly Fix[] {
  const likely = number.replaceAll("O", "0").replaceAll("I", "1");
  if (!CREDIT_CODE.test(likely) || !passesCreditCheck(likely)) return [];
  return [{ code: "digits", write: { value: likely, format: TEXT_FORMAT }, shows: likely }];
}

/**
 * The tax number of a buyer: a 统一社会信用代码 of 18 characters, or an old number of 15. A wrong check
 * character is asked about: codes of the years of trial have one and are valid.
 */
export function taxNumber(options: ColumnOptions): Column<string> {
  return {
    ...columnBasics(options),
    kind: "tax-number",
    ownEachRow: true,
    look: { format: TEXT_FORMAT, width: 130 },
    expects: { code: "tax-number" },
    examples: ["91110105MA0012345R", "110105123456789", "91110105MAOO12345R", "91110105MA00123450"],
    nothing: NONE_NEEDED,
    wire: z.string().regex(/^[0-9A-Z]{15}(?:[0-9A-Z]{3})?$/),
    read(cell, context) {
      if (isCellError(cell, context)) return undefined;
      if (typeof cell.value === "number" && Math.abs(cell.value) >= EXACT_DIGITS_LIMIT) {
        context.report({ code: "R003", level: "error" });
        return undefined;
      }
      const number = numberIn(cell);
      if (OLD_NUMBER.test(number)) return number;
      if (!CREDIT_CODE.test(number)) {
        const params = { length: number.length };
        context.report({ code: "R031", level: "error", params, fixes: digitsForLetters(number) });
        return undefined;
      }
      if (!passesCreditCheck(number)) context.report({ code: "R032", level: "warning" });
      return number;
    },
    untidy: ({ value: written }, number) =>
      written === number ? undefined : typeof written === "number" ? "text" : "clean",
    write: (value) => ({ value, format: TEXT_FORMAT }),
    show: (value) => value,
  };
}
