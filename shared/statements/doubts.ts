import type { StatementSeen } from "../api/statements.ts";
import { parsePeriod } from "../time/period.ts";
import { monthOf } from "../time/months.ts";
import type { Month } from "../time/day.ts";
import { courierAbove } from "./bill-courier.ts";
import { awaitsMonth, shopIn, type StatementPlace } from "./document.ts";
import { platformOf } from "./platform-of.ts";
import type { ReadStatement } from "./read.ts";

/** What should make a person look again before a statement is sent. */
export type StatementDoubt =
  /** Its own totals are not those of its rows: it may be cut off. */
  | { readonly code: "totals" }
  /** Its last row has a number and no amount: it was cut off there. */
  | { readonly code: "broken-off"; readonly row: number }
  /** A column that the last one of its kind had is gone, or has another heading. */
  | { readonly code: "column-gone"; readonly headings: readonly string[] }
  /** None of its lines has any number: nothing but sums and days can be matched. */
  | { readonly code: "no-numbers" }
  /** It holds several merchants' or shops' lines. */
  | { readonly code: "several-owners"; readonly names: readonly string[] }
  /** It says itself that it is another shop's. */
  | { readonly code: "shop-inside"; readonly shop: string }
  /** Its title says that it is another courier's bill. */
  | { readonly code: "courier-inside"; readonly courier: string }
  /** The shop's statements were another platform's until now; the kind of the last one. */
  | { readonly code: "other-platform"; readonly before: string }
  /** Cells that can't be read: their rows are not sent. */
  | { readonly code: "faults"; readonly count: number }
  /** Numbers without their last digits: their lines are sent without them. */
  | { readonly code: "lost-digits"; readonly count: number }
  /** Most of its lines are of other months than it says, or the sheet is called by. */
  | { readonly code: "month"; readonly says: string; readonly lines: readonly Month[] }
  /** The shop's statements of this kind were another account's until now. */
  | { readonly code: "other-account"; readonly before: string }
  /** The account's statements of this kind were another shop's until now. */
  | { readonly code: "other-shop"; readonly before: string }
  /** Another document has as many lines of the same months that come to the same: one cash under two names. */
  | { readonly code: "same-cash"; readonly seen: StatementSeen };

/** What else is known where a statement is about to be sent. */
export interface KnownBefore {
  readonly earlier: readonly StatementSeen[];
  /** The department's shops. */
  readonly shops: readonly string[];
  /** By field, the headings that the last statement of this kind had. */
  readonly columns: Readonly<Record<string, string>>;
}

/** What is doubtful about a statement beside those that were sent before. */
export function doubtsOf(
  read: ReadStatement,
  { account, shop, period }: Pick<StatementPlace, "account" | "shop" | "period">,
  { earlier, shops, columns: before }: KnownBefore,
): StatementDoubt[] {
  const { statement, above, totals, faults, lost, lines, month, owners, columns, brokenOff } = read;
  const doubts: StatementDoubt[] = [];
  const waits = awaitsMonth(read);
  if (!waits && totals.some(({ agrees }) => !agrees)) doubts.push({ code: "totals" });
  if (brokenOff !== null) doubts.push({ code: "broken-off", row: brokenOff });
  const gone = Object.entries(before).filter(([field]) => columns[field] === undefined);
  if (gone.length > 0)
    doubts.push({ code: "column-gone", headings: gone.map(([, heading]) => heading) });
  if (lines.length > 0 && statement.source !== "bank" && lines.every(hasNoNumber))
    doubts.push({ code: "no-numbers" });
  const names = [owners.merchant, owners.shop].find((its) => its.length > 1);
  if (names !== undefined) doubts.push({ code: "several-owners", names });
  const inside = shopIn(owners.shop, shops);
  if (inside !== undefined && shop !== "" && inside !== shop)
    doubts.push({ code: "shop-inside", shop: inside });
  const titled = statement.source === "courier" ? courierAbove(above) : undefined;
  if (titled !== undefined && account !== "" && titled !== account)
    doubts.push({ code: "courier-inside", courier: titled });
  if (!waits && faults.length > 0) doubts.push({ code: "faults", count: faults.length });
  const count = lost.reduce((all, { rows }) => all + rows.length, 0);
  if (count > 0) doubts.push({ code: "lost-digits", count });
  const months = [...new Set(lines.map(({ day }) => monthOf(day)))].sort();
  const says = month ?? period;
  const span = says === null ? undefined : parsePeriod(says);
  if (span !== undefined) {
    const within = lines.filter(({ day }) => day >= span.from && day < span.to).length;
    if (within * 2 < lines.length) doubts.push({ code: "month", says: span.name, lines: months });
  }
  const ofKind = earlier.filter(({ kind }) => kind === statement.id);
  const ofShop = ofKind.filter((each) => each.shop === shop && shop !== "");
  const [last] = ofShop;
  if (last !== undefined && !ofShop.some((each) => each.account === account))
    doubts.push({ code: "other-account", before: last.account });
  const platform = platformOf(statement.id);
  const platforms = earlier.filter((each) => each.shop === shop && platformOf(each.kind) !== null);
  const [another] = shop === "" || platform === null ? [] : platforms;
  if (another !== undefined && !platforms.some(({ kind }) => platformOf(kind) === platform))
    doubts.push({ code: "other-platform", before: another.kind });
  const ofAccount = ofKind.filter((each) => each.account === account && account !== "");
  const [elsewhere] = ofAccount;
  const isCourier = statement.source === "courier";
  if (!isCourier && elsewhere !== undefined && !ofAccount.some((each) => each.shop === shop))
    doubts.push({ code: "other-shop", before: elsewhere.shop });
  const sum = (direction: "in" | "out") =>
    lines.reduce(
      (all, line) =>
        line.direction === direction && line.status !== "failed" && line.kind !== "shipment"
          ? all + line.amount
          : all,
      0,
    );
  const same = earlier.find(
    (each) =>
      (each.account !== account || each.shop !== shop || each.kind !== statement.id) &&
      each.lines === lines.length &&
      each.months.join() === months.join() &&
      each.paidIn === sum("in") &&
      each.paidOut === sum("out"),
  );
  if (same !== undefined) doubts.push({ code: "same-cash", seen: same });
  return doubts;
}

const hasNoNumber = ({ orderNo, caseNo, trackingNo, flowNo }: ReadStatement["lines"][number]) =>
  orderNo === "" && caseNo === "" && trackingNo === "" && flowNo === "";
