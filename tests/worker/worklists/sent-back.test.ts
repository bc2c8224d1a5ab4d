import { env } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";
import { heldRecords } from "../../../shared/api/held-records.ts";
import { listWork, listWorklists } from "../../../shared/api/worklists.ts";
import { recordHistory } from "../../../shared/api/record.ts";
import { recordAmountText } from "../../../shared/messages/record-amount.ts";
import { sealAll } from "../support/closing.ts";
import { heldFlagText } from "../../../shared/messages/overdue-flag.ts";
import { answer, at, linesOf, next, paidRow, push } from "../support/payments.ts";
import { hire } from "../support/staff.ts";

const clerk = await hire("clerk", "李敏");
const other = await hire("clerk", "王芳");
const supervisor = await hire("supervisor", "赵主管");
const finance = await hire("finance", "周会计");
const limited = await hire("supervisor", "孙主管", ["专卖店"]);
const REMARK = "凭证没有上传，金额和聊天记录不一样";
const params = { worklist: "corrections" };

afterEach(() => {
  vi.useRealTimers();
});

const openFor = async (who: typeof clerk) =>
  (await who.call(listWorklists)).worklists.find(({ id }) => id === "corrections")?.open;

test("what was sent back waits for its own clerk, with why, until its next version", async () => {
  at("2026-03-10T10:00:00");
  const row = paidRow(900_00, { handler: "李敏" });
  const named = paidRow(800_00, { handler: "王芳" });
  const kept = paidRow(700_00, { handler: "李敏" });
  await push(clerk, row, named, kept);
  expect(await openFor(clerk)).toBe(0);
  const { lines: held } = await linesOf(supervisor, "confirmations");
  const back = held.filter(({ record }) => record?.id !== kept.id);
  await answer(
    supervisor,
    "confirmations",
    ...back.map(
      (line) => [line, { outcome: "退回客服", fault: "资料不全", remark: REMARK }] as const,
    ),
  );

  // Of those that were pushed by one and registered by the other, both are told.
  expect(await Promise.all([clerk, other, finance, limited].map(openFor))).toEqual([2, 1, 2, 0]);
  // What a pull writes beside its row.
  const { records } = await clerk.call(heldRecords, { params: { ledger: "after-sales" } });
  const told = records.find(({ record }) => record === row.id);
  expect(told && heldFlagText(told, "zh")).toBe("退回要改 · 资料不全 · 赵主管");
  const { lines, total } = await linesOf(clerk, "corrections");
  expect(total).toBe(2);
  expect(lines.map(({ record, cells }) => [record?.id, cells])).toEqual([
    [
      row.id,
      expect.objectContaining({
        since: "2026-03-10",
        why: "资料不全",
        remark: REMARK,
        by: "赵主管",
        reference: row.cells["orderNo"],
        amount: 900_00,
        registrant: "李敏",
      }),
    ],
    [named.id, expect.objectContaining({ registrant: "王芳" })],
  ]);
  // A page at a time.
  const first = await finance.call(listWork, { params, query: { limit: 1 } });
  const rest = await finance.call(listWork, {
    params,
    query: { limit: 1, after: first.cursor ?? "" },
  });
  expect([...first.lines, ...rest.lines].map(({ id }) => id)).toEqual([row.id, named.id]);

  // The remark is stored sealed.
  const { results } = await env.DB.prepare("SELECT cells FROM worklist_answer").all();
  expect(JSON.stringify(results)).not.toContain("凭证");

  await push(clerk, next(row, 1, { compensation: 800_00 }));
  expect(await Promise.all([clerk, other].map(openFor))).toEqual([1, 1]);
});

test("what the bank sent back says so, in the clerk's list and in the row's history", async () => {
  at("2026-05-11T10:00:00");
  const row = paidRow(60_00, { registeredOn: "2026-05-11", handler: "李敏" });
  await push(clerk, row);
  await sealAll(finance);
  const { lines: due } = await linesOf(finance, "payments");
  const line = due.find(({ record }) => record?.id === row.id);
  if (line === undefined) throw new Error("It is not to be paid");
  await answer(finance, "payments", [line, { outcome: "退票", remark: "账号已注销" }]);

  const { lines } = await linesOf(clerk, "corrections");
  expect(lines.find(({ record }) => record?.id === row.id)?.cells).toMatchObject({
    why: "退票",
    remark: "账号已注销",
    by: "周会计",
  });
  const { versions } = await clerk.call(recordHistory, {
    params: { ledger: "after-sales", record: row.id },
  });
  const amounts = versions.flatMap((version) => version.amounts);
  expect(amounts.map((amount) => recordAmountText(amount, "zh")).at(-1)).toBe(
    "赔偿 60.00（打款） · 退回来了，要改",
  );
});
