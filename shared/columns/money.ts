import { z } from "zod";
import type { Cell, WrittenCell } from "../cell.ts";
import { type Column, columnBasics, type ColumnOptions, type ReadContext } from "./column.ts";
import { type Fen, fenToYuan, showFen, fen, negated } from "../money/fen.ts";
import { allToNote, restToNote } from "./fix.ts";
import type { Fix } from "../problem.ts";
import {
  amountAmongWords,
  type MoneyReading,
  moneyOfNumber,
  parseMoney,
  roundedMoney,
} from "../text/money-text.ts";
import { isCellError } from "./cell-error.ts";
import { NOTHING } from "./nothing.ts";

interface MoneyOptions extends ColumnOptions {
  /** True where an amount may be below zero. */
  readonly negative?: boolean;
}

/** Nobody refunds a hundred million 元: such a number is a telephone or order number gone astray. */
const LARGEST = fen(10_000_000_000);

const FORMAT = "0.00";

function readingOf({ value }: Cell): MoneyReading {
  if (typeof value === "number") return moneyOfNumber(value);
  return typeof value === "string" ? parseMoney(value) : "R020";
}

const written = (amount: Fen): WrittenCell => ({ value: fenToYuan(amount), format: FORMAT });

function refuse(
  context: ReadContext,
  code: "R020" | "R021" | "R022" | "R026",
  fixes: readonly Fix[] = [],
) {
  context.report({ code, level: "error", fixes });
  return undefined;
}

/** The amounts go to their columns, or the words to the note; the one amount among them may stay. */
function fixesForWords({ value }: Cell, context: ReadContext): readonly Fix[] {
  if (typeof value !== "string") return [];
  const split = context.splitAmounts?.(value);
  if (split !== undefined) return [split];
  const amount = amountAmongWords(value);
  if (amount === undefined || amount > LARGEST) return [allToNote];
  return [restToNote(written(amount), showFen(amount)), allToNote];
}

function withoutMinus(amount: Fen): readonly Fix[] {
  const positive = negated(amount);
  return positive > LARGEST
    ? []
    : [{ code: "positive", write: written(positive), shows: showFen(positive), alone: true }];
}

/** What an amount with too many decimals is to the nearest 分. */
function rounded({ value }: Cell): readonly Fix[] {
  const amount = typeof value === "boolean" ? undefined : roundedMoney(value);
  if (amount === undefined || Math.abs(amount) > LARGEST) return [];
  return [{ code: "round", write: written(amount), shows: showFen(amount) }];
}

/** An amount of money, read exactly, kept in whole 分. */
export function money(options: MoneyOptions): Column<Fen> {
  const negative = options.negative ?? false;
  return {
    ...columnBasics(options),
    kind: "money",
    look: { format: FORMAT, width: 70 },
    expects: { code: negative ? "signed-money" : "money" },
    counted: true,
    ownEachRow: true,
    examples: [12.5, "￥1,234.50", "12元", "１２．５", "10+5", 1.005, -5],
    nothing: NOTHING,
    wire: z
      .int()
      .min(negative ? negated(LARGEST) : 0)
      .max(LARGEST) as z.ZodType as z.ZodType<Fen>,
    read(cell, context) {
      if (isCellError(cell, context)) return undefined;
      const amount = readingOf(cell);
      if (amount === "R020" || amount === "R026") {
        return refuse(context, amount, fixesForWords(cell, context));
      }
      if (amount === "R021") return refuse(context, amount, rounded(cell));
      if (amount < 0 && !negative) return refuse(context, "R022", withoutMinus(amount));
      if (Math.abs(amount) <= LARGEST) return amount;
      const params = { amount: null, cap: showFen(LARGEST) };
      context.report({ code: "R023", level: "error", params, fixes: [] });
      return undefined;
    },
    untidy: ({ value }) => (typeof value === "string" ? "number" : undefined),
    write: written,
    show: showFen,
  };
}
