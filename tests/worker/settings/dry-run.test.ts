import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { dryRunSettings } from "../../../shared/api/dry-run.ts";
import { pushRows } from "../../../shared/api/push.ts";
import { getSettings } from "../../../shared/api/settings.ts";
import { type Settings } from "../../../shared/settings/settings.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { parsePeriod } from "../../../shared/time/period.ts";
import { tryOut } from "../../../worker/jobs/dry-run.ts";
import { setDepartment } from "../support/department.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { sealers } from "../support/sealers.ts";
import { hire } from "../support/staff.ts";
import type { Month } from "../../../shared/time/day.ts";

const admin = await hire("admin", "管理员");
const clerk = await hire("clerk", "李敏");

const row = (cells: Parameters<typeof afterSalesCells>[0]) => newRow(afterSalesCells(cells));
const cheap = row({ orderNo: "4128374650192837465", postage: 1000 });
const dear = row({ orderNo: "4128374650192837466", postage: 1800 });
const dearer = row({ orderNo: "4128374650192837467", postage: 5000 });
const unknownShop = row({ orderNo: "4128374650192837468", shop: "新店" });
const otherMonth = row({ registeredOn: "2026-10-31", postage: 1000 });

const settings = (changed: Partial<Settings>): Settings => ({
  ...defaultSettings,
  lists: { ...defaultSettings.lists, shops: ["旗舰店"] },
  ...changed,
});
const thresholds = (changed: Partial<Settings["thresholds"]>) => ({
  thresholds: { ...defaultSettings.thresholds, ...changed },
});

/** Each rule's figures with the references behind them, in one line. */
async function tried(changed: Partial<Settings>, month: Month | undefined = "2026-11") {
  const body = { settings: settings(changed), ...(month !== undefined && { month }) };
  const response = await admin.call(dryRunSettings, { body });
  const figures = response.changes.map(
    ({ code, more, fewer, graver, milder }) =>
      `${code} ${[more, fewer, graver, milder]
        .map(({ rows }) => rows.map(({ reference }) => reference.slice(-2)).join(","))
        .join(" ; ")}`,
  );
  return { ...response, changes: figures };
}

beforeAll(async () => {
  await setDepartment(admin, settings({}));
  await clerk.call(pushRows, {
    params: { ledger: "after-sales" },
    body: pushOf(cheap, dear, dearer, unknownShop, otherMonth),
  });
});

test("says which rows of the month a threshold would flag more, and which it would clear", async () => {
  const before = await admin.call(getSettings);
  expect(await tried(thresholds({ postageWarn: 800 }))).toEqual({
    month: "2026-11",
    version: before.version,
    rows: 4,
    stoppedAt: null,
    clocks: { records: 0, whole: true, changes: [] },
    changes: ["R023 65 ;  ;  ; "],
  });
  const { changes } = await tried(thresholds({ postageWarn: 2000, postageRefuse: 4000 }));
  expect(changes).toEqual(["R023  ; 66 ; 67 ; "]);
  expect(await admin.call(getSettings)).toEqual(before);
});

test("judges levels and lists too, also where a column asks and not a rule", async () => {
  const shops = { ...defaultSettings.lists, shops: ["旗舰店", "新店"] };
  expect((await tried({ lists: shops })).changes).toEqual(["R002  ; 68 ;  ; "]);
  const levels = { R002: "error", R023: "off" } as const;
  expect((await tried({ levels })).changes).toEqual(["R002  ;  ; 68 ; ", "R023  ; 66,67 ;  ; "]);
  expect((await tried({})).changes).toEqual([]);
});

test("a row is as old as it was on the day of its push", async () => {
  await env.DB.prepare(`UPDATE record SET changed_at = '2026-11-05T01:00:00.000Z'`).run();
  expect((await tried(thresholds({ daysBack: 2 }))).changes).toEqual([]);
  expect((await tried(thresholds({ daysBack: 1 }))).changes).toEqual(["R014 65,66,67,68 ;  ;  ; "]);
});

test("says where it stopped when there are too many rows", async () => {
  const period = parsePeriod("2026-11");
  if (period === undefined) throw new Error("no month");
  const { version: _, changed: __, ...current } = await admin.call(getSettings);
  const trial = { ledgers: [afterSales], shops: null, period, current, proposed: current };
  expect(await tryOut(env.DB, sealers.vault, trial, 2)).toMatchObject({
    rows: 2,
    stoppedAt: { ledger: "after-sales", day: "2026-11-03" },
  });
});

test("is for admins, and for settings that could be saved", async () => {
  const body = { settings: settings({}) };
  expect((await clerk.refused(dryRunSettings, { body })).code).toBe("forbidden");
  const wrong = { settings: settings(thresholds({ postageRefuse: 1 })), month: "2026-11" } as const;
  expect((await admin.refused(dryRunSettings, { body: wrong })).errors).toMatchObject([
    { path: "body.settings.thresholds.postageRefuse" },
  ]);
  const early = { ...body, month: "1066-10" } as const;
  expect((await admin.refused(dryRunSettings, { body: early })).errors).toMatchObject([
    { path: "body.month" },
  ]);
  const nowhere = { ...body, ledger: "returs" };
  expect((await admin.refused(dryRunSettings, { body: nowhere })).code).toBe("unknown-ledger");
});

test("judges the rows of the month beside each other too", async () => {
  await setDepartment(admin, settings({ levels: { D103: "off" } }));
  const order = { orderNo: "4128374650192837469", paid: 10_000 };
  const parts = [row({ ...order, refund: 7000 }), row({ ...order, refund: 6000 })];
  const body = pushOf(...parts);
  const { counts } = await clerk.call(pushRows, { params: { ledger: "after-sales" }, body });
  expect(counts.created).toBe(2);
  expect((await tried({})).changes).toEqual(["D103 69 ;  ;  ; "]);
});
