import { env } from "cloudflare:workers";
import { beforeEach, expect, test, vi } from "vitest";
import { openDay, sealBatch } from "../../../shared/api/batches.ts";
import { pushRows } from "../../../shared/api/push.ts";
import {
  listDeliveries,
  listReceivers,
  removeReceiver,
  saveReceiver,
  testReceiver,
  type ReceiverKind,
  type ReceiverSettings,
} from "../../../shared/api/receivers.ts";
import { isWorkday, publicCalendar } from "../../../shared/time/calendar.ts";
import { addDays } from "../../../shared/time/day.ts";
import { dayOfMoment } from "../../../shared/time/moment.ts";
import { civilMoment } from "../../../shared/time/zone.ts";
import { environmentOf } from "../../../worker/environment/environment-of.ts";
import { hmacBase64 } from "../../../worker/notifications/sign.ts";
import { webhookKey } from "../../../worker/notifications/kinds/webhook.ts";
import { tellReceivers } from "../../../worker/notifications/tell-receivers.ts";
import app from "../../../worker/app.ts";
import { newReceiver, receivedBy, secretOf } from "../support/receivers.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";

const admin = await hire("admin", "管理员");
const clerk = await hire("clerk", "李敏");

// What nobody outside may ever be told.
const PERSONAL = { payee: "6217000010001234567", payeeName: "王大锤", note: "电话 13912345678" };
const late = (shop: string, payee = PERSONAL.payee) =>
  newRow(
    afterSalesCells({
      registeredOn: "2026-09-20",
      shop,
      postage: 1200,
      refundPath: "线下打款",
      ...PERSONAL,
      payee,
    }),
  );
await clerk.call(pushRows, {
  params: { ledger: "after-sales" },
  body: pushOf(
    late("甲店"),
    late("甲店", "6217000010007654321"),
    late("乙店", "6217000010001111111"),
  ),
});

beforeEach(() =>
  env.DB.batch(
    [`receiver`, `delivery_attempt`, `notification`].map((table) =>
      env.DB.prepare(`DELETE FROM ${table}`),
    ),
  ),
);

// A Tuesday, ten o'clock in Shanghai.
const TEN = Date.parse("2026-11-03T02:00:10Z");
const MINUTE = 60_000;
const tell = (at: number = TEN) => tellReceivers(environmentOf(env), () => new Date(at));

async function add(but: Partial<ReceiverSettings> = {}, behaviour = "good") {
  const word = `${behaviour}-${crypto.randomUUID()}`;
  const receiver = crypto.randomUUID();
  const body = newReceiver(but, word);
  await admin.call(saveReceiver, { params: { receiver }, body });
  return { receiver, word, body };
}
const deliveries = async () => (await admin.call(listDeliveries)).deliveries;

test("counts and sums are told once an hour, however often the trigger goes off", async () => {
  const { word } = await add({ events: ["overdue", "due-soon", "waiting-confirmations"] });
  await Promise.all([tell(), tell()]);
  await tell(TEN + MINUTE);
  const [message, ...more] = await receivedBy(word);
  expect(more).toEqual([]);
  const told = JSON.parse(message?.body ?? "") as { type: string; data: { events: object } };
  expect(told).toMatchObject({
    type: "digest",
    timestamp: new Date(TEN).toISOString(),
    data: {
      shops: null,
      events: { overdue: { count: 3, parts: [{ key: "after-sales", count: 3 }] } },
    },
  });
  await tell(TEN + 60 * MINUTE);
  expect(await receivedBy(word)).toHaveLength(2);
  expect((await deliveries()).map(({ state }) => state)).toEqual(["sent", "sent"]);
});

