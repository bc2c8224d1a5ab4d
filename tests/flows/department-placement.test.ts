import { beforeEach, expect, test } from "vitest";
import { answerOffered } from "../../addin/actions/placement/answer-columns.ts";
import { pushPreviewed } from "../../addin/actions/push/push-rows.ts";
import { savePlacement } from "../../addin/actions/placement/save-placement.ts";
import { showChanges } from "../../addin/actions/check/show-changes.ts";
import { validateSheet } from "../../addin/actions/check/validate-sheet.ts";
import { signInWith } from "../../addin/actions/sign-in/sign-in.ts";
import { openActiveSheet } from "../../addin/actions/sheet/open-sheet.ts";
import { askSignIn } from "../../addin/state/ask-sign-in.ts";
import type { Pane } from "../../addin/state/pane.ts";
import { listPlacements, lookUpPlacements } from "../../shared/api/placements.ts";
import { afterSales } from "../../shared/ledgers/after-sales/definition.ts";
import type { RememberedPlacement } from "../../shared/reading/placement.ts";
import { shapeOf } from "../../shared/reading/sheet-shape.ts";
import { hire } from "../worker/support/staff.ts";
import { NOV_3 } from "./after-sales-sheet.ts";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";
import { emptyLedgers, serverState } from "./stage.ts";

beforeEach(emptyLedgers);

const HEADINGS = ["导出时间", "单据", "业务", "应退(元)", "快递垫付", "处理说明"];
const BY_HAND: RememberedPlacement["columns"] = {
  registeredOn: { heading: "导出时间" },
  orderNo: { heading: "单据" },
  kind: { heading: "业务" },
  refund: { heading: "应退(元)" },
  postage: { heading: "快递垫付" },
  note: { heading: "处理说明" },
  shop: { constant: "晴天旗舰店" },
};

/** An export as another program writes it, below a title. */
const exported = (order: string) =>
  new MemorySheet("Sheet1", [
    ["售后单导出", "", "", "", "", ""],
    HEADINGS,
    [NOV_3, order, "仅退款", 10, 8, "少件"],
  ]);

async function paneBefore(name: string, sheet: MemorySheet, online = true) {
  const { key } = await hire("clerk", name);
  const weather = (send: () => Promise<Response>) =>
    online ? send() : Promise.reject(new TypeError("offline"));
  const workbook = new MemoryWorkbook(sheet);
  return { key, workbook, pane: paneOf(workbook, key, weather) };
}

/** Places the open sheet by hand, as the page of columns does. */
async function places(pane: Pane, columns = BY_HAND): Promise<void> {
  const { value } = pane.store.get().sheet;
  if (value === null || value.kind === "empty") throw new Error("Nothing is open");
  const { snapshot } = value.kind === "ledger" ? value.openLedger : value;
  await savePlacement(pane, snapshot, afterSales, columns);
}

async function lisPlacement(): Promise<void> {
  const { pane } = await paneBefore("李敏", exported("900000000000001"));
  await openActiveSheet(pane);
  expect(pane.store.get().sheet.value?.kind).toBe("no-ledger");
  await places(pane);
  await expect.poll(() => pane.store.get().notice?.text).toContain("全部门");
}

const problemsOf = (pane: Pane) => pane.store.get().validation.value?.problems ?? [];

test("the next export of that shape is placed, whoever opens it, and says by whom", async () => {
  await lisPlacement();
  const { pane } = await paneBefore("王芳", exported("900000000000002"));
  await validateSheet(pane, "quietly");
  const { value } = pane.store.get().validation;
  expect(value?.openLedger.placement).toMatchObject({
    headerRow: 1,
    columns: { refund: { index: 3 }, postage: { index: 4 }, note: { index: 5 } },
  });
  expect(problemsOf(pane)).toMatchObject([
    { code: "S323", params: { by: "李敏" } },
    { code: "S324", level: "warning", column: "shop", value: "晴天旗舰店" },
  ]);
});

test("whose rows they are is asked, never taken over", async () => {
  await lisPlacement();
  const { pane } = await paneBefore("王芳", exported("900000000000002"));
  await validateSheet(pane, "quietly");
  expect(pane.store.get().validation.value?.reading.rows[0]?.cells).not.toHaveProperty("shop");
  await answerOffered(pane, "shop", "晴天旗舰店");
  await showChanges(pane);
  pushPreviewed(pane);
  await expect.poll(() => pane.store.get().report?.counts.created).toBe(1);
  const { versions } = (await serverState()) as { versions: readonly { cells: string }[] };
  expect(JSON.parse(versions[0]?.cells ?? "")).toMatchObject({
    shop: "晴天旗舰店",
    refund: 1000,
    postage: 800,
  });
});

