import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { overdue } from "../../../shared/api/overdue.ts";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import { putSettings } from "../../../shared/api/settings.ts";
import { complaints } from "../../../shared/ledgers/complaints/definition.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import type { Settings } from "../../../shared/settings/settings.ts";
import { goOnFollowing } from "../../../worker/jobs/follow-calendar.ts";
import {
  addCalendar,
  keepFollowed,
  readLastCalendar,
} from "../../../worker/store/deadlines/calendar-versions.ts";
import { push as pushTo } from "../../../worker/push/push.ts";
import { setDepartment } from "../support/department.ts";
import { interrupted } from "../support/interrupted.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { sealers } from "../support/sealers.ts";
import { hire } from "../support/staff.ts";

const params = { ledger: "complaints" };
const admin = await hire("admin", "管理员");
const clerk = await hire("clerk", "李敏");

// To be resolved within three working days of a Tuesday: Friday the 6th is the last.
let complaintNo = 0;
const complaint = (cells: PushRow["cells"] = {}) =>
  newRow({
    complaintNo: `T-${++complaintNo}`,
    receivedAt: "2026-11-03T09:30:00",
    content: "收到时破损",
    shop: "旗舰店",
    ...cells,
  });

const push = (row: PushRow) => clerk.call(pushRows, { params, body: pushOf(row) });
const weHave = (...ownDays: Settings["ownDays"]) => setDepartment(admin, { ownDays });

/** When the row is to be resolved, as a reader long after is told. */
async function dueOf(row: PushRow, wanted = "resolve"): Promise<string | undefined> {
  const flags = await Promise.all(
    (["overdue", "were-overdue"] as const).map((list) =>
      clerk.call(overdue, { params, query: { list, asOf: "2026-11-30T00:00:00", limit: 2000 } }),
    ),
  );
  return flags
    .flatMap((page) => page.flags)
    .find(({ record, rule }) => record === row.id && rule === wanted)?.due;
}

test("a company holiday moves the deadlines of what is pushed from then on", async () => {
  await weHave({ day: "2026-11-06", works: false });
  const row = complaint();
  await push(row);
  expect(await dueOf(row)).toBe("2026-11-10T00:00:00");
});

test("a holiday that comes or goes moves the deadlines that run; what was met stays as it was", async () => {
  await weHave();
  const [running, paused, met] = [
    complaint(),
    complaint({ status: "待客户" }),
    complaint({ resolvedAt: "2026-11-07T09:00:00" }),
  ];
  for (const row of [running, paused, met]) await push(row);

  await weHave({ day: "2026-11-05", works: false }, { day: "2026-11-07", works: true });
  expect(await dueOf(running)).toBe("2026-11-08T00:00:00");
  expect(await dueOf(met)).toBe("2026-11-07T00:00:00");
  // Nobody is told of a paused one, until it runs on.
  const { due } = (await env.DB.prepare(
    `SELECT due FROM deadline JOIN record ON record.number = deadline.record
     WHERE record.id = ?1 AND rule = 'resolve'`,
  )
    .bind(paused.id)
    .first<{ due: string }>()) ?? { due: "none" };
  expect(due).toBe("2026-11-08T00:00:00");

  await weHave();
  expect(await dueOf(running)).toBe("2026-11-07T00:00:00");
});

test("a push that is overtaken by a holiday is decided again by it", async () => {
  await weHave();
  const row = complaint();
  const db = interrupted(() => weHave({ day: "2026-11-04", works: false }));
  await pushTo(db, {
    ledger: complaints,
    person: clerk.person,
    now: new Date(),
    request: pushOf(row),
    digest: "",
    ...sealers,
  });
  expect(await dueOf(row)).toBe("2026-11-10T00:00:00");
});

