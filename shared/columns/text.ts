import { TEXT_FORMAT } from "../cell.ts";
import { type Column, columnBasics, type ColumnOptions, type ReadContext } from "./column.ts";
import { EXACT_DIGITS_LIMIT } from "../text/identifier-text.ts";
import { mojibakeIn } from "../text/mojibake.ts";
import { numberText, visible } from "../text/normalise.ts";
import { isCellError } from "./cell-error.ts";
import { wireText } from "./wire-text.ts";

/** Asks about a text that was read in another encoding than it was written in. */
function askAboutMojibake(written: string, max: number, { report }: ReadContext): void {
  const { readable } = mojibakeIn(written) ?? {};
  if (readable === undefined) return;
  const value = readable === null ? "" : visible(readable);
  const isOffered = value !== "" && value.length <= max;
  report({
    code: "R071",
    level: "warning",
    params: { readable: isOffered },
    fixes: isOffered
      ? [{ code: "readable", write: { value, format: TEXT_FORMAT }, shows: value }]
      : [],
  });
}

interface TextOptions extends ColumnOptions {
  /** The longest text in UTF-16 units; as long as a cell can be, unless told. */
  readonly max?: number;
  /** True for the name of a thing, or of one of the department's people, by which rows are listed and summed. */
  readonly isName?: true;
}

/** The most that a cell of Excel holds. */
const LONGEST_CELL = 32_767;

/** Free text: kept as written, line breaks too, without invisible characters and outer white space. */
export function text(options: TextOptions): Column<string> {
  const max = options.max ?? LONGEST_CELL;
  return {
    ...columnBasics(options),
    ...(options.isName === undefined && { freeText: true as const }),
    kind: "text",
    look: { format: TEXT_FORMAT, width: max > 200 ? 140 : 90 },
    expects: { code: "text", max },
    examples: ["客户说外箱已破"],
    wire: wireText(max),
    read(cell, context) {
      const { value } = cell;
      if (isCellError(cell, context)) return undefined;
      if (typeof value === "number" && Math.abs(value) >= EXACT_DIGITS_LIMIT) {
        context.report({ code: "R003", level: "error" });
        return undefined;
      }
      const content =
        typeof value === "string"
          ? visible(value)
          : typeof value === "number"
            ? numberText(value)
            : String(value).toUpperCase();
      if (typeof value === "string") askAboutMojibake(value, max, context);
      if (content.length <= max) return content;
      context.report({ code: "R008", level: "error", params: { max, length: content.length } });
      return undefined;
    },
    untidy: ({ value: written }, value) =>
      typeof written === "string" && written !== value ? "clean" : undefined,
    write: (value) => ({ value, format: TEXT_FORMAT }),
    show: (value) => value,
  };
}
