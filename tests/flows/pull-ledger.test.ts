import { env as bindings } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { validateSheet } from "../../addin/actions/check/validate-sheet.ts";
import { acknowledgeUnmatched } from "../../addin/actions/pull/acknowledge-unmatched.ts";
import { pullLedger } from "../../addin/actions/pull/pull-ledger.ts";
import { takeOffered } from "../../addin/actions/pull/take-offered.ts";
import { writeIncomingRows } from "../../addin/actions/pull/write-incoming.ts";
import { restoreSignIn } from "../../addin/actions/sign-in/restore-sign-in.ts";
import type { Pane } from "../../addin/state/pane.ts";
import type { UnmatchedItem } from "../../shared/api/unmatched-items.ts";
import type { Role } from "../../shared/role.ts";
import { hire } from "../worker/support/staff.ts";
import { afterSalesSheet, COLUMN, exchangesSheet } from "./after-sales-sheet.ts";
import { MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";
import { emptyLedgers, happened, pushed, signedIn } from "./stage.ts";
import { type Desk, pull, seen, twoDesks } from "./two-desks.ts";

const ORDERS = ["900000000000001", "900000000000002", "900000000000003"];

beforeEach(emptyLedgers);

/** The pane of a person in front of a desk's workbook, which has been checked and pulled once. */
async function paneAt({ workbook }: Desk, role: Role = "clerk"): Promise<Pane> {
  const pane = paneOf(workbook, (await hire(role, "李敏")).key);
  await restoreSignIn(pane);
  await validateSheet(pane, "quietly");
  await pulls(pane);
  return pane;
}

async function pulls(pane: Pane): Promise<string> {
  pullLedger(pane);
  await expect.poll(() => pane.store.get().notice).not.toBeNull();
  return pane.store.get().notice?.text ?? "";
}

test("one press pulls flags and changes, says both in a sentence, and writes nothing unseen", async () => {
  const { mine, theirs } = await twoDesks(ORDERS);
  const pane = await paneAt(mine);
  expect(pane.store.get().tab).toBe("overdue");
  theirs.sheet.type(2, COLUMN.note, "已电话联系");
  theirs.sheet.type(3, COLUMN.note, "不在家");
  await pushed(theirs.workbook, theirs.client);
  mine.sheet.type(3, COLUMN.note, "约了明天");
  expect(await pulls(pane)).toMatch(/^别人改了 1 行，看过再写，1 行有冲突；逾期 3 项/);
  expect(pane.store.get().tab).toBe("changes");
  expect(mine.sheet.at(2, COLUMN.note)).toBe("");

  await writeIncomingRows(pane);
  const { notice, preview } = pane.store.get();
  expect(notice?.text).toBe("已写进表里 1 行，1 格");
  expect(mine.sheet.at(2, COLUMN.note)).toBe("已电话联系");
  // What was typed waits for its push, and what came is no change of this sheet.
  expect(preview.value?.changed.map(({ compared }) => compared.row.number)).toEqual([3]);

  await notice?.undo?.();
  expect(pane.store.get().notice?.text).toBe("已撤销，格子和原来一样");
  expect(mine.sheet.at(2, COLUMN.note)).toBe("");
  expect(await pulls(pane)).toMatch(/^别人改了 1 行/);
});

const unmatchedIn = (pane: Pane): readonly UnmatchedItem[] =>
  pane.store.get().overdue.value?.unmatchedItems.map(({ unmatchedItem }) => unmatchedItem) ?? [];

/** A pane in front of a row that needs an exchange, and a way to hold what the server says at a path. */
async function paneBeforeAnExchange() {
  const sheet = afterSalesSheet(ORDERS.slice(0, 1));
  sheet.put(2, COLUMN.kind, "换货");
  sheet.put(2, COLUMN.refund, "");
  const workbook = new MemoryWorkbook(sheet);
  const client = await signedIn("王芳");
  await pushed(workbook, client);
  await pushed(new MemoryWorkbook(exchangesSheet(["900000000000099"])), client);
  const held = new Map<string, Promise<void>>();
  const pane = paneOf(workbook, (await hire("clerk", "李敏")).key);
  const { fetch } = pane;
  const slow: Pane = {
    ...pane,
    async fetch(path, init) {
      const response = await fetch(path, init);
      for (const [part, until] of held) if (path.includes(part)) await until;
      return response;
    },
  };
  await restoreSignIn(slow);
  await validateSheet(slow, "quietly");
  const hold = (part: string): (() => void) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    held.set(part, promise);
    return resolve;
  };
  return { pane: slow, hold };
}

