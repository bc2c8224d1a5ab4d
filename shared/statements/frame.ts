import type { Fen } from "../money/fen.ts";
import { parseMoney } from "../text/money-text.ts";
import { addDays, dayOf, type Day } from "../time/day.ts";
import type { OwnTotal, StatementFrame } from "./statement.ts";

/** How account, span of time and totals are written above or below the lines. */
interface FramePatterns {
  /** Its first group is the account. */
  readonly account?: RegExp;
  /** With named groups: `group`, `count` and `sum`, or `all` for the number of all lines. */
  readonly totals: RegExp;
}

/** How lists with a column for each way write what each comes to. */
export const EACH_WAY =
  /(?<group>收入|支出)(?:金额)?合计[::]\s*(?<count>[\d,]+)\s*笔[,,]?\s*共?\s*(?<sum>-?[\d.,]+)\s*元/;

const DAY = /(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})日?(\s+0?0:00(?::00)?)?/g;
const SPAN = /(起始|终止|日期|期间|区间|时间段|账期|结算周期)/;

/** Reads what stands above and below the lines, text by text. */
export const frameBy =
  ({ account, totals }: FramePatterns) =>
  (texts: readonly string[]): StatementFrame => {
    const found: OwnTotal[] = [];
    let owner: string | null = null;
    let days: { day: Day; isMidnight: boolean }[] = [];
    for (const text of texts) {
      owner ??= (account && account.exec(text)?.[1]?.trim()) ?? null;
      if (SPAN.test(text) && !/导出时间|申请时间/.test(text)) days = [...days, ...daysIn(text)];
      for (const match of text.matchAll(new RegExp(totals, "g"))) {
        const { group, all, count = all, sum } = match.groups ?? {};
        found.push({
          group: group === undefined || group === "" ? null : group,
          count: count === undefined ? null : Number(count.replaceAll(",", "")),
          sum: sum === undefined ? null : amountIn(sum),
        });
      }
    }
    const sorted = days.toSorted((a, b) => (a.day < b.day ? -1 : 1));
    const [first, last] = [sorted[0], sorted.at(-1)];
    const from = first?.day ?? null;
    // 「2026年06月01日 00:00:00」 as an end is the end of the day before.
    const isDayAfter = last?.isMidnight === true && last.day !== from;
    const to = last === undefined ? null : isDayAfter ? addDays(last.day, -1) : last.day;
    return { account: owner, from, to, totals: found };
  };

function daysIn(text: string): { day: Day; isMidnight: boolean }[] {
  return [...text.matchAll(DAY)].flatMap(([, year, month, date, midnight]) => {
    const day = dayOf(Number(year), Number(month), Number(date));
    return day === undefined ? [] : [{ day, isMidnight: midnight !== undefined }];
  });
}

function amountIn(text: string): Fen | null {
  const amount = parseMoney(text);
  return typeof amount === "number" ? amount : null;
}
