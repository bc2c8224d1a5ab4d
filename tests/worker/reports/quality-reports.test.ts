import { env } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import { getReport, type ReportPage } from "../../../shared/api/reports.ts";
import { qualityDay } from "../../../shared/reports/quality-day/definition.ts";
import { qualityMeasures } from "../../../shared/reports/quality-measures/definition.ts";
import { qualityMonth } from "../../../shared/reports/quality-month/definition.ts";
import { untied } from "../../../shared/reports/tie-out.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";

const clerk = await hire("clerk", "李敏");
const ofOneShop = await hire("clerk", "王芳", ["京东店"]);

afterEach(() => {
  vi.useRealTimers();
});

async function push(...rows: PushRow[]): Promise<void> {
  vi.useFakeTimers({ now: new Date("2026-09-20T12:00:00+08:00"), toFake: ["Date"] });
  const params = { ledger: "quality-issues" };
  const { counts } = await clerk.call(pushRows, { params, body: pushOf(...rows) });
  expect(counts.created).toBe(rows.length);
}

let number = 0;
/** Each says something else: two that say the same are asked about. */
const issue = (registeredOn: string, cells: PushRow["cells"]) =>
  newRow({
    registeredOn,
    shop: "旗舰店",
    description: `坏 ${(number += 1)}`,
    quantity: 2,
    ...cells,
  });

const figure = ({ figures }: ReportPage, block: string, of: readonly string[]) =>
  figures?.find((each) => each.block === block && each.of.join("/") === of.join("/"))?.values;

test("a product's defect is unusual above twice the mean of seven days, and common from the third time in thirty", async () => {
  const broken = { sku: "CY-1", kind: "破损", liable: "工厂" };
  const smelly = { sku: "CY-2", kind: "异味" };
  await push(
    // Three on the day, ten in the week: above twice the mean of 1.43 only from the third on. Typed otherwise, too.
    ...["2026-09-08", "2026-09-14"].flatMap((day) =>
      Array.from({ length: 5 }, () => issue(day, broken)),
    ),
    issue("2026-09-15", { ...broken, sku: "cy-1", batchNo: "P1" }),
    issue("2026-09-15", { ...broken, cause: "模具磨损", owner: "孙工", dueOn: "2026-09-18" }),
    issue("2026-09-15", { ...broken, shop: "京东店" }),
    // On the first of thirty days, and the second time on the last.
    issue("2026-08-17", smelly),
    issue("2026-09-15", smelly),
    // A defect of the week that the day did not have, and one of before all that.
    issue("2026-09-10", { goods: "床头柜", kind: "色差" }),
    issue("2026-08-16", smelly),
  );
  const report = await clerk.call(getReport, {
    params: { report: "quality-day" },
    query: { period: "2026-09-15" },
  });
  expect(untied(qualityDay, report, report.lines)).toEqual([]);
  // Of the day, of the seven days before, pieces, unusual, common, times lately.
  expect(figure(report, "total", [])).toEqual([4, 11, 8, 3, 3, 13]);
  expect(figure(report, "product", ["1-unusual-common", "CY-1", "破损"])).toEqual([
    3, 10, 6, 3, 3, 13,
  ]);
  expect(figure(report, "product", ["4-usual", "CY-2", "异味"])).toEqual([1, 0, 2, 0, 0, 2]);
  expect(figure(report, "kind", ["色差"])).toEqual([0, 1, 0, 0, 0, 0]);
  expect(report.figures?.filter(({ block }) => block === "product")).toHaveLength(2);
  const spans = report.lines.map(({ cells }) => cells[qualityDay.keys.indexOf("span")]);
  expect(spans.map(String).toSorted()).toEqual(["before", "before", "day", "day", "day", "day"]);
  // Texts are sealed: whether they are there is told, not what they say.
  const said = report.lines.map(({ cells }) =>
    ["cause", "measure", "owner", "due"].map((key) => cells[qualityDay.keys.indexOf(key as "due")]),
  );
  expect(said).toContainEqual(["yes", "no", "孙工", "2026-09-18"]);
  expect(JSON.stringify(report)).not.toContain("模具磨损");

  // Who sees one shop has its rows compared with its own.
  const theirs = await ofOneShop.call(getReport, {
    params: { report: "quality-day" },
    query: { period: "2026-09-15" },
  });
  expect(figure(theirs, "product", ["4-usual", "CY-1", "破损"])).toEqual([1, 0, 2, 0, 0, 1]);
});

