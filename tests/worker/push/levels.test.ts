import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { pushRows } from "../../../shared/api/push.ts";
import { getSettings } from "../../../shared/api/settings.ts";
import { type Settings } from "../../../shared/settings/settings.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { setDepartment } from "../support/department.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";

const params = { ledger: "after-sales" };
const admin = await hire("admin", "管理员");
const clerk = await hire("clerk", "李敏");

const judge = (levels: Settings["levels"]) => setDepartment(admin, { levels });

async function outcomesOf(...rows: ReturnType<typeof newRow>[]) {
  const response = await clerk.call(pushRows, { params, body: pushOf(...rows) });
  return response.rows.map(({ outcome, problems }) => [
    outcome,
    ...(problems ?? []).map((p) => p.code),
  ]);
}

test("a row is refused by the levels that the pane goes by", async () => {
  const dear = () => newRow(afterSalesCells({ paid: 100, refund: 200 }));
  const payee = { payee: "13800138000", payeeName: "李敏" };
  const note = () => newRow(afterSalesCells({ compensation: 500, ...payee }));
  expect(await outcomesOf(dear(), note())).toEqual([["invalid", "R024"], ["created"]]);
  const odd = newRow(afterSalesCells({ orderNo: "12345" }));
  await judge({ R024: "warning", R062: "error", R007: "error" });
  expect(await outcomesOf(dear(), note(), odd)).toEqual([
    ["created"],
    ["invalid", "R062"],
    ["invalid", "R007"],
  ]);
});

test("nobody is asked about duplicates whose rule is off", async () => {
  const cells = afterSalesCells();
  await judge({});
  expect(await outcomesOf(newRow(cells))).toEqual([["created"]]);
  expect(await outcomesOf(newRow(cells))).toEqual([["duplicate"]]);
  await judge({ D101: "off" });
  expect(await outcomesOf(newRow(cells))).toEqual([["created"]]);
});

test("settings that an earlier version saved are read with what they lack, and without what is gone", async () => {
  const { daysBack: _, ...thresholds } = defaultSettings.thresholds;
  const { levels: __, ...earlier } = defaultSettings;
  const stored = { ...earlier, thresholds, levels: { R001: "off", R024: "note" } };
  await judge({});
  await env.DB.prepare(`UPDATE setting SET value = ?1`).bind(JSON.stringify(stored)).run();
  expect(await admin.call(getSettings)).toMatchObject({
    ...defaultSettings,
    levels: { R024: "note" },
  });
});