test("what a person has done while a pull goes on stays told, with its way back", async () => {
  const { pane, hold } = await paneBeforeAnExchange();
  const goOn = hold("/records?");
  pullLedger(pane);
  await expect.poll(() => pane.store.get().incoming.working).not.toBeNull();
  await acknowledgeUnmatched(pane, unmatchedIn(pane)[0] as UnmatchedItem, "客户只退不换");
  goOn();
  await expect.poll(() => pane.store.get().incoming.working).toBeNull();
  expect(pane.store.get().notice?.text).toBe("已说明 1 个提醒");
  await pane.store.get().notice?.undo?.();
  expect(unmatchedIn(pane)).toHaveLength(1);
});

test("an unmatched row that is explained while the flags are pulled is gone from them, and told", async () => {
  const { pane, hold } = await paneBeforeAnExchange();
  await pulls(pane);
  const [item] = unmatchedIn(pane);
  const goOn = hold("/overdue");
  pullLedger(pane);
  await expect.poll(() => pane.store.get().overdue.working).not.toBeNull();
  const explained = acknowledgeUnmatched(pane, item as UnmatchedItem, "客户只退不换");
  goOn();
  await explained;
  expect(pane.store.get().notice?.text).toBe("已说明 1 个提醒");
  expect(unmatchedIn(pane)).toEqual([]);
});

test("what has been looked at is written, or nothing: a sheet that changed since is looked at anew", async () => {
  const { mine, theirs } = await twoDesks(ORDERS);
  const pane = await paneAt(mine);
  theirs.sheet.type(2, COLUMN.note, "已电话联系");
  await pushed(theirs.workbook, theirs.client);
  await pulls(pane);
  mine.sheet.type(2, COLUMN.note, "我先写的");
  await writeIncomingRows(pane);
  expect(pane.store.get().notice?.text).toBe("表刚改过，什么都没写。看一眼新的再写");
  expect(mine.sheet.at(2, COLUMN.note)).toBe("我先写的");
});

test("an offered row is put into the sheet whole, and leaves nothing to push; taken back, it is not missed", async () => {
  const { mine, theirs } = await twoDesks(ORDERS);
  const pane = await paneAt(mine);
  const others = afterSalesSheet(["900000000000071"]);
  others.rows[0]?.push("旺旺");
  others.rows[1]?.push("云杉家的猫");
  await pushed(new MemoryWorkbook(others), theirs.client);
  expect(await pulls(pane)).toMatch(/^另有 1 行不在这个文件里；/);
  const offered = pane.store.get().incoming.value?.offered ?? [];
  expect(offered.map(({ cells }) => cells["buyer"])).not.toContain("云杉家的猫");
  await takeOffered(pane, offered);
  expect(mine.sheet.at(5, COLUMN.orderNo)).toBe("900000000000071");
  expect(happened(await pushed(mine.workbook, mine.client))).toEqual({});
  const { notice } = pane.store.get();
  await notice?.undo?.();
  expect(mine.sheet.rows).toHaveLength(4);
  await validateSheet(pane, "asked");
  await expect.poll(() => pane.store.get().missing?.rows).toBe(0);
});

test("whoever may not push pulls the flags alone", async () => {
  const { mine, theirs } = await twoDesks(ORDERS);
  const pane = await paneAt(mine, "finance");
  theirs.sheet.type(2, COLUMN.note, "已电话联系");
  await pushed(theirs.workbook, theirs.client);
  expect(await pulls(pane)).toMatch(/^逾期 3 项/);
  expect(pane.store.get().incoming.value).toBeNull();
});

test("particulars beyond a day's bound wait, whole values come within it, and a mask never does", async () => {
  const { mine, theirs } = await twoDesks(ORDERS, ["旺旺", "云杉家的猫"]);
  await pull(mine);
  const buyer = theirs.sheet.column("旺旺");
  theirs.sheet.type(2, buyer, "海棠依旧");
  await pushed(theirs.workbook, theirs.client);
  await bindings.DB.prepare(
    `INSERT INTO shown_value (person, day, count)
     SELECT id, strftime('%Y-%m-%d', 'now'), 1000000 FROM person WHERE true
     ON CONFLICT DO UPDATE SET count = 1000000`,
  ).run();
  expect((await pull(mine)).placed.left).toMatchObject([{ number: 2, why: "withheld" }]);
  expect(mine.sheet.at(2, buyer)).toBe("云杉家的猫");
  await bindings.DB.prepare(`DELETE FROM shown_value`).run();
  await pull(mine);
  expect(mine.sheet.at(2, buyer)).toBe("海棠依旧");
  expect((await seen(mine)).rows).toEqual([]);
});