test("what was to be put right in a month is carried out in time, late or not, by the day that was promised first", async () => {
  const measured = { sku: "CY-9", kind: "做工", liable: "工厂", owner: "孙工", measure: "换模具" };
  const moved = issue("2026-05-20", { ...measured, dueOn: "2026-06-10" });
  await push(
    issue("2026-05-20", {
      ...measured,
      dueOn: "2026-06-30",
      finishedOn: "2026-06-30",
      effect: "没有再出现",
    }),
    issue("2026-05-20", { ...measured, dueOn: "2026-06-01", finishedOn: "2026-06-04" }),
    moved,
    // Due before and after the month, one without a day, and one of another month without one.
    issue("2026-05-20", { ...measured, dueOn: "2026-05-31" }),
    issue("2026-06-20", { ...measured, dueOn: "2026-07-01" }),
    issue("2026-06-20", { sku: "CY-9", kind: "做工" }),
    issue("2026-05-20", { sku: "CY-9", kind: "做工" }),
  );
  const later = { ...moved, base: 1, cells: { ...moved.cells, dueOn: "2026-10-10" } };
  const { counts } = await clerk.call(pushRows, {
    params: { ledger: "quality-issues" },
    body: pushOf(later),
  });
  expect(counts.updated).toBe(1);
  vi.setSystemTime(new Date("2026-09-10T09:00:00+08:00"));
  const report = await clerk.call(getReport, {
    params: { report: "quality-measures" },
    query: { period: "2026-06" },
  });
  expect(untied(qualityMeasures, report, report.lines)).toEqual([]);
  // Count; in time; of those due; late; late and open; done of all; with an effect of those; days late and n; moved.
  const all = [3, 1, 1, 3, 1, 1, 2, 3, 1, 2, 3 + 92, 2, 1];
  expect(figure(report, "total", [])).toEqual(all);
  expect(figure(report, "owner", ["孙工"])).toEqual(all);
  expect(figure(report, "state", ["overdue"])?.slice(0, 2)).toEqual([1, 0]);
  expect(report.control?.leftOut).toMatchObject([{ why: "unplanned", lines: 1 }]);
  // While it is paused, nobody is late with it.
  await env.DB.prepare(
    `UPDATE deadline SET paused_until = '2026-09-20T00:00:00' WHERE state = 'running' AND first_due LIKE '2026-06%'`,
  ).run();
  const paused = await clerk.call(getReport, {
    params: { report: "quality-measures" },
    query: { period: "2026-06" },
  });
  expect(figure(paused, "state", ["overdue"])).toBeUndefined();
});

test("a month's defects stand against the month before and the mean of three, new and gone ones told apart", async () => {
  const broken = { sku: "YB-1", kind: "破损", liable: "工厂" };
  await push(
    // Four now, three before: above twice the mean of one.
    ...["2026-01-02", "2026-01-09", "2026-01-31", "2026-01-31"].map((day) =>
      issue(day, { ...broken, compensation: 500, assessed: 100 }),
    ),
    issue("2025-12-31", broken),
    issue("2025-12-01", broken),
    issue("2025-10-01", broken),
    // Of the month before those, and of the month after.
    issue("2025-09-30", broken),
    issue("2026-02-01", broken),
    issue("2026-01-05", { sku: "YB-2", kind: "异味" }),
    issue("2025-11-05", { sku: "YB-3", kind: "色差" }),
  );
  const report = await clerk.call(getReport, {
    params: { report: "quality-month" },
    query: { period: "2026-01" },
  });
  expect(untied(qualityMonth, report, report.lines)).toEqual([]);
  // Of the month, of the month before, change, of three months, pieces, unusual, compensation, assessed.
  expect(figure(report, "total", [])).toEqual([5, 2, 3, 4, 10, 4, 2000, 400]);
  expect(figure(report, "product", ["1-unusual", "YB-1", "破损"])).toEqual([
    4, 2, 2, 3, 8, 4, 2000, 400,
  ]);
  expect(figure(report, "product", ["2-new", "YB-2", "异味"])?.slice(0, 4)).toEqual([1, 0, 1, 0]);
  expect(figure(report, "product", ["4-gone", "YB-3", "色差"])?.slice(0, 4)).toEqual([0, 0, 0, 1]);
  expect(report.figures?.filter(({ block }) => block === "batch")).toHaveLength(2);
});
