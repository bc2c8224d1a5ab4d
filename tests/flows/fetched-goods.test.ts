import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { loadPaneWords } from "../../addin/state/pane-words.ts";
import { outcomeText } from "../../addin/taskpane/changes/outcome-text.ts";
import { exchanges } from "../../shared/ledgers/exchanges/definition.ts";
import { answerWork, listWork } from "../../shared/api/worklists.ts";
import { at } from "../worker/support/payments.ts";
import { exchangesSheet } from "./after-sales-sheet.ts";
import { MemoryWorkbook } from "./memory-workbook.ts";
import { emptyLedgers, happened, pushed, signedIn } from "./stage.ts";
import { pull } from "./two-desks.ts";

const COLUMN = { quantity: 4, fetchedBy: 6, fetchedAt: 7 } as const;
const params = { worklist: "exchange-list" };
const query = { find: "900000000000001" };

await loadPaneWords("zh");
beforeEach(emptyLedgers);
afterEach(() => {
  vi.useRealTimers();
});

test("a quantity that changes after it was fetched goes back onto finance's list as the sentence says", async () => {
  // Before the hour of exchanges: it is on the day's list.
  at("2026-11-04T10:00:00");
  const sheet = exchangesSheet(["900000000000001"]);
  for (const [row, cells] of [
    ["财务拿货", "拿货时间"],
    ["", ""],
  ].entries())
    sheet.rows[row]?.push(...cells);
  const workbook = new MemoryWorkbook(sheet);
  const [client, finance] = await Promise.all([signedIn("王芳"), signedIn("周会计", "finance")]);
  const steps = async () => {
    const list = await finance.call(listWork, { params, query });
    if (!list.ok) throw new Error("The list did not come");
    return list.value.lines;
  };
  expect(happened(await pushed(workbook, client))).toEqual({ created: 1 });
  const [line] = await steps();
  if (line === undefined) throw new Error("It is not on the list");
  const answers = [{ line: line.id, stamp: line.stamp, cells: { fetched: "已拿货" } }];
  await finance.call(answerWork, { params, body: { id: crypto.randomUUID(), answers } });
  expect(await steps()).toMatchObject([{ cells: { step: "待签名", newQuantity: 1 } }]);

  // Typed before anybody has pulled that it was fetched.
  sheet.type(2, COLUMN.quantity, 3);
  const refused = await pushed(workbook, client);
  expect(happened(refused)).toEqual({ invalid: 1 });
  expect(refused.rows.map((row) => outcomeText(row, exchanges, "zh"))).toEqual([
    expect.stringMatching(
      /^财务拿货时「换出数量」是 1，货已经拿了。.*先拉取，再把「财务拿货」.*「拿货时间」清空/,
    ),
  ]);

  await pull({ sheet, workbook, client });
  expect(sheet.at(2, COLUMN.fetchedBy)).toBe("周会计");
  expect(sheet.at(2, COLUMN.quantity)).toBe(3);
  sheet.type(2, COLUMN.fetchedBy, "");
  sheet.type(2, COLUMN.fetchedAt, "");
  expect(happened(await pushed(workbook, client))).toEqual({ updated: 1 });
  expect(await steps()).toMatchObject([{ cells: { step: "待拿货", newQuantity: 3 } }]);
});
