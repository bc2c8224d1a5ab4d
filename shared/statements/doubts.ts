import type { StatementSeen } from "../api/statements.ts";
import { parsePeriod } from "../time/period.ts";
import { monthOf } from "../time/months.ts";
import type { Month } from "../time/day.ts";
import type { StatementPlace } from "./document.ts";
import type { ReadStatement } from "./read.ts";

/** What should make a person look again before a statement is sent. */
export type StatementDoubt =
  /** Its own totals are not those of its rows: it may be cut off. */
  | { readonly code: "totals" }
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

/** What is doubtful about a statement beside those that were sent before. */
export function doubtsOf(
  read: ReadStatement,
  { account, shop, period }: Pick<StatementPlace, "account" | "shop" | "period">,
  earlier: readonly StatementSeen[],
): StatementDoubt[] {
  const { statement, totals, faults, lost, lines, month } = read;
  const doubts: StatementDoubt[] = [];
  if (totals.some(({ agrees }) => !agrees)) doubts.push({ code: "totals" });
  if (faults.length > 0) doubts.push({ code: "faults", count: faults.length });
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
  const [before] = ofShop;
  if (before !== undefined && !ofShop.some((each) => each.account === account))
    doubts.push({ code: "other-account", before: before.account });
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
