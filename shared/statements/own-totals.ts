import { NO_MONEY, plus, type Fen } from "../money/fen.ts";
import { moneyOfNumber, parseMoney } from "../text/money-text.ts";
import { simplified } from "../text/simplified.ts";
import { cleaned } from "./cleaned.ts";
import type { OwnTotal, Statement, StatementRow } from "./statement.ts";

/** A total that the statement gives of itself beside what its lines come to. */
export interface ProvedTotal extends OwnTotal {
  readonly found: { readonly count: number; readonly sum: Fen };
  readonly agrees: boolean;
}

/** What a row 「合计」 says of its columns, beside what the rows above it come to. */
export function columnSums(
  { summed = [] }: Statement,
  places: ReadonlyMap<string, number>,
  headings: readonly (string | number | boolean)[],
) {
  const columns = summed.map((field) => ({ field, rows: [] as Fen[], said: [] as Fen[] }));
  return {
    add(row: StatementRow) {
      for (const { field, rows } of columns) {
        const amount = row.money(field);
        if (amount !== null) rows.push(amount);
      }
    },
    say(first: string, cells: readonly (string | number | boolean)[]) {
      if (!/^.{0,4}(?:合计|总计)/.test(simplified(first))) return;
      for (const { field, said } of columns) {
        const value = cells[places.get(field) ?? -1];
        const amount =
          typeof value === "number" ? moneyOfNumber(value) : parseMoney(cleaned(value));
        if (typeof amount === "number") said.push(amount);
      }
    },
    proved: (): ProvedTotal[] =>
      columns.flatMap(({ field, rows, said }) => {
        const sum = said.at(-1);
        if (sum === undefined) return [];
        const group = cleaned(headings[places.get(field) ?? -1]);
        return proved(
          [{ group, count: null, sum }],
          rows.map((amount) => ({ group, amount })),
        );
      }),
  };
}

/**
 * Headings of totals below the lines, 「总交易单数, 退款总金额」, with the figures in the row below them: of all lines, or of
 * those of each way, 「收入笔数, 收入金额」.
 */
export function totalsBelow(
  { totalNamed = [] }: Statement,
  said: readonly string[],
  next: readonly (string | number | boolean)[] | undefined,
): OwnTotal[] | undefined {
  const counted = said.findIndex((text) => /^(资金流水)?总.{0,6}(笔数|单数)$/.test(text));
  if (counted === -1 || next === undefined) return undefined;
  const figure = (at: number) => parseMoney(cleaned(next[at]));
  const total = (group: string | null, countAt: number, sumAt: number): OwnTotal[] => {
    const count = Number(cleaned(next[countAt]).replaceAll(",", ""));
    if (countAt === -1 || !Number.isInteger(count)) return [];
    const sum = sumAt === -1 ? undefined : figure(sumAt);
    return [{ group, count, sum: typeof sum === "number" ? sum : null }];
  };
  const named = totalNamed.map((name) => said.indexOf(name)).find((at) => at !== -1);
  const summed = named ?? said.findIndex((text) => /^(总交易额|.*总金额|总额)$/.test(text));
  const all = total(null, counted, summed);
  if (all.length === 0) return undefined;
  const ways = ["收入", "支出"].flatMap((way) =>
    total(way, said.indexOf(`${way}笔数`), said.indexOf(`${way}金额`)),
  );
  return [...all, ...ways];
}

/** What every export may write below its lines. */
const FOOTER =
  /^(?:.{0,4}合计|总计|小计|本页|汇总|总交易单数|(?:资金流水)?总.{0,6}(?:笔数|单数)|收入合计|支出合计|导出时间|#|-{4,}|={4,}|注[::])/;

/** Whether a row that begins so stands below the lines. */
export const isFooter = ({ footer }: Statement, text: string): boolean =>
  FOOTER.test(simplified(text)) || footer?.test(simplified(text)) === true;

/** The totals that a statement gives, beside what its rows come to. */
export function proved(
  totals: readonly OwnTotal[],
  rows: readonly { readonly group: string; readonly amount: Fen }[],
): ProvedTotal[] {
  return totals.map((total) => {
    const own = rows.filter(({ group }) => total.group === null || group === total.group);
    const sum = own.reduce((all, { amount }) => plus(all, amount), NO_MONEY);
    const agrees =
      (total.count === null || total.count === own.length) &&
      (total.sum === null || Math.abs(total.sum) === Math.abs(sum));
    return { ...total, found: { count: own.length, sum }, agrees };
  });
}