test.each<ReceiverKind>(["webhook", "wecom", "dingtalk", "feishu"])(
  "nothing personal reaches a %s, and its signature is its own",
  async (kind) => {
    const { word } = await add({ kind, shops: ["甲店"], name: "甲店 *群*", language: "en" });
    await tell();
    const [{ url, headers, body } = { url: "", headers: {}, body: "" }] = await receivedBy(word);
    for (const secret of [...Object.values(PERSONAL), "13912345678", "李敏", "4100000000000"])
      expect(body + url).not.toContain(secret);
    expect(body).toContain("After-sales");
    const secret = secretOf(kind) ?? "";
    const text = JSON.parse(body) as { timestamp: string; sign: string };
    const query = new URL(`http://x${url}`).searchParams;
    const signatures = {
      webhook: [
        headers["webhook-signature"],
        async () =>
          `v1,${await hmacBase64(webhookKey(secret), `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`)}`,
      ],
      wecom: [undefined, () => undefined],
      dingtalk: [
        query.get("sign"),
        () => hmacBase64(secret, `${query.get("timestamp")}\n${secret}`),
      ],
      feishu: [text.sign, () => hmacBase64(`${text.timestamp}\n${secret}`, "")],
    } as const;
    const [given, expected] = signatures[kind];
    expect(given).toEqual(await expected());
  },
);

test.each([
  ["breaks", "webhook", "server-error", "waiting"],
  ["breaks", "feishu", "server-error", "waiting"],
  ["waits", "webhook", "refused", "waiting"],
  ["refuses", "wecom", "refused", "failed"],
  ["elsewhere", "webhook", "redirected", "failed"],
  ["code", "dingtalk", "robot-error", "failed"],
  ["code", "feishu", "robot-error", "failed"],
  ["often", "wecom", "robot-error", "waiting"],
  ["garbage", "wecom", "not-json", "waiting"],
  ["array", "feishu", "not-json", "waiting"],
  ["endless", "dingtalk", "not-json", "waiting"],
  ["endless", "webhook", "sent", "sent"],
] as const)("a receiver that %s (%s): %s, then %s", async (behaviour, kind, outcome, state) => {
  await add({ kind }, behaviour);
  await tell();
  const [delivery] = await deliveries();
  expect(delivery).toMatchObject({ state, attempts: [{ outcome }] });
});

test("a redirect is followed nowhere", async () => {
  await add({}, "elsewhere");
  await tell();
  expect(await receivedBy("good-elsewhere")).toEqual([]);
});

