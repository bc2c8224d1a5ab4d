import { TEXT_FORMAT } from "../cell.ts";
import { type Column, columnBasics, type ColumnOptions } from "./column.ts";
import type { Fix } from "../problem.ts";
import { numberText, normalised, visible } from "../text/normalise.ts";
import { isSeveralPhones } from "../text/phones-in.ts";
import { isCellError } from "./cell-error.ts";
import { NOTHING } from "./nothing.ts";
import { wireText } from "./wire-text.ts";

const LONGEST = 60;
const MOBILE = /^1[3-9]\d{9}(?:-\d{1,6})?$/;
const LANDLINE = /^(0\d{2,3})-?([2-9]\d{6,7})(-\d{1,6})?$/;
const SERVICE = /^(?:400-?\d{3}-?\d{4}|800-?\d{3}-?\d{4}|95\d{3,6}(?:-\d{1,8})?|1\d{4})$/;

/** The number without country code, spaces and brackets, an extension behind `-`. */
function canonical(text: string): string {
  return normalised(text)
    .replace(/^\+?(?:86|0086)[-\s]*(?=1[3-9]\d|0\d)/, "")
    .replace(/\s*(?:转|分机|ext\.?|#)\s*/i, "-")
    .replace(/^\((0\d{2,3})\)\s*/, "$1-")
    .replace(/(?<=\d)\s+(?=\d)/g, "")
    .replace(/^(1[3-9]\d)-?(\d{4})-?(\d{4})(?!\d)/, "$1$2$3");
}

function isNumber(number: string): boolean {
  return MOBILE.test(number) || LANDLINE.test(number) || SERVICE.test(number);
}

/** The number with the digits that letters like O and l were typed for, where only so it is one. */
function digitsForLetters(number: string): readonly Fix[] {
  const likely = canonical(number.replace(/[oO]/g, "0").replace(/[iIl]/g, "1"));
  if (likely === number || !isNumber(likely)) return [];
  return [{ code: "digits", write: { value: likely, format: TEXT_FORMAT }, shows: likely }];
}

/** A mobile, virtual, landline or service number; several in one cell are kept as they were typed, other content is asked about. */
export function phone(options: ColumnOptions): Column<string> {
  return {
    ...columnBasics(options),
    kind: "phone",
    look: { format: TEXT_FORMAT, width: 96 },
    expects: { code: "phone" },
    examples: [
      "13800138000",
      "138 0013 8000",
      "+86 13800138000",
      "0571-88888888 转 12",
      "400-800-1234",
      "13800138000/13900139000",
      "1380013",
    ],
    nothing: NOTHING,
    wire: wireText(LONGEST),
    read(cell, context) {
      if (isCellError(cell, context)) return undefined;
      const written = typeof cell.value === "number" ? numberText(cell.value) : String(cell.value);
      const number = canonical(written);
      if (isNumber(number)) return number;
      // Blanks stand between numbers too, and what is no number stays as somebody wrote it.
      const kept = visible(written);
      if (kept.length > LONGEST) {
        const params = { max: LONGEST, length: kept.length };
        context.report({ code: "R008", level: "error", params });
        return undefined;
      }
      if (!isSeveralPhones(kept)) {
        context.report({ code: "R030", level: "warning", fixes: digitsForLetters(number) });
      }
      return kept;
    },
    untidy: ({ value: written }, number) =>
      written === number ? undefined : typeof written === "number" ? "text" : "clean",
    write: (value) => ({ value, format: TEXT_FORMAT }),
    show: (value) => value,
  };
}
