import { beforeEach, expect, test } from "vitest";
import { me } from "../../shared/api/person.ts";
import { pushRows, type PushRow } from "../../shared/api/push.ts";
import { addDays } from "../../shared/time/day.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";
import { showLines } from "../../addin/actions/worklists/show-worklist.ts";
import { localNow } from "../../addin/engine/environment.ts";
import { pullList } from "../../addin/engine/worklists/pull-list.ts";
import { newRow, pushOf } from "../worker/support/rows.ts";
import { hire, type Staff } from "../worker/support/staff.ts";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";
import { clientWith, emptyLedgers, environment } from "./stage.ts";

beforeEach(emptyLedgers);

const today = dayOfMoment(localNow(environment));
// What came after the hour is of the next day's list.
const wanted = {
  worklist: "exchange-list",
  state: "open",
  day: addDays(today, 1),
  shop: null,
  find: null,
} as const;

const exchange = (nth: number, cells: PushRow["cells"]): PushRow =>
  newRow({
    registeredOn: addDays(today, -1),
    orderNo: String(910_000_000_000_000_000n + BigInt(nth)),
    newSku: "CL-250",
    newGoods: "窗帘",
    newSpec: "灰",
    newQuantity: 1,
    shipFirst: "客户急用",
    reason: "尺码不合",
    handler: "王芳",
    ...cells,
  });

async function registered(clerk: Staff, ...rows: PushRow[]) {
  const params = { ledger: "exchanges" };
  const { counts } = await clerk.call(pushRows, { params, body: pushOf(...rows) });
  expect(counts.created).toBe(rows.length);
}

test("what is to be fetched stands above the list, all pages together, and is renewed with each pull", async () => {
  const [clerk, zhou] = [await hire("clerk", "王芳"), await hire("finance", "周会计")];
  const many = Array.from({ length: 201 }, (_, nth) => exchange(nth, {}));
  await registered(clerk, ...many, exchange(300, { newSku: "CL-200", newSpec: null }));
  const workbook = new MemoryWorkbook(new MemorySheet("随手记", [["备注"]]));
  const pane = paneOf(workbook, zhou.key);
  showLines(pane, wanted);
  await expect.poll(() => pane.store.get().work.value?.lines.length).toBe(200);
  expect(pane.store.get().work.value?.quantities.map(({ quantity }) => quantity)).toEqual([1, 201]);

  const person = await zhou.call(me, {});
  const pull = () => pullList(workbook, clientWith(zhou.key), person, wanted, environment);
  await pull();
  const sheet = workbook.sheets.at(-1);
  const above = () => [4, 5, 6, 7, 8].map((row) => sheet?.at(row, 0));
  expect(above()).toEqual([
    "合计 202 件 · 2 种",
    "▪ CL-200 · 窗帘 × 1",
    "▪ CL-250 · 窗帘 · 灰 × 201",
    "",
    "",
  ]);
  sheet?.put(7, 0, "周三到货");
  const more = ["A", "B", "C"].map((newSku, nth) =>
    exchange(400 + nth, { newSku, newQuantity: 2 }),
  );
  await registered(clerk, ...more);
  await pull();
  // What a person has typed there stays.
  expect(above()).toEqual([
    "合计 208 件 · 5 种",
    "▪ A · 窗帘 · 灰 × 2  ▪ B · 窗帘 · 灰 × 2",
    "▪ C · 窗帘 · 灰 × 2  ▪ CL-200 · 窗帘 × 1",
    "周三到货",
    "▪ CL-250 · 窗帘 · 灰 × 201",
  ]);
});