test("a half day, lunch and finance's own days: urgent complaints count the hours of service", async () => {
  await weHave();
  const row = complaint({ receivedAt: "2026-11-03T11:30:00", urgency: "紧急" });
  await push(row);
  expect(await dueOf(row, "acknowledge")).toBe("2026-11-03T13:30:00");

  const lunch = [
    { from: "09:00" as const, to: "12:00" as const },
    { from: "13:00" as const, to: "18:00" as const },
  ];
  const workingTimes = { ...defaultSettings.workingTimes, service: lunch };
  await setDepartment(admin, { workingTimes });
  expect(await dueOf(row, "acknowledge")).toBe("2026-11-03T14:30:00");

  const day = "2026-11-03";
  const halfDay = { day, works: true, hours: [{ from: "09:00", to: "12:00" }] } as const;
  await setDepartment(admin, {
    workingTimes,
    ownDays: [
      { ...halfDay, hours: [...halfDay.hours] },
      { day: "2026-11-04", works: false, calendar: "finance" },
    ],
  });
  expect(await dueOf(row, "acknowledge")).toBe("2026-11-04T10:30:00");
  await setDepartment(admin, {});
});

test.each([
  [[{ from: "13:00", to: "12:00" }], "ends before it begins"],
  [
    [
      { from: "09:00", to: "12:00" },
      { from: "11:00", to: "18:00" },
    ],
    "overlap",
  ],
  [[], "no hours at all"],
  [[{ from: "09:00", to: "24:30" }], "later than the day"],
] as const)("hours that can't be are refused: %o, %s", async (service, _why) => {
  const workingTimes = { ...defaultSettings.workingTimes, service: [...service] };
  const refused = await admin.refused(putSettings, {
    body: { base: 0, settings: { ...defaultSettings, workingTimes } },
  });
  expect(refused.errors?.[0]?.path).toMatch(/^body\.settings\.workingTimes\.service/);
});

test("a day can't be worked and not worked", async () => {
  const ownDays = [true, false].map((works) => ({ day: "2026-11-04" as const, works }));
  const refused = await admin.refused(putSettings, {
    body: { base: 0, settings: { ...defaultSettings, ownDays } },
  });
  expect(refused.errors).toMatchObject([{ path: "body.settings.ownDays" }]);
});

test("a release with another year's holidays moves what runs by itself, in steps that go on where they were cut off", async () => {
  await weHave();
  const row = complaint({ receivedAt: "2026-09-30T10:00:00" });
  const ended = complaint({ receivedAt: "2026-09-30T10:00:00", resolvedAt: "2026-10-08T09:00:00" });
  for (const each of [row, ended]) await push(each);
  const stored = (id: string) =>
    env.DB.prepare(
      `SELECT due, estimated, calendar FROM deadline JOIN record ON record.number = deadline.record
       WHERE record.id = ?1 AND rule = 'resolve' ORDER BY generation DESC`,
    )
      .bind(id)
      .first<{ due: string; estimated: number; calendar: number }>();
  expect(await stored(row.id)).toMatchObject({ due: "2026-10-11T00:00:00", estimated: 0 });

  // As the release of the year before left it, which knew nothing of National Day.
  const last = await readLastCalendar(env.DB);
  const older = JSON.parse(last?.calendar ?? "") as Record<string, Record<string, unknown>>;
  for (const name of ["service", "finance"])
    older[name] = { ...older[name], coveredThrough: "2026-08-31", days: [] };
  await addCalendar(env.DB, last, {
    calendar: JSON.stringify(older),
    since: "2026-09-01",
    at: "2026-01-01T00:00:00Z",
  });
  await keepFollowed(env.DB, { version: (last?.version ?? 0) + 1, ledger: null, record: null });
  await env.DB.prepare(
    `UPDATE deadline SET due = '2026-10-06T00:00:00', estimated = 1,
       track = json_set(track, '$.due', '2026-10-06T00:00:00')
     WHERE rule = 'resolve' AND record IN (SELECT number FROM record WHERE id IN (?1, ?2))`,
  )
    .bind(row.id, ended.id)
    .run();

  await goOnFollowing(env.DB, sealers.vault);
  const version = (last?.version ?? 0) + 2;
  expect((await readLastCalendar(env.DB))?.ledger).toBe(4);
  for (let minute = 0; minute < 10; minute += 1) await goOnFollowing(env.DB, sealers.vault);
  expect(await readLastCalendar(env.DB)).toMatchObject({ version, ledger: null });
  expect(await stored(row.id)).toEqual({
    due: "2026-10-11T00:00:00",
    estimated: 0,
    calendar: version,
  });
  // What has ended keeps what it had.
  expect(await stored(ended.id)).toMatchObject({ due: "2026-10-06T00:00:00", estimated: 1 });
});
