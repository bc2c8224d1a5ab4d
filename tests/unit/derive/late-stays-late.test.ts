import fc from "fast-check";
import { expect, test } from "vitest";
import { choicesOf } from "../../../shared/handbook/choices.ts";
import { wholeRow, type WholeRow } from "../../../shared/derive/whole-row.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import { complaints } from "../../../shared/ledgers/complaints/definition.ts";
import { courierClaims } from "../../../shared/ledgers/courier-claims/definition.ts";
import { exchanges } from "../../../shared/ledgers/exchanges/definition.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { platformDisputes } from "../../../shared/ledgers/platform-disputes/definition.ts";
import { serviceLog } from "../../../shared/ledgers/service-log/definition.ts";
import { publicCalendar } from "../../../shared/time/calendar.ts";
import { allowedBy } from "../../../shared/time/span.ts";
import { deadlinesOf } from "../../../shared/derive/deadlines.ts";
import { overdueAt } from "../../../shared/derive/overdue-at.ts";

const NOW = "2026-12-31T12:00:00";

/** What the deadlines of a row that were met say of it. */
const told = (ledger: Ledger, row: WholeRow) =>
  deadlinesOf(ledger, row, publicCalendar)
    .filter(({ met }) => met !== null)
    .map((deadline) => ({ rule: deadline.rule, met: deadline.met, ...overdueAt(deadline, NOW) }));

test.each([
  [
    "resolved 16 days after the promised one",
    complaints,
    { receivedAt: "2026-10-10T09:00:00", promisedOn: "2026-10-14", resolvedAt: "2026-10-30" },
    [{ status: "已解决" }, { status: "已关闭" }, { status: "已撤诉" }],
    { rule: "resolve", days: 16 },
  ],
  [
    "answered by the courier on day 19",
    courierClaims,
    { submittedOn: "2026-10-01", answeredOn: "2026-10-20" },
    [{ status: "已受理" }, { status: "已认可" }, { status: "拒赔" }, { status: "已到账" }],
    { rule: "answer", days: 12 },
  ],
  [
    "evidence given 45 hours late",
    platformDisputes,
    {
      openedAt: "2026-10-01T09:00:00",
      evidenceDue: "2026-10-03T18:00:00",
      evidencedAt: "2026-10-05T15:00:00",
    },
    [{ ruling: null }, { ruling: "支持买家" }, { stage: "处理完成" }],
    { rule: "evidence", hours: 45 },
  ],
  [
    "dispatched three days after the last one",
    serviceLog,
    { registeredAt: "2026-10-01T09:00:00", dispatchedAt: "2026-10-05T09:00:00" },
    [{ finishedAt: null }, { finishedAt: "2026-10-05T15:00:00" }],
    { rule: "dispatch", days: 3 },
  ],
  [
    "fetched by finance a day late",
    exchanges,
    { registeredOn: "2026-10-01", fetchedAt: "2026-10-03T15:00:00" },
    [{ shippedAt: null }, { shippedAt: "2026-10-03T18:00:00" }, { status: "已取消" }],
    { rule: "fetch", days: 1 },
  ],
])("%s: that stays told, however the row is closed", (_what, ledger, cells, closings, late) => {
  for (const closing of closings) {
    const row = wholeRow(ledger, { ...cells, ...closing });
    const [one] = told(ledger, row).filter(({ rule }) => rule === late.rule);
    expect(one).toMatchObject({ overdue: false, was: true, ...late });
  }
});

const day = fc
  .nat({ max: 60 })
  .map((n) => new Date(Date.UTC(2026, 9, 1 + n)).toISOString().slice(0, 10));

/** Something that can stand in a column, as far as deadlines ask for it. */
function content(ledger: Ledger, key: string): fc.Arbitrary<unknown> {
  const column = ledger.columns[key];
  if (column === undefined) return fc.constant(null);
  const choices = choicesOf(column);
  const filled: fc.Arbitrary<unknown> = column.wire.safeParse("2026-10-01T09:00:00").success
    ? day.map((on) => `${on}T09:00:00`)
    : column.wire.safeParse("2026-10-01").success
      ? day
      : column.wire.safeParse(true).success
        ? fc.boolean()
        : column.wire.safeParse(1).success
          ? fc.nat({ max: 5 })
          : fc.constant("A1");
  return fc.option<unknown>(choices.length > 0 ? fc.constantFrom(...choices) : filled);
}

/** The row, and the columns that were looked at in it. */
function watched(row: WholeRow) {
  const seen = new Set<string>();
  const watching = new Proxy(row, {
    get(target, key: string) {
      seen.add(key);
      return target[key];
    },
  });
  return { watching, seen };
}

/** What the time allowed by a deadline rests on: its start, its end, and what these look at. */
function basis(ledger: Ledger, row: WholeRow, rule: string): ReadonlySet<string> {
  const { watching, seen } = watched(row);
  const deadline = ledger.deadlines[rule];
  if (deadline === undefined) throw new Error(rule);
  if (typeof deadline.within === "function") deadline.within(watching, allowedBy(deadline));
  const until = typeof deadline.until === "function" ? deadline.until(watching) : deadline.until;
  return seen.add(deadline.from).add(until);
}

test.each(ledgers.map((ledger) => [ledger.id, ledger] as const))(
  "%s: whatever else changes in a row, its status first, a deadline that was met says the same",
  (_id, ledger) => {
    const cells = fc.record(
      Object.fromEntries(ledger.keys.map((key) => [key, content(ledger, key)])),
    );
    fc.assert(
      fc.property(cells, cells, (before, after) => {
        const row = wholeRow(ledger, before);
        for (const deadline of told(ledger, row)) {
          const keep = basis(ledger, row, deadline.rule);
          const kept = Object.entries(before).filter(([key]) => keep.has(key));
          const other = wholeRow(ledger, { ...after, ...Object.fromEntries(kept) });
          expect(told(ledger, other)).toContainEqual(deadline);
        }
      }),
    );
  },
);
