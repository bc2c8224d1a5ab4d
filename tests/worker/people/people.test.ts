import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { claimKey, endOwnKey, listOwnKeys, readKeyNews } from "../../../shared/api/keys.ts";
import {
  addPerson,
  changePerson,
  decideRequest,
  listPeople,
  makeKeyCode,
  type ListedPerson,
} from "../../../shared/api/people.ts";
import { me, signIn } from "../../../shared/api/person.ts";
import type { Role } from "../../../shared/role.ts";
import { getSettings, putSettings } from "../../../shared/api/settings.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { defaultSwitches } from "../../../shared/settings/switches.ts";
import { defaultThresholds } from "../../../shared/settings/thresholds.ts";
import { callerWith } from "../support/caller.ts";
import { setDepartment } from "../support/department.ts";
import { hire, type Staff } from "../support/staff.ts";

// Each test has the department to itself: who the admins are is what it is about.
beforeEach(async () => {
  await env.DB.batch([
    env.DB.prepare(`DROP TRIGGER last_admin_stays`),
    env.DB.prepare(`UPDATE person SET deactivated_at = 'before'`),
    env.DB.prepare(lastAdmin),
  ]);
});
const lastAdmin = String(
  await env.DB.prepare(`SELECT sql FROM sqlite_master WHERE name = 'last_admin_stays'`).first(
    "sql",
  ),
);

const stranger = () => callerWith(null);
const once = () => ({ idempotencyKey: crypto.randomUUID() });
const newClaim = (code: string) => ({ code, claim: crypto.randomUUID() });
const find = async (admin: Staff, id: string): Promise<ListedPerson> => {
  const { people } = await admin.call(listPeople);
  const person = people.find((each) => each.id === id);
  if (person === undefined) throw new Error(`${id} is not listed`);
  return person;
};
const standing = ({ name, role, shops, active }: ListedPerson) => ({ name, role, shops, active });
const changing = async (admin: Staff, id: string, to: Partial<ReturnType<typeof standing>>) => {
  const person = await find(admin, id);
  return {
    params: { person: id },
    body: { ...standing(person), ...to, base: person.version },
  };
};
const events = async (action: string) =>
  (
    await env.DB.prepare(`SELECT person, subject, detail FROM audit_event WHERE action = ?1`)
      .bind(action)
      .all()
  ).results;

