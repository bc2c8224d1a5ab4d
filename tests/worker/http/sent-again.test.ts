import { afterEach, expect, test, vi } from "vitest";
import { aboutOf } from "../../../shared/acknowledgement.ts";
import type { Endpoint } from "../../../shared/api/endpoint.ts";
import { endpoints } from "../../../shared/api/index.ts";
import { pushRows } from "../../../shared/api/push.ts";
import { fen } from "../../../shared/money/fen.ts";
import { shapeOf } from "../../../shared/reading/sheet-shape.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { differing, wholeDatabase } from "../support/tables.ts";
import { newReceiver } from "../support/receivers.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";
import { newStatement } from "../support/statements.ts";

const params = { ledger: "after-sales" };
const admin = await hire("admin", "管理员");
const clerk = await hire("clerk", "李敏");
const finance = await hire("finance", "周会计");
const row = newRow();
const push = pushOf(row);
await clerk.call(pushRows, { params, body: push });

let people = 0;
const someone = () => ({
  name: `新人${String((people += 1))}`,
  role: "finance" as const,
  shops: null,
});
const once = () => ({ idempotencyKey: crypto.randomUUID() });
const aSecondAdmin = () => hire("admin", "另一位管理员");
const codeOf = async () =>
  (await admin.call(endpoints.makeKeyCode, { params: { person: clerk.person.id }, body: once() }))
    .code?.code ?? "";
const keyOf = async () => {
  const body = { code: await codeOf(), claim: crypto.randomUUID() };
  return (await clerk.call(endpoints.claimKey, { body })).id;
};
const requestOf = async () => {
  const other = await aSecondAdmin();
  const body = { ...someone(), ...once() };
  const { request } = await other.call(endpoints.addPerson, { body });
  return request?.id ?? "";
};
const headings = ["订单编号", "买家应付货款", "店铺名称"];
const warning = { record: row.id, code: "R023", about: aboutOf("R023", ["postage"], {}) };
const acknowledgements = [{ ...warning, reason: "补过邮费" }];
const month = "2025-07";
const theReceiver = { receiver: crypto.randomUUID() };

type Parts = Parameters<(typeof admin)["call"]>[1];

interface Sent {
  readonly by?: typeof admin;
  readonly parts: Parts | (() => Promise<Parts>);
  /** What may change although nothing is done twice. */
  readonly but?: readonly string[];
  /** What the second response says instead of what the first one said. */
  readonly answered?: object;
}

