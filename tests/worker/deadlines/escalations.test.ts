import { env } from "cloudflare:workers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { overdue } from "../../../shared/api/overdue.ts";
import { changePerson, listPeople } from "../../../shared/api/people.ts";
import { pushRows, withdrawRecords, type PushRow } from "../../../shared/api/push.ts";
import { recordHistory } from "../../../shared/api/record.ts";
import type { Moment } from "../../../shared/time/day.ts";
import { escalate, escalatesAt } from "../../../worker/jobs/escalate.ts";
import { setDepartment } from "../support/department.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";

const params = { ledger: "complaints" };
let clerk: Staff;

const standAt = (moment: Moment) => {
  const now = new Date(`${moment}+08:00`);
  vi.useFakeTimers({ now, toFake: ["Date"] });
  return now;
};

afterEach(() => {
  vi.useRealTimers();
});

beforeEach(async () => {
  standAt("2026-11-03T10:00:00");
  clerk = await hire("clerk", "李敏");
});

let number = 0;
const complaint = (cells: PushRow["cells"] = {}) =>
  newRow({
    complaintNo: `E-${++number}`,
    receivedAt: "2026-11-03T09:00:00",
    content: `电梯异响 ${number}`,
    status: "处理中",
    ...cells,
  });

const push = async (...rows: PushRow[]) => {
  const { counts } = await clerk.call(pushRows, { params, body: pushOf(...rows) });
  expect(counts.created + counts.updated).toBe(rows.length);
};

const goUpAt = (moment: Moment) => escalate(env.DB, standAt(moment));

/** What the server has done about a complaint: `level rule at`. */
async function acts({ id }: PushRow): Promise<string[]> {
  const history = await clerk.call(recordHistory, { params: { ...params, record: id } });
  for (const { kind, by } of history.acts) expect([kind, by]).toEqual(["escalate", null]);
  return history.acts.map(({ level, rule, at }) => `${level} ${rule} ${at}`);
}

test("a complaint goes up as the working days pass, each level once, and the clerk's flag says so", async () => {
  const row = complaint();
  await push(row);
  await goUpAt("2026-11-06T23:59:59");
  expect(await acts(row)).toEqual([]);
  await goUpAt("2026-11-07T00:00:00");
  await goUpAt("2026-11-07T00:15:00");
  expect(await acts(row)).toEqual(["2 resolve 2026-11-07T00:00:00"]);
  // The 7th and 8th are a weekend: the fifth working day is the 10th.
  await goUpAt("2026-11-10T23:45:00");
  await goUpAt("2026-11-11T00:00:00");
  expect(await acts(row)).toEqual([
    "2 resolve 2026-11-07T00:00:00",
    "3 resolve 2026-11-11T00:00:00",
  ]);
  const query = { asOf: "2026-11-12T09:00:00" } as const;
  const { flags } = await clerk.call(overdue, { params, query });
  expect(flags.find(({ record, rule }) => record === row.id && rule === "resolve")?.level).toBe(3);
});

test("solved it stays where it is; taken up again it goes on from when it came", async () => {
  const row = complaint();
  await push(row);
  const solved = { status: "已解决", resolvedAt: "2026-11-05T10:00:00" };
  await push({ ...row, base: 1, cells: { ...row.cells, ...solved } });
  await goUpAt("2026-11-12T00:00:00");
  expect(await acts(row)).toEqual([]);
  await push({ ...row, base: 2, cells: { ...row.cells, resolvedAt: null } });
  await goUpAt("2026-11-12T00:15:00");
  expect(await acts(row)).toEqual(["3 resolve 2026-11-12T00:15:00"]);
});

test("what waits for the customer, was withdrawn, or says its level itself is left alone", async () => {
  const [waits, gone, higher, praise] = [
    complaint({ status: "待客户" }),
    complaint(),
    complaint({ level: "部门经理", escalatedAt: "2026-11-04T09:00:00" }),
    complaint({ nature: "表扬" }),
  ];
  await push(waits, gone, higher, praise);
  const body = {
    id: crypto.randomUUID(),
    reason: "登错了",
    records: [{ id: gone.id, base: 1 }],
  };
  await clerk.call(withdrawRecords, { params, body });
  await goUpAt("2026-11-12T00:00:00");
  for (const row of [waits, gone, higher, praise]) expect(await acts(row)).toEqual([]);
  await goUpAt("2026-11-18T00:00:00");
  expect(await acts(higher)).toEqual(["4 resolve 2026-11-18T00:00:00"]);
});

test("whoever is left dissatisfied is the general manager's at once, and what a person who left had the next above's", async () => {
  const leaver = await hire("clerk", "赵离");
  const dissatisfied = complaint({
    handler: "李敏",
    status: "已解决",
    resolvedAt: "2026-11-03T10:00:00",
    feedbackAt: "2026-11-03T11:00:00",
    satisfied: "不满意",
  });
  const left = complaint({ handler: "赵离" });
  await push(dissatisfied, left);
  await goUpAt("2026-11-03T12:00:00");
  expect(await acts(left)).toEqual([]);
  const admin = await hire("admin", "马经理");
  const { people } = await admin.call(listPeople);
  const person = people.find(({ id }) => id === leaver.person.id);
  if (person === undefined) throw new Error("nobody of that name");
  await admin.call(changePerson, {
    params: { person: person.id },
    body: {
      base: person.version,
      name: person.name,
      role: person.role,
      shops: person.shops,
      active: false,
    },
  });
  await goUpAt("2026-11-03T12:15:00");
  expect(await acts(left)).toEqual(["2  2026-11-03T12:15:00"]);
  expect(await acts(dissatisfied)).toEqual(["4 director 2026-11-03T12:00:00"]);
});

test("a department sets the days, and 0 is never", async () => {
  const { thresholds } = defaultSettings;
  await setDepartment(await hire("admin", "马经理"), {
    thresholds: { ...thresholds, escalateSite: 1, escalateManager: 0, escalateDirector: 0 },
  });
  const row = complaint();
  await push(row);
  await goUpAt("2026-11-05T00:00:00");
  await goUpAt("2026-11-27T00:00:00");
  expect(await acts(row)).toEqual(["2 resolve 2026-11-05T00:00:00"]);
});

test("it looks four times an hour", () => {
  const minutes = Array.from(
    { length: 60 },
    (_, minute) => new Date(Date.UTC(2026, 10, 3, 1, minute)),
  );
  expect(minutes.filter(escalatesAt)).toHaveLength(4);
});
