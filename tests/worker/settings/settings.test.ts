import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { dryRunSettings } from "../../../shared/api/dry-run.ts";
import { getSettings, putSettings } from "../../../shared/api/settings.ts";
import { MOST_LISTS } from "../../../shared/settings/settings.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { hire } from "../support/staff.ts";

const admin = await hire("admin", "管理员");
const other = await hire("admin", "王芳");

const put = (cutoff: string, base: number) =>
  ({ body: { base, settings: { ...defaultSettings, cutoff } } }) as const;

test("settings are changed by those who have seen what stands, and by nobody else", async () => {
  expect(await admin.call(getSettings)).toEqual({ ...defaultSettings, version: 0, changed: null });
  const saved = await admin.call(putSettings, put("17:00", 0));
  expect(saved).toMatchObject({ cutoff: "17:00", version: 1, changed: { by: "管理员" } });
  expect(await other.call(getSettings)).toEqual(saved);

  const late = await other.refused(putSettings, put("18:00", 0));
  expect(late).toMatchObject({ status: 409, code: "settings-changed" });
  expect(await admin.call(getSettings)).toEqual(saved);
  expect((await other.call(putSettings, put("18:00", 1))).version).toBe(2);
});

test("of changes that arrive at once, one is saved, with its one audit event", async () => {
  const { version } = await admin.call(getSettings);
  const before = await eventCount();
  const changes = await Promise.allSettled(
    ["08:00", "09:00", "10:00"].map((hour) => admin.call(putSettings, put(hour, version))),
  );
  expect(changes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await admin.call(getSettings)).version).toBe(version + 1);
  expect(await eventCount()).toBe(before + 1);
});

test("settings as large as the schema allows can be tried out and saved, twice", async () => {
  const names = (list: number) =>
    Array.from({ length: 500 }, (_, name) => `${list}-${name}`.padEnd(60, "店"));
  const lists = Object.fromEntries(
    Array.from({ length: MOST_LISTS }, (_, list) => [`l${list}`, names(list)]),
  );
  const large = { ...defaultSettings, lists };
  await admin.call(dryRunSettings, { body: { settings: large } });
  for (const cutoff of ["15:00", "16:00"]) {
    const { version: base } = await admin.call(getSettings);
    await admin.call(putSettings, { body: { base, settings: { ...large, cutoff } } });
  }
  expect((await admin.call(getSettings)).lists).toEqual(lists);
  const settings = { ...large, lists: { ...lists, more: [] } };
  expect((await admin.refused(dryRunSettings, { body: { settings } })).errors).toMatchObject([
    { path: "body.settings.lists" },
  ]);
});

test("a list that has come since the settings were saved stands beside those that were saved", async () => {
  const { "report-kinds": reports, ratings, ...before } = defaultSettings.lists;
  const { version: base } = await admin.call(getSettings);
  const lists = { ...before, "report-kinds": [...(reports ?? []), "园区"] };
  await admin.call(putSettings, { body: { base, settings: { ...defaultSettings, lists } } });
  expect((await admin.call(getSettings)).lists).toEqual({ ...lists, ratings });
});

async function eventCount(): Promise<number> {
  const sql = `SELECT count(*) AS n FROM audit_event WHERE action = 'change-settings'`;
  return (await env.DB.prepare(sql).first<number>("n")) ?? 0;
}