/** A request for each route that writes, in an order in which each finds what it needs. */
const sent: Readonly<Record<string, Sent>> = {
  signIn: { parts: { body: { key: clerk.key } } },
  claimKey: { parts: async () => ({ body: { code: await codeOf(), claim: crypto.randomUUID() } }) },
  endOwnKey: { by: clerk, parts: async () => ({ params: { key: await keyOf() } }) },
  readKeyNews: { parts: { body: { until: new Date().toISOString() } } },
  pushRows: { by: clerk, parts: { params, body: pushOf(newRow()) } },
  acknowledgeWarnings: { by: clerk, parts: { params, body: { acknowledgements } } },
  lookUpAcknowledgements: { parts: { params, body: { records: [row.id] } } },
  withdrawAcknowledgement: {
    by: clerk,
    parts: { params: { ...params, ...warning } },
    answered: { withdrawn: false },
  },
  lookUpRecords: { parts: { params, body: { records: [{ id: row.id, version: 1 }] } } },
  findUntruncatedIdentifiers: {
    by: clerk,
    parts: { body: { damaged: [{ kinds: ["order"], digits: "4".repeat(15), length: 18 }] } },
  },
  undoPush: { by: clerk, parts: { params: { ...params, push: push.id } } },
  withdrawRecords: {
    by: clerk,
    parts: async () => {
      const other = newRow();
      await clerk.call(pushRows, { params, body: pushOf(other) });
      const records = [{ id: other.id, base: 1 }];
      return { params, body: { id: crypto.randomUUID(), reason: "登记错了", records } };
    },
  },
  answerWork: {
    by: finance,
    parts: async () => {
      const cells = { requestedOn: "2026-11-03", orderNo: "610000000000", title: "李", amount: 80 };
      const invoices = { ledger: "invoice-requests" };
      await clerk.call(pushRows, { params: invoices, body: pushOf(newRow(cells)) });
      const list = { params: { worklist: "invoices" } };
      const { lines } = await finance.call(endpoints.listWork, { ...list, query: {} });
      const back = { outcome: "退回客服", fault: "资料不全" };
      const answers = lines.map(({ id: line, stamp }) => ({ line, stamp, cells: back }));
      return { ...list, body: { id: crypto.randomUUID(), answers } };
    },
  },
  answerAsks: { parts: { body: { asks: [{ function: "overdue", arguments: ["售后"] }] } } },
  closeMonth: { by: finance, parts: { params: { month } } },
  reopenMonth: { parts: { params: { month }, query: { reason: "关错了" } } },
  askToClose: { by: finance, parts: { params: { month }, body: { reason: "等一笔退款" } } },
  callOffClosing: { by: finance, parts: { params: { month } } },
  putSettings: {
    parts: { body: { base: 0, settings: { ...defaultSettings, cutoff: "17:00" } } },
  },
  dryRunSettings: { parts: { body: { settings: defaultSettings, ledger: "after-sales" } } },
  savePlacement: { parts: { body: { ledger: "after-sales", columns: {}, headings } } },
  lookUpPlacements: { parts: { body: { shapes: [shapeOf(headings)] } } },
  removePlacement: {
    parts: { params: { shape: shapeOf(headings) } },
    answered: { removed: false },
  },
  saveReceiver: { parts: { params: theReceiver, body: newReceiver() } },
  // Nobody listens there: it fails once, and is not tried again.
  testReceiver: { parts: { params: theReceiver, body: once() } },
  removeReceiver: { parts: { params: theReceiver }, answered: { removed: false } },
  addPerson: { parts: { body: { ...someone(), ...once() } } },
  changePerson: {
    parts: async () => {
      const { id, name, role, shops } = (await hire("clerk", "王芳")).person;
      return { params: { person: id }, body: { name, role, shops, active: false, base: 1 } };
    },
  },
  makeKeyCode: { parts: { params: { person: clerk.person.id }, body: once() } },
  revokeKey: {
    parts: async () => ({ params: { person: clerk.person.id, key: await keyOf() } }),
  },
  decideRequest: {
    parts: async () => ({
      params: { request: await requestOf() },
      body: { approve: true, ...once() },
    }),
  },
  sealBatch: {
    by: finance,
    parts: async () => {
      // After the hour of the handover it belongs to the next day, which has nothing else.
      await clerk.call(pushRows, { params, body: pushOf(newRow()) });
      const { series } = await finance.call(endpoints.openDay);
      const money = series.find((each) => each.series === "money" && each.entries > 0);
      return { body: { series: "money", day: money?.day ?? "2026-11-03" } };
    },
  },
  reverseAmount: {
    by: finance,
    parts: async () => {
      await clerk.call(pushRows, { params, body: pushOf(newRow()) });
      const { series } = await finance.call(endpoints.openDay);
      const open = series.find((each) => each.series === "money" && each.entries > 0);
      const body = { series: "money" as const, day: open?.day ?? "2026-11-03" };
      const { number } = await finance.call(endpoints.sealBatch, { body });
      const { entries } = await finance.call(endpoints.listBatchEntries, { params: { number } });
      const entry = entries.at(-1)?.entry ?? 0;
      return { body: { id: crypto.randomUUID(), entry, amount: fen(100), reason: "多算了" } };
    },
  },
  sendStatement: { by: finance, parts: { body: newStatement() } },
  // When it was matched last is kept.
  matchStatements: {
    by: finance,
    parts: { body: { month: "2026-10" } },
    but: ["month_matching"],
  },
  postDifferences: { parts: { body: { rebuild: 99, records: 1 } } },
  // What is built again is another generation, which says the same.
  rebuild: {
    parts: { body: {} },
    but: [
      "generation",
      "deadline",
      "key",
      "cross_reference",
      "customer_key",
      "link",
      "work_item",
      "still_said",
      "audit_event",
    ],
  },
  erasePersonalData: {
    parts: { params: { ...params, record: row.id }, body: { reason: "顾客要求" } },
  },
};

const writing = Object.entries<Endpoint>(endpoints).filter(([, { method }]) => method !== "GET");

afterEach(() => {
  vi.useRealTimers();
});

test("every route that writes is here: how it is repeated is part of it", () => {
  expect(Object.keys(sent).sort()).toEqual(writing.map(([name]) => name).sort());
});

test.each(Object.entries(sent))("%s sent again does nothing twice", async (name, asked) => {
  const endpoint = endpoints[name as keyof typeof endpoints] as Endpoint;
  const { by = admin, parts, but = [], answered } = asked;
  const request = typeof parts === "function" ? await parts() : parts;
  // Some say as of when they are.
  vi.useFakeTimers({ toFake: ["Date"] });
  const first = await by.call(endpoint, request);
  // Who has asked is logged each time.
  const log = endpoint.repeated === "changes-nothing" ? ["audit_event", "audit_record"] : [];
  const unlike = [...but, ...log, "shown_value"];
  const before = await wholeDatabase(unlike);
  expect(await by.call(endpoint, request)).toEqual(answered ?? first);
  expect(differing(before, await wholeDatabase(unlike))).toEqual([]);
});

test("what another admin has to agree to is asked for once, and a key is for one request alone", async () => {
  await aSecondAdmin();
  const body = { ...someone(), ...once() };
  const asked = await admin.call(endpoints.addPerson, { body });
  expect(asked.request).not.toBeNull();
  const before = await wholeDatabase();
  expect(await admin.call(endpoints.addPerson, { body })).toEqual(asked);
  const { id, name, shops } = clerk.person;
  const change = {
    params: { person: id },
    body: { name, shops, role: "finance" as const, active: true, base: 1 },
  };
  const waits = await admin.call(endpoints.changePerson, change);
  expect(await admin.call(endpoints.changePerson, change)).toEqual(waits);
  expect(differing(before, await wholeDatabase())).toEqual(["audit_event", "approval_request"]);
  const other = { ...body, name: "别人" };
  expect((await admin.refused(endpoints.addPerson, { body: other })).code).toBe(
    "idempotency-key-reused",
  );
});

test("the same request at the same time is done once", async () => {
  const body = { ...someone(), role: "clerk" as const, ...once() };
  const all = await Promise.all(
    Array.from({ length: 4 }, () => admin.call(endpoints.addPerson, { body })),
  );
  expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(1);
});