test("what fails is tried again, later each time, and shown as failed after the last", async () => {
  const { word, receiver } = await add({ hours: [10] }, "breaks");
  for (let minute = 0; minute < 135; minute += 6) await tell(TEN + minute * MINUTE);
  const [delivery] = await deliveries();
  expect(delivery).toMatchObject({ state: "failed", nextAt: null });
  const messages = await receivedBy(word);
  expect(messages).toHaveLength(6);
  expect(new Set(messages.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  const [listed] = (await admin.call(listReceivers)).receivers;
  expect(listed).toMatchObject({ id: receiver, last: { state: "failed" } });
});

test("figures of an hour ago give way to those of now", async () => {
  await add({}, "breaks");
  await tell();
  await tell(TEN + 60 * MINUTE);
  expect((await deliveries()).map(({ state }) => state)).toEqual(["waiting", "replaced"]);
});

test("nobody is told at night, on a Sunday, on a holiday, or at an hour that was not chosen", async () => {
  const { word } = await add({ hours: [10, 20] });
  const quiet = ["2026-11-03T12:00", "2026-11-01T02:00", "2026-10-01T02:00", "2026-11-03T03:00"];
  for (const at of quiet) await tell(Date.parse(`${at}:00Z`));
  expect(await receivedBy(word)).toEqual([]);
  // A Saturday that is worked for the holiday.
  await tell(Date.parse("2026-10-10T02:00:00Z"));
  expect(await receivedBy(word)).toHaveLength(1);
});

test("where nothing waits, nobody is told, and the hour is noted", async () => {
  const { word } = await add({ ledgers: ["exchanges"] });
  await tell();
  expect(await receivedBy(word)).toEqual([]);
  expect(await deliveries()).toEqual([]);
});

test("a receiver that is switched off or removed hears no more, not even what waited", async () => {
  const { receiver, body, word } = await add({}, "breaks");
  await tell();
  const settings = { ...body.settings, active: false };
  await admin.call(saveReceiver, { params: { receiver }, body: { base: 1, settings } });
  await tell(TEN + 20 * MINUTE);
  await tell(TEN + 60 * MINUTE);
  expect(await receivedBy(word)).toHaveLength(1);
  await admin.call(removeReceiver, { params: { receiver } });
  expect((await deliveries()).map(({ state }) => state)).toEqual(["dropped"]);
});

test("neither address nor secret is shown, or stands in the database to be read", async () => {
  const { body, word } = await add({ kind: "dingtalk" });
  const shown = JSON.stringify(await admin.call(listReceivers));
  const { results } = await env.DB.prepare(`SELECT * FROM receiver`).all();
  const { results: log } = await env.DB.prepare(`SELECT detail FROM audit_event`).all();
  for (const secret of [word, String(body.secret)])
    expect(shown + JSON.stringify([results, log])).not.toContain(secret);
});

test("two receivers have two addresses, and a robot is called by its own kind", async () => {
  const { body } = await add({ kind: "feishu" });
  const params = { receiver: crypto.randomUUID() };
  expect((await admin.refused(saveReceiver, { params, body })).code).toBe("address-taken");
  const settings = { ...body.settings, kind: "dingtalk" as const };
  const other = await admin.refused(saveReceiver, { params, body: { ...body, settings } });
  expect(other.code).toBe("address-of-another-kind");
  const unsigned = { ...newReceiver(), secret: null };
  const refused = await admin.refused(saveReceiver, { params, body: unsigned });
  expect(refused.code).toBe("secret-needed");
});

test("of two admins who change a receiver at once one is told to look first", async () => {
  const { receiver, body } = await add();
  const change = (name: string) => ({
    params: { receiver },
    body: { base: 1, settings: { ...body.settings, name } },
  });
  await admin.call(saveReceiver, change("甲"));
  expect((await admin.refused(saveReceiver, change("乙"))).code).toBe("receiver-changed");
});

test("a test message says how it went, and bothers nobody twice", async () => {
  const { receiver, word } = await add({ kind: "wecom", active: false });
  const body = { idempotencyKey: crypto.randomUUID() };
  const test = await admin.call(testReceiver, { params: { receiver }, body });
  expect(test).toMatchObject({ kind: "test", state: "sent", attempts: [{ outcome: "sent" }] });
  expect(await admin.call(testReceiver, { params: { receiver }, body })).toEqual(test);
  expect(await receivedBy(word)).toHaveLength(1);
});

test("one whom nobody reaches is tried again, and the trigger's other work goes on", async () => {
  const body = { ...newReceiver(), address: "http://127.0.0.1:9/hook" };
  const { fetch } = globalThis;
  const refusing = vi
    .spyOn(globalThis, "fetch")
    .mockImplementation((url, init) =>
      url === body.address
        ? Promise.reject(new TypeError("Network connection lost."))
        : fetch(url, init),
    );
  await admin.call(saveReceiver, { params: { receiver: crypto.randomUUID() }, body });
  const { word } = await add();
  await tell();
  refusing.mockRestore();
  expect(await receivedBy(word)).toHaveLength(1);
  const states = (await deliveries()).map(
    ({ state, attempts }) => `${state}: ${attempts[0]?.outcome}`,
  );
  expect(new Set(states)).toEqual(new Set(["sent: sent", "waiting: unreachable"]));
});

test("an address that somebody has changed in the database is sent nothing, and others are told", async () => {
  const { word, receiver } = await add();
  const other = await add();
  await env.DB.prepare(
    `UPDATE receiver SET address = (SELECT address FROM receiver WHERE id <> ?1) WHERE id = ?1`,
  )
    .bind(receiver)
    .run();
  await tell();
  expect(await receivedBy(word)).toEqual([]);
  expect(await receivedBy(other.word)).toHaveLength(1);
  const ofReceiver = await admin.call(listDeliveries, { query: { receiver } });
  expect(ofReceiver.deliveries).toMatchObject([
    { state: "failed", attempts: [{ outcome: "unreadable" }] },
  ]);
  // It can be given anew.
  const anew = { base: 1, settings: newReceiver().settings, address: newReceiver().address };
  const body = { ...anew, secret: secretOf("webhook") };
  expect(await admin.call(saveReceiver, { params: { receiver }, body })).toMatchObject({
    version: 2,
  });
});

test("a queue hands out what is to be told, and what it leaves the trigger tells", async () => {
  const { word } = await add();
  const queued: { body: number }[] = [];
  const NOTIFICATIONS = {
    sendBatch: (messages: readonly { body: number }[]) => Promise.resolve(queued.push(...messages)),
  };
  const bound = environmentOf({ ...env, NOTIFICATIONS });
  await tellReceivers(bound, () => new Date(TEN));
  expect(await receivedBy(word)).toEqual([]);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-03T14:00:00Z") });
  await app.queue({ messages: queued }, env);
  expect(await receivedBy(word)).toEqual([]);
  vi.setSystemTime(TEN);
  await app.queue({ messages: queued }, env);
  await app.queue({ messages: [...queued, { body: 0 }] }, env);
  vi.useRealTimers();
  expect(await receivedBy(word)).toHaveLength(1);
  const other = await add();
  await tellReceivers(bound, () => new Date(TEN + MINUTE));
  await tellReceivers(bound, () => new Date(TEN + 7 * MINUTE));
  expect(await receivedBy(other.word)).toHaveLength(1);
});

test("an attempt of which nobody lived to tell counts as told: a robot hears nothing for an hour", async () => {
  const { word } = await add({ kind: "feishu", hours: [10] });
  let batches = 0;
  const db = {
    prepare: env.DB.prepare.bind(env.DB),
    // Housekeeping, the digest, the claim; then the isolate is gone.
    batch: (statements: D1PreparedStatement[]) => {
      batches += 1;
      return batches > 3 ? Promise.reject(new Error("gone")) : env.DB.batch(statements);
    },
  };
  const environment = { ...environmentOf(env), db: db as unknown as D1Database };
  await expect(tellReceivers(environment, () => new Date(TEN))).rejects.toThrow("gone");
  expect(await receivedBy(word)).toHaveLength(1);
  for (let minute = 1; minute < 60; minute += 7) await tell(TEN + minute * MINUTE);
  expect(await receivedBy(word)).toHaveLength(1);
  expect(await deliveries()).toMatchObject([
    { state: "waiting", attempts: [{ outcome: "unknown" }] },
  ]);
});

test("what is waived, or paused for now, is told to nobody", async () => {
  await add();
  const set = (what: string) =>
    env.DB.prepare(`UPDATE deadline SET ${what} WHERE shop = '甲店'`).run();
  const told = async (at: number) => {
    await tell(at);
    const [{ events } = { events: {} }] = await deliveries();
    return (events as Record<string, { count: number }>)["overdue"]?.count;
  };
  await set("waived = 1");
  expect(await told(TEN)).toBe(1);
  await set("waived = 0, paused_until = '2026-11-03T11:30:00'");
  expect(await told(TEN + 60 * MINUTE)).toBe(1);
  expect(await told(TEN + 120 * MINUTE)).toBe(3);
  await set("paused_until = NULL");
});

test("what has happened is told once, and again by the next digest where the first failed", async () => {
  const events = ["batch-sealed", "sent-back"];
  const good = await add({ events });
  const bad = await add({ events }, "refuses");
  const finance = await hire("finance", "周会计");
  const [money] = (await finance.call(openDay)).series;
  const batch = await finance.call(sealBatch, {
    body: { series: "money", day: money?.day ?? "2026-11-03" },
  });
  await env.DB.prepare(
    `INSERT INTO record_return (record, version, worklist, line, fault, person, at, moved)
     SELECT number, version, 'payments', 'x', '数据错误', ?1, ?2, 0 FROM record WHERE shop = '乙店'`,
  )
    .bind(finance.person.id, new Date().toISOString())
    .run();
  const morning = nextMorning();
  await tell(morning);
  await tell(morning + 60 * MINUTE);
  const ofReceiver = async (receiver: string) =>
    (await admin.call(listDeliveries, { query: { receiver } })).deliveries.map((one) => one.events);
  const told = {
    "batch-sealed": { count: batch.entries, parts: [{ key: batch.number, count: batch.entries }] },
    "sent-back": { count: 1, amount: null, parts: [{ key: "payments", count: 1 }] },
  };
  expect(await ofReceiver(good.receiver)).toMatchObject([told]);
  expect(await ofReceiver(bad.receiver)).toMatchObject([told, told]);
});

/** Ten o'clock of the next working day after now. */
function nextMorning(): number {
  let day = addDays(dayOfMoment(civilMoment(new Date(), "Asia/Shanghai")), 1);
  while (!isWorkday(day, publicCalendar)) day = addDays(day, 1);
  return Date.parse(`${day}T02:00:00Z`);
}
