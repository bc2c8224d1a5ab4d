import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openDay, sealBatch } from "../../../shared/api/batches.ts";
import { closeMonth, reopenMonth } from "../../../shared/api/finance.ts";
import {
  listDeliveries,
  saveReceiver,
  type ReceiverSettings,
} from "../../../shared/api/receivers.ts";
import app from "../../../worker/app.ts";
import { environmentOf } from "../../../worker/environment/environment-of.ts";
import { everyMinute } from "../../../worker/jobs/every-minute.ts";
import { tellReceivers } from "../../../worker/notifications/tell-receivers.ts";
import { newAddress } from "../support/caller.ts";
import { sealAll } from "../support/closing.ts";
import { answer, at, linesOf, paidRow, push, sealAt } from "../support/payments.ts";
import { newReceiver, receivedBy } from "../support/receivers.ts";
import { hire } from "../support/staff.ts";

const EVENTS = ["sealed", "returned", "closed", "reopened"];
const admin = await hire("admin", "管理员");
const clerk = await hire("clerk", "李敏");
const finance = await hire("finance", "周会计");

beforeEach(() =>
  env.DB.batch(
    ["receiver", "delivery_attempt", "notification"].map((table) =>
      env.DB.prepare(`DELETE FROM ${table}`),
    ),
  ),
);
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function add(but: Partial<ReceiverSettings> = {}, behaviour = "good") {
  const word = `${behaviour}-${crypto.randomUUID()}`;
  const body = newReceiver({ events: EVENTS, hours: [], ...but }, word);
  await admin.call(saveReceiver, { params: { receiver: crypto.randomUUID() }, body });
  return word;
}

/** What a webhook has heard: what happened, with its id and its figures. */
async function heardBy(word: string) {
  const messages = await receivedBy(word);
  return messages.map(({ headers, body }) => {
    const { type, data } = JSON.parse(body) as {
      type: string;
      data: { events: Record<string, { count: number; parts: { key: string; count: number }[] }> };
    };
    const parts = data.events[type]?.parts.map(({ key, count }) => `${key} ${count}`) ?? [];
    return { id: headers["webhook-id"], said: [type, ...parts].join(" ") };
  });
}
const said = async (word: string) => (await heardBy(word)).map((each) => each.said);
const tick = (moment: string) =>
  tellReceivers(environmentOf(env), () => new Date(`${moment}+08:00`));

test("what is sealed or sent back is told when it happens, once, and names nobody", async () => {
  at("2026-03-09T10:00:00");
  const word = await add();
  await push(clerk, paidRow(3500, { payeeName: "王大锤" }), paidRow(4500));
  await sealAll(finance);
  await finance.refused(sealBatch, { body: { series: "exchange", day: "2026-03-09" } });
  expect(await said(word)).toEqual(["sealed CW-20260309-01 2"]);

  const [line] = (await linesOf(finance, "payments")).lines;
  if (line === undefined) throw new Error("nothing is to be paid");
  const back = { outcome: "退回客服", fault: "数据错误", remark: "户名不符" };
  expect(await answer(finance, "payments", [line, back])).toMatchObject([{ outcome: "taken" }]);
  expect(await answer(finance, "payments", [line, back])).toMatchObject([{ outcome: "unchanged" }]);
  expect((await said(word)).slice(1)).toEqual(["returned payments 1"]);
  const bodies = (await receivedBy(word)).map(({ body }) => body).join("\n");
  for (const name of ["王", "李敏", "周会计", "1380013", "户名不符"])
    expect(bodies).not.toContain(name);
});

test("a receiver that fails delays nobody, and is told again under the same id, at night too", async () => {
  at("2026-03-10T23:00:00");
  const word = await add({}, "breaks");
  await push(clerk, paidRow(3500));
  const { series } = await finance.call(openDay);
  const open = series.find(({ series: each }) => each === "money");
  // Whoever seals is answered while the receiver still thinks.
  const real = globalThis.fetch;
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const sent = vi.spyOn(globalThis, "fetch").mockImplementation(async (...request) => {
    await gate;
    return real(...request);
  });
  const context = createExecutionContext();
  const response = await app.fetch(
    new Request(`https://taizhang.test${sealBatch.path}`, {
      method: sealBatch.method,
      headers: { "cf-connecting-ip": newAddress(), authorization: `Bearer ${finance.key}` },
      body: JSON.stringify({ series: "money", day: open?.day }),
    }),
    env,
    context,
  );
  expect(response.status).toBe(200);
  letGo();
  await waitOnExecutionContext(context);
  expect(sent).toHaveBeenCalledTimes(1);
  sent.mockRestore();
  const [first] = (await admin.call(listDeliveries)).deliveries;
  expect(first).toMatchObject({
    kind: "event",
    state: "waiting",
    attempts: [{ outcome: "server-error", status: 500 }],
  });
  await tick("2026-03-10T23:30:00");
  const heard = await heardBy(word);
  expect(heard).toHaveLength(2);
  expect(new Set(heard.map(({ id }) => id))).toEqual(new Set([first?.id]));
});

test("a robot hears nothing at once, and a webhook of a shop hears of that shop alone", async () => {
  at("2026-03-18T10:00:00");
  const robot = await add({ kind: "wecom" });
  const ofB = await add({ shops: ["店B"] });
  const ofC = await add({ shops: ["店C"] });
  const choosy = await add({ events: ["closed"] });
  await push(clerk, paidRow(3500, { shop: "店A" }), paidRow(4500, { shop: "店B" }));
  await sealAll(finance);
  await tick("2026-03-18T10:01:00");
  expect(await said(ofB)).toEqual(["sealed CW-20260318-01 1"]);
  for (const word of [ofC, choosy]) expect(await said(word)).toEqual([]);
  expect(await receivedBy(robot)).toEqual([]);
});

test("what the schedule seals is told by it, and what nobody lived to tell a minute later", async () => {
  at("2026-03-19T10:00:00");
  const word = await add();
  await push(clerk, paidRow(3500));
  at("2026-03-19T16:00:30");
  await everyMinute(env);
  expect(await said(word)).toEqual(["sealed CW-20260319-01 1"]);
  await push(clerk, paidRow(4500));
  await sealAt("2026-03-20T16:00:30");
  await tick("2026-03-20T16:01:30");
  await tick("2026-03-20T16:02:30");
  expect(await said(word)).toEqual(["sealed CW-20260319-01 1", "sealed CW-20260320-01 1"]);
});

test("what happened before a receiver was there is not told to it", async () => {
  at("2026-03-23T10:00:00");
  await push(clerk, paidRow(3500));
  await sealAll(finance);
  at("2026-03-23T10:05:00");
  const word = await add();
  await tick("2026-03-23T10:06:00");
  expect(await said(word)).toEqual([]);
});

test("a month that is closed by two at once, and opened again, is told of once each", async () => {
  at("2026-04-01T10:00:00");
  await sealAll(finance);
  const word = await add({ shops: ["店B"] });
  const params = { month: "2026-03" } as const;
  await Promise.all(
    [1, 2].map(() => finance.call(closeMonth, { params, body: { reason: "照常" } })),
  );
  await admin.call(reopenMonth, { params, query: { reason: "补一笔" } });
  await tick("2026-04-01T10:01:00");
  expect((await said(word)).filter((each) => !each.startsWith("sealed"))).toEqual([
    "closed 2026-03 1",
    "reopened 2026-03 1",
  ]);
});
