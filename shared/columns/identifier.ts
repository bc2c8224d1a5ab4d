import { z } from "zod";
import { type Cell, TEXT_FORMAT } from "../cell.ts";
import { type Column, columnBasics, type ColumnOptions } from "./column.ts";
import { allToNote, restToNote, splitRows } from "./fix.ts";
import type { Fix } from "../problem.ts";
import {
  IDENTIFIER,
  identifierAmongWords,
  identifierOfNumber,
  looksTruncated,
  parseIdentifier,
  type IdentifierReading,
} from "../text/identifier-text.ts";
import { oneSpelling, ownSpelling, parcelSpelling } from "../text/number-spelling.ts";
import { isCellError } from "./cell-error.ts";
import { NOTHING } from "./nothing.ts";

interface IdentifierOptions extends ColumnOptions {
  /** The shape that nearly all have; others are asked about. At least six characters unless told. */
  readonly likely?: RegExp;
  /** What it numbers, where that is not for platforms to number: a parcel, or what the department does itself, from 1 too. */
  readonly of?: "parcel" | "own";
}

const LONG_ENOUGH = /^.{6}/;
const ANY_SHAPE = /./;

const spellings = { parcel: parcelSpelling, own: ownSpelling } as const;

function readingOf({ value }: Cell): IdentifierReading {
  if (typeof value === "number") return identifierOfNumber(value);
  return typeof value === "string" ? parseIdentifier(value) : { wrong: "R006" };
}

function fixesFor(reading: Exclude<IdentifierReading, { id: string }>, { value }: Cell): Fix[] {
  if (reading.wrong === "R005") return [splitRows(reading.ids)];
  if (reading.wrong !== "R006" || typeof value !== "string") return [];
  const id = identifierAmongWords(value);
  const cell = (text: string) => ({ value: text, format: TEXT_FORMAT });
  return id === undefined ? [allToNote] : [restToNote(cell(id), id), allToNote];
}

/** A number or code that names something: text, never a number, and no digit of it is ever guessed. */
export function identifier(options: IdentifierOptions): Column<string> {
  const { of } = options;
  const likely = options.likely ?? (of === "own" ? ANY_SHAPE : LONG_ENOUGH);
  return {
    ...columnBasics(options),
    kind: "identifier",
    ownEachRow: true,
    look: { format: TEXT_FORMAT, width: 130 },
    expects: { code: "identifier" },
    examples: [
      "4128374650192837465",
      41283746501928,
      4128374650192837000,
      "4.12837E+18",
      "4128374650192837465、4128374650192837466",
    ],
    nothing: NOTHING,
    alike: of === undefined ? oneSpelling : spellings[of],
    wire: z.string().regex(IDENTIFIER),
    read(cell, context) {
      if (isCellError(cell, context)) return undefined;
      const reading = readingOf(cell);
      if ("wrong" in reading) {
        const fixes = fixesFor(reading, cell);
        context.report({ code: reading.wrong, level: "error", fixes });
        return undefined;
      }
      const { id } = reading;
      if (looksTruncated(id)) context.report({ code: "R003", level: "warning" });
      else if (!likely.test(id)) context.report({ code: "R007", level: "warning" });
      return id;
    },
    untidy: ({ value: written }, id) =>
      written === id ? undefined : typeof written === "number" ? "text" : "clean",
    write: (value) => ({ value, format: TEXT_FORMAT }),
    show: (value) => value,
  };
}