test("what was pushed stays placed when nobody is signed in and the server is far", async () => {
  await lisPlacement();
  const { pane, workbook } = await paneBefore("王芳", exported("900000000000002"));
  await validateSheet(pane, "quietly");
  await answerOffered(pane, "shop", "晴天旗舰店");
  await showChanges(pane);
  pushPreviewed(pane);
  await expect.poll(() => pane.store.get().report?.counts.created).toBe(1);
  await expect.poll(() => pane.store.get().validation.working).toBeNull();
  const alone = paneOf(workbook, null);
  await validateSheet(alone, "quietly");
  expect(alone.store.get().validation.value?.comparison.counts).toMatchObject({ unchanged: 1 });
});

test("without the server a sheet is read by its own headings, and what is placed stays in the workbook", async () => {
  await lisPlacement();
  const { pane, workbook } = await paneBefore("王芳", exported("900000000000002"), false);
  await openActiveSheet(pane);
  expect(pane.store.get().sheet.value?.kind).toBe("no-ledger");
  await places(pane, { ...BY_HAND, note: null });
  await expect.poll(() => pane.store.get().notice?.text).toContain("没能告诉全部门");
  const again = paneOf(workbook, null);
  await openActiveSheet(again);
  expect(again.store.get().sheet.value?.kind).toBe("ledger");
});

test("a sheet that nobody knew is looked at again once somebody signs in", async () => {
  await lisPlacement();
  const { key } = await hire("clerk", "王芳");
  const pane = paneOf(new MemoryWorkbook(exported("900000000000002")), null);
  await openActiveSheet(pane);
  expect(pane.store.get().sheet.value?.kind).toBe("no-ledger");
  askSignIn(pane, () => undefined);
  await signInWith(pane, key);
  await expect.poll(() => pane.store.get().sheet.value?.kind).toBe("ledger");
});

test("the last word wins, and what stands in a workbook goes before it", async () => {
  await lisPlacement();
  const { pane, workbook, key } = await paneBefore("王芳", exported("900000000000002"));
  await openActiveSheet(pane);
  await places(pane, { ...BY_HAND, postage: null });
  await expect.poll(() => pane.store.get().notice?.text).toContain("全部门");
  const mine = paneOf(workbook, key);
  await openActiveSheet(mine);
  const theirs = await paneBefore("赵强", exported("900000000000003"));
  await openActiveSheet(theirs.pane);
  for (const { store } of [mine, theirs.pane]) {
    const { value } = store.get().sheet;
    const opened = value?.kind === "ledger" ? value.openLedger : undefined;
    expect(opened?.placement.columns["postage"]).toBe(undefined);
    expect(opened?.remembered?.from?.by).toBe(store === mine.store ? undefined : "王芳");
  }
});

test("a file whose memory another program dropped is asked what it is, and none of its rows is new", async () => {
  const sheet = exported("900000000000003");
  const { pane, key } = await paneBefore("李敏", sheet);
  await openActiveSheet(pane);
  await places(pane);
  await showChanges(pane);
  pushPreviewed(pane);
  await expect.poll(() => pane.store.get().report?.counts.created).toBe(1);
  await expect.poll(() => pane.store.get().validation.working).toBeNull();
  const { env } = await import("cloudflare:workers");
  await env.DB.prepare(`DELETE FROM placement`).run();
  const again = paneOf(new MemoryWorkbook(sheet), key);
  await openActiveSheet(again);
  expect(again.store.get().sheet.value?.kind).toBe("no-ledger");
  await places(again);
  await validateSheet(again, "quietly");
  expect(again.store.get().validation.value?.comparison.counts).toMatchObject({ unchanged: 1 });
  expect(((await serverState()) as { versions: readonly unknown[] }).versions).toHaveLength(1);
});

test("columns that the ledger has no more are left out, with a word", async () => {
  await lisPlacement();
  const admin = await hire("admin", "管理员");
  const [saved] = (await admin.call(listPlacements)).placements;
  const { env } = await import("cloudflare:workers");
  const older = { ...saved?.placement, columns: { ...saved?.placement.columns, gone: null } };
  await env.DB.prepare(`UPDATE placement SET placement = ?1`).bind(JSON.stringify(older)).run();
  const { pane } = await paneBefore("王芳", exported("900000000000002"));
  await validateSheet(pane, "quietly");
  expect(problemsOf(pane)[0]).toMatchObject({ code: "S323", params: { unknown: 1 } });
});

test("a sheet whose first row is data is kept for its workbook alone", async () => {
  const sheet = new MemorySheet("Sheet1", [
    ["2026-11-03", "900000000000001", "仅退款", "张三", "13800138000"],
  ]);
  const { pane, key } = await paneBefore("李敏", sheet);
  await openActiveSheet(pane);
  await places(pane, { orderNo: { heading: "900000000000001" } });
  await expect.poll(() => pane.store.get().notice?.text).toContain("只在这本工作簿里");
  expect(key).not.toBe("");
  const admin = await hire("admin", "管理员");
  expect((await admin.call(listPlacements)).placements).toEqual([]);
  const shapes = [shapeOf(HEADINGS)];
  expect((await admin.call(lookUpPlacements, { body: { shapes } })).placements).toEqual([]);
});
