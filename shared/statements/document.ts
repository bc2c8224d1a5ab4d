import type { StatementDocument } from "../api/statements.ts";
import { mentionedIn } from "../names/mentioned.ts";
import type { Month } from "../time/day.ts";
import { firstDayOf, lastDayOfMonth, monthOf } from "../time/months.ts";
import { courierAbove, courierNamed } from "./bill-courier.ts";
import type { ReadStatement } from "./read.ts";

/** What a person has said of a statement that it does not say itself. */
export interface SaidOfStatement {
  readonly month?: Month;
  readonly account?: string;
  readonly shop?: string;
}

/** What may have to be asked: the month of days without a year, whose account, which courier's bill, which shop's list. */
export type StatementAsk = "month" | "account" | "courier" | "shop";

/** Which document a statement is, as far as it is known. */
export interface StatementPlace {
  readonly account: string;
  readonly shop: string;
  readonly period: StatementDocument["period"] | null;
  /** Where it is taken from which courier's bill it is; null where a person has said so, and where nothing does. */
  readonly courierFrom: "title" | "sheet" | null;
  /** What it takes, in the order in which it is asked. */
  readonly takes: readonly StatementAsk[];
  /** What of that is not known yet. */
  readonly missing: readonly StatementAsk[];
}

/** Whether its rows are read only once somebody has said of which month they are: until then its sums say nothing. */
export const awaitsMonth = ({ faults }: Pick<ReadStatement, "faults">): boolean =>
  faults.some(({ why }) => why === "month-needed" || why === "no-days");

/**
 * Which document a statement is: by what a person has said, else by what stands in it, else by what the sheet is called. A
 * platform's list is a shop's, a courier's bill is a courier's; all others are an account's, which several shops may have.
 */
export function placeOf(
  read: ReadStatement,
  sheetName: string,
  said: SaidOfStatement,
  shops: readonly string[],
): StatementPlace {
  const { statement, frame, owners, above } = read;
  const [merchant, ...otherMerchants] = owners.merchant;
  const isCourier = statement.source === "courier";
  const isPlatform = statement.source === "platform";
  // One warehouse may send for several shops.
  const isShopsAlone = isPlatform || statement.source === "shipments";
  // A bill's title came with it; sheets are named by people, and copied with their names.
  const titled = isCourier ? courierAbove(above) : undefined;
  const named = isCourier ? courierNamed(sheetName) : undefined;
  const account = isShopsAlone
    ? ""
    : (said.account ??
      titled ??
      named ??
      frame.account ??
      (otherMerchants.length === 0 ? merchant : undefined) ??
      "");
  const mentioned = shopIn([sheetName], shops) ?? shopIn(owners.shop, shops);
  const shop = said.shop ?? mentioned ?? (isPlatform && shops.length === 1 ? shops[0] : undefined);
  const needsMonth = said.month !== undefined || awaitsMonth(read);
  const accountAsk = isCourier ? "courier" : "account";
  const takes: StatementAsk[] = [
    ...(needsMonth ? (["month"] as const) : []),
    ...(isShopsAlone ? [] : ([accountAsk] as const)),
    "shop",
  ];
  const missing = takes.filter((ask) => {
    if (ask === "month") return said.month === undefined;
    if (ask === "shop") return isPlatform && (shop ?? "") === "";
    return account.trim() === "";
  });
  const from = titled === undefined ? (named === undefined ? null : "sheet") : "title";
  return {
    account: account.trim(),
    shop: shop ?? "",
    period: periodOf(read),
    courierFrom: said.account === undefined ? from : null,
    takes,
    missing,
  };
}

/** The one shop of the department that texts name, in whatever words stand round it. */
export const shopIn = (texts: readonly string[], shops: readonly string[]): string | undefined =>
  mentionedIn(
    texts.join(" "),
    shops.map((shop) => [shop, shop] as const),
  );

/** The days that a statement is of: those that it says, else a bill's month, else the months of its lines. */
function periodOf({ statement, frame, month, lines }: ReadStatement): StatementPlace["period"] {
  if (frame.from !== null && frame.to !== null) return spanOf(frame.from, frame.to);
  if (statement.byMonth === true && month !== null) return month;
  let [from, to] = ["", ""];
  for (const { day } of lines) {
    if (from === "" || day < from) from = day;
    if (day > to) to = day;
  }
  const [first, last] = [
    lines.find(({ day }) => day === from),
    lines.find(({ day }) => day === to),
  ];
  if (first === undefined || last === undefined) return null;
  return monthOf(first.day) === monthOf(last.day)
    ? monthOf(first.day)
    : `${first.day}..${last.day}`;
}

function spanOf(
  from: NonNullable<ReadStatement["frame"]["from"]>,
  to: NonNullable<ReadStatement["frame"]["to"]>,
): StatementDocument["period"] {
  const month = monthOf(from);
  return from === firstDayOf(month) && to === lastDayOfMonth(from) ? month : `${from}..${to}`;
}