describe("a key", () => {
  const invited = async () => {
    const admin = await hire("admin", "管理员");
    const clerk = await hire("clerk", "李敏");
    const { code } = await admin.call(makeKeyCode, {
      params: { person: clerk.person.id },
      body: once(),
    });
    return { admin, clerk, code: code?.code ?? "" };
  };

  test("is made where its code is claimed, and nobody else ever sees it", async () => {
    const admin = await hire("admin", "管理员");
    const added = await admin.call(addPerson, {
      body: { name: "王芳", role: "clerk", shops: null, ...once() },
    });
    expect(JSON.stringify(added)).not.toContain("tz_");
    const code = added.code?.code ?? "";
    const body = newClaim(` ${code.toLowerCase().replaceAll("-", " ")} `);
    const { person, key } = await stranger().call(claimKey, { body });
    expect(person.name).toBe("王芳");
    expect(await callerWith(key).call(me)).toEqual(person);
    // A lost response is asked for again; by nobody else.
    expect((await stranger().call(claimKey, { body })).key).toBe(key);
    expect((await stranger().refused(claimKey, { body: newClaim(code) })).code).toBe(
      "wrong-key-code",
    );
    const store = await env.DB.prepare(`SELECT * FROM key_code`).all();
    expect(JSON.stringify([await admin.call(listPeople), store])).not.toMatch(
      new RegExp(`${key}|${code}|${code.replaceAll("-", "")}`),
    );
  });

  test("is told to the person's other keys until they have read it, with who made the code", async () => {
    const { clerk, code } = await invited();
    const { news } = await clerk.call(listOwnKeys);
    expect(news).toMatchObject([{ madeBy: "管理员", claimed: null }]);
    const claimed = await stranger().call(claimKey, { body: newClaim(code) });
    const thief = callerWith(claimed.key);
    // Whoever claimed it can't read the news away.
    expect((await thief.call(listOwnKeys)).news).toEqual([]);
    const until = new Date(Date.now() + 60_000).toISOString();
    await thief.call(readKeyNews, { body: { until } });
    const told = (await clerk.call(listOwnKeys)).news[0]?.claimed;
    expect(told).toMatchObject({ key: claimed.id, ended: false });
    await clerk.call(endOwnKey, { params: { key: claimed.id } });
    expect((await thief.refused(me)).code).toBe("unauthenticated");
    await clerk.call(readKeyNews, { body: { until } });
    expect((await clerk.call(listOwnKeys)).news).toEqual([]);
    expect(await events("claim-key")).toContainEqual(
      expect.objectContaining({ person: clerk.person.id, subject: claimed.id }),
    );
    expect(await events("make-key-code")).not.toHaveLength(0);
  });

  test("is one's own to end, not another's", async () => {
    const [limin, wangfang] = [await hire("clerk", "李敏"), await hire("clerk", "王芳")];
    const { current } = await limin.call(listOwnKeys);
    expect((await wangfang.refused(endOwnKey, { params: { key: current } })).code).toBe(
      "not-found",
    );
    await limin.call(endOwnKey, { params: { key: current } });
    expect((await limin.refused(me)).code).toBe("unauthenticated");
  });

  test("is not claimed with a code after its time, after another, or after five wrong ends", async () => {
    const { admin, clerk, code } = await invited();
    const wrong = `${code.slice(0, -4)}0000`;
    for (let tries = 0; tries < 5; tries += 1)
      await stranger().refused(claimKey, { body: newClaim(wrong) });
    expect((await stranger().refused(claimKey, { body: newClaim(code) })).code).toBe(
      "wrong-key-code",
    );
    const params = { person: clerk.person.id };
    const first = (await admin.call(makeKeyCode, { params, body: once() })).code?.code ?? "";
    const second = (await admin.call(makeKeyCode, { params, body: once() })).code;
    await stranger().refused(claimKey, { body: newClaim(first) });
    vi.setSystemTime(Date.parse(second?.expiresAt ?? "") + 1);
    await stranger().refused(claimKey, { body: newClaim(second?.code ?? "") });
    vi.useRealTimers();
    await stranger().call(claimKey, { body: newClaim(second?.code ?? "") });
  });

  test("is claimed by one of several at once", async () => {
    const { code } = await invited();
    const keys = await Promise.allSettled(
      Array.from({ length: 5 }, () => stranger().call(claimKey, { body: newClaim(code) })),
    );
    expect(keys.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("ends with disuse and with age, as the department says, and says so", async () => {
    const [admin, clerk] = [await hire("admin", "管理员"), await hire("clerk", "李敏")];
    const usedOn = (day: string) =>
      env.DB.prepare(
        `UPDATE access_key SET created_at = '2026-01-01T00:00:00.000Z', last_used_on = ?2
         WHERE person = ?1`,
      )
        .bind(clerk.person.id, day)
        .run();
    const daysAgo = (days: number) =>
      new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    await usedOn(daysAgo(90));
    expect((await clerk.call(listOwnKeys)).keys).toHaveLength(1);
    await usedOn(daysAgo(91));
    expect(await clerk.refused(me)).toMatchObject({ status: 401, code: "key-expired" });
    const body = { key: clerk.key };
    expect((await stranger().refused(signIn, { body })).code).toBe("key-expired");
    await setDepartment(admin, { thresholds: { ...defaultThresholds, keyDisuseDays: 120 } });
    expect(await clerk.call(me)).toEqual(clerk.person);
    await setDepartment(admin, { thresholds: { ...defaultThresholds, keyMostDays: 30 } });
    await env.DB.prepare(`UPDATE access_key SET created_at = ?2 WHERE person = ?1`)
      .bind(clerk.person.id, `${daysAgo(31)}T00:00:00.000Z`)
      .run();
    expect((await clerk.refused(me)).code).toBe("key-expired");
    await setDepartment(admin, {});
  });
});

describe("a person", () => {
  test("changes name, role and shops, on the ground of what they are", async () => {
    const [admin, clerk] = [await hire("admin", "管理员"), await hire("clerk", "李敏")];
    const change = await changing(admin, clerk.person.id, {
      name: "李敏敏",
      role: "supervisor",
      shops: ["店A"],
    });
    await admin.call(changePerson, change);
    expect(await clerk.call(me)).toMatchObject({ name: "李敏敏", role: "supervisor" });
    const other = { ...change, body: { ...change.body, role: "clerk" as const } };
    expect((await admin.refused(changePerson, other)).code).toBe("person-changed");
    expect(await events("change-person")).not.toHaveLength(0);
  });

  test("who is deactivated has no keys and no codes, keeps their history, and comes back without them", async () => {
    const [admin, clerk] = [await hire("admin", "管理员"), await hire("clerk", "李敏")];
    const params = { person: clerk.person.id };
    const { code } = await admin.call(makeKeyCode, { params, body: once() });
    await admin.call(changePerson, await changing(admin, params.person, { active: false }));
    expect((await clerk.refused(me)).code).toBe("unauthenticated");
    await stranger().refused(claimKey, { body: newClaim(code?.code ?? "") });
    expect((await admin.refused(makeKeyCode, { params, body: once() })).code).toBe(
      "person-inactive",
    );
    await admin.call(changePerson, await changing(admin, params.person, { active: true }));
    expect((await clerk.refused(me)).code).toBe("unauthenticated");
    await expect(env.DB.prepare(`DELETE FROM person`).run()).rejects.toThrow("never deleted");
  });

  test("who is the last admin stays one", async () => {
    const admin = await hire("admin", "管理员");
    const limited = await hire("admin", "店长", ["店A"]);
    for (const to of [{ active: false }, { role: "clerk" as const }, { shops: ["店A"] }]) {
      const change = await changing(admin, admin.person.id, to);
      expect((await admin.refused(changePerson, change)).code).toBe("last-admin");
    }
    await admin.call(changePerson, await changing(admin, limited.person.id, { active: false }));
  });

  test("is the last admin also for two who take each other's role at once", async () => {
    const [a, b] = [await hire("admin", "甲"), await hire("admin", "乙")];
    const theirs = await changing(a, b.person.id, { role: "clerk" });
    const mine = await changing(b, a.person.id, { role: "clerk" });
    await Promise.allSettled([a.call(changePerson, theirs), b.call(changePerson, mine)]);
    const left = await env.DB.prepare(
      `SELECT count(*) AS n FROM person WHERE role = 'admin' AND deactivated_at IS NULL`,
    ).first("n");
    expect(left).toBe(1);
  });
});

describe("an admin who is limited to shops", () => {
  test("gives and takes nothing beyond them", async () => {
    await hire("admin", "管理员");
    const admin = await hire("admin", "店长", ["店A", "店B"]);
    const [mine, all, other] = [
      await hire("clerk", "甲", ["店A"]),
      await hire("clerk", "乙"),
      await hire("clerk", "丙", ["店C"]),
    ];
    await admin.call(changePerson, await changing(admin, mine.person.id, { shops: ["店B"] }));
    const beyond = async (id: string, to: Partial<ListedPerson>) =>
      (await admin.refused(changePerson, await changing(admin, id, to))).code;
    for (const shops of [null, ["店A", "店C"]]) {
      expect(await beyond(mine.person.id, { shops })).toBe("beyond-your-shops");
      const body = { name: "丁", role: "clerk" as const, shops, ...once() };
      expect((await admin.refused(addPerson, { body })).code).toBe("beyond-your-shops");
    }
    for (const { person } of [all, other]) {
      expect(await beyond(person.id, { shops: ["店A"] })).toBe("beyond-your-shops");
      const params = { person: person.id };
      expect((await admin.refused(makeKeyCode, { params, body: once() })).code).toBe(
        "beyond-your-shops",
      );
    }
    expect(await beyond(admin.person.id, { shops: null })).toBe("beyond-your-shops");
  });
});

describe.each(["finance", "admin"] as const)(
  "where there are two admins, a new %s",
  (role: Role) => {
    test("waits for the other, who agrees", async () => {
      const [a, b] = [await hire("admin", "甲"), await hire("admin", "乙")];
      const { request, person } = await a.call(addPerson, {
        body: { name: `新${role}`, role, shops: null, ...once() },
      });
      expect(person).toBeNull();
      const params = { request: request?.id ?? "" };
      const body = { approve: true, ...once() };
      expect((await a.refused(decideRequest, { params, body })).code).toBe("own-request");
      expect((await b.call(listPeople)).requests).toMatchObject([{ by: { name: "甲" } }]);
      const done = await b.call(decideRequest, { params, body });
      expect(done.person).toMatchObject({ name: `新${role}`, role });
      await stranger().call(claimKey, { body: newClaim(done.code?.code ?? "") });
      // Its answer is asked for again; another decision comes too late.
      expect(await b.call(decideRequest, { params, body })).toMatchObject({ code: done.code });
      const late = { params, body: { approve: true, ...once() } };
      expect((await b.refused(decideRequest, late)).code).toBe("request-decided");
      // A further key waits, too: nobody closes a month as somebody else by a single hand.
      const again = await a.call(makeKeyCode, {
        params: { person: done.person?.id ?? "" },
        body: once(),
      });
      expect(again).toMatchObject({ code: null, request: { action: "make-key-code" } });
      await a.call(decideRequest, {
        params: { request: again.request?.id ?? "" },
        body: { approve: false, ...once() },
      });
      expect((await b.call(listPeople)).requests).toEqual([]);
    });

    test("waits when a clerk becomes one, and the clerk's code is none for it", async () => {
      const [a, b] = [await hire("admin", "甲"), await hire("admin", "乙")];
      const clerk = await hire("clerk", "李敏");
      const params = { person: clerk.person.id };
      const { code } = await a.call(makeKeyCode, { params, body: once() });
      const change = await changing(a, clerk.person.id, { role });
      const { request } = await a.call(changePerson, change);
      expect(await clerk.call(me)).toMatchObject({ role: "clerk" });
      await b.call(decideRequest, {
        params: { request: request?.id ?? "" },
        body: { approve: true, ...once() },
      });
      expect(await clerk.call(me)).toMatchObject({ role });
      await stranger().refused(claimKey, { body: newClaim(code?.code ?? "") });
    });

    test("waits for nobody where the department does not want it so, or there is one admin", async () => {
      const a = await hire("admin", "甲");
      const body = { name: `另一个${role}`, role, shops: null, ...once() };
      const alone = await a.call(addPerson, { body });
      expect(alone.request).toBeNull();
      const id = alone.person?.id ?? "";
      await a.call(changePerson, await changing(a, id, { active: false }));
      await setDepartment(a, { switches: { ...defaultSwitches, secondAdmin: false } });
      await hire("admin", "乙");
      expect(
        (await a.call(addPerson, { body: { ...body, name: `又一个${role}`, ...once() } })).request,
      ).toBeNull();
      await setDepartment(a, {});
    });
  },
);

test("one who was claimed as is told what it is for, never by the admin who made the code", async () => {
  const admin = await hire("admin", "管理员");
  const finance = await hire("finance", "周会计");
  const { code } = await admin.call(makeKeyCode, {
    params: { person: finance.person.id },
    body: once(),
  });
  const { key } = await stranger().call(claimKey, { body: newClaim(code?.code ?? "") });
  expect(await callerWith(key).call(me)).toEqual(finance.person);
  expect((await finance.call(listOwnKeys)).news).toMatchObject([
    { madeBy: "管理员", claimed: { ended: false } },
  ]);
});

test("nobody does without a second admin by a single hand", async () => {
  const [a, b] = [await hire("admin", "甲"), await hire("admin", "乙")];
  await setDepartment(a, {});
  const { version: base } = await a.call(getSettings);
  const switches = { ...defaultSwitches, secondAdmin: false };
  const body = { base, settings: { ...defaultSettings, cutoff: "17:00", switches } };
  const saved = await a.call(putSettings, { body });
  // What one may set alone is set; the rest waits, once however often it is asked for.
  expect(saved).toMatchObject({ cutoff: "17:00", switches: defaultSwitches, version: base + 1 });
  expect(await a.call(putSettings, { body })).toEqual(saved);
  const waiting = (await b.call(listPeople)).requests.filter(({ by }) => by.id === a.person.id);
  expect(waiting).toEqual([saved.request]);
  const params = { request: saved.request?.id ?? "" };
  const approve = { params, body: { approve: true, ...once() } };
  expect((await a.refused(decideRequest, approve)).code).toBe("own-request");
  // What was set meanwhile stays.
  const later = { ...body.settings, cutoff: "18:00", switches: defaultSwitches };
  await b.call(putSettings, { body: { base: base + 1, settings: later } });
  await b.call(decideRequest, approve);
  expect(await a.call(getSettings)).toMatchObject({ cutoff: "18:00", switches });
  expect(await events("change-settings")).toContainEqual(
    expect.objectContaining({ person: b.person.id }),
  );
  expect((await setDepartment(a, {})).request).toBeUndefined();
});
