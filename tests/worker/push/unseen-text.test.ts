import { beforeEach, describe, expect, test } from "vitest";
import { acknowledgeWarnings } from "../../../shared/api/acknowledgements.ts";
import { addPerson } from "../../../shared/api/people.ts";
import { pushRows, withdrawRecords } from "../../../shared/api/push.ts";
import { recordHistory } from "../../../shared/api/record.ts";
import { getSettings, putSettings } from "../../../shared/api/settings.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";

const params = { ledger: "after-sales" };
const unseen: readonly (readonly [what: string, written: string, seen: string])[] = [
  ["NUL", "已\u0000联系", "已联系"],
  ["a lone surrogate", "已联系\ud800", "已联系\ufffd"],
  ["a bidi override", "\u202e已联系", "已联系"],
  ["a bidi isolate", "\u2066已联系\u2069", "已联系"],
  ["a mark without width", "已\u200b联系", "已联系"],
  ["a joiner", "已\u200d联系", "已联系"],
  ["a blank before it", " 已联系", "已联系"],
  ["an ideographic blank behind it", "已联系\u3000", "已联系"],
  ["a no-break blank behind it", "已联系\u00a0", "已联系"],
  ["an accent apart", "已联系 Cafe\u0301", "已联系 Café"],
];

let clerk: Staff;
beforeEach(async () => {
  clerk = await hire("clerk", "李敏");
});

describe.each(unseen)("%s", (_what, written, seen) => {
  test("is in no cell that the server takes", async () => {
    const cells = afterSalesCells({ note: written });
    const { rows } = await clerk.call(pushRows, { params, body: pushOf(newRow(cells)) });
    expect(rows).toMatchObject([
      { outcome: "invalid", problems: [{ code: "R000", column: "note" }] },
    ]);
    const clean = pushOf(newRow({ ...cells, note: seen }));
    expect(await clerk.call(pushRows, { params, body: clean })).toMatchObject({
      rows: [{ outcome: "created" }],
    });
  });

  test("is in no reason", async () => {
    const row = newRow();
    await clerk.call(pushRows, { params, body: pushOf(row) });
    const acknowledgement = {
      record: row.id,
      code: "R023",
      about: "0".repeat(12),
      reason: written,
    };
    const body = { id: crypto.randomUUID(), records: [{ id: row.id, base: 1 }], reason: written };
    const { acknowledgements } = await clerk.call(acknowledgeWarnings, {
      params,
      body: { acknowledgements: [acknowledgement] },
    });
    expect(acknowledgements).toMatchObject([{ reason: seen }]);
    await clerk.call(withdrawRecords, { params, body });
    const { versions } = await clerk.call(recordHistory, { params: { ...params, record: row.id } });
    expect(versions.map(({ reason }) => reason)).toContain(seen);
  });
});

test("a shop has one spelling: another is refused, listed or not", async () => {
  const admin = await hire("admin", "管理员");
  const outcomeOf = async (shop: string) => {
    const body = pushOf(newRow(afterSalesCells({ shop })));
    return (await clerk.call(pushRows, { params, body })).rows[0]?.outcome;
  };
  expect(await outcomeOf("京东一店")).toBe("created");
  for (const shop of ["京东 一店", "京东\u3000一店", "京东一店 ", "京东\u200b一店", "ＪＤ店"])
    expect([shop, await outcomeOf(shop)]).toEqual([shop, "invalid"]);

  const { version: base, changed: _, ...settings } = await admin.call(getSettings);
  const lists = { ...settings.lists, shops: ["JD 旗舰店 ", "ｊｄ旗舰店", "天猫店"] };
  const saved = await admin.call(putSettings, { body: { base, settings: { ...settings, lists } } });
  // Two that differ in blanks, width and case are one, spelled as the first is.
  expect(saved.lists["shops"]).toEqual(["JD 旗舰店", "天猫店"]);
  expect(await outcomeOf("JD 旗舰店")).toBe("created");
  for (const shop of ["JD旗舰店", "jd 旗舰店", "ＪＤ 旗舰店"])
    expect([shop, await outcomeOf(shop)]).toEqual([shop, "invalid"]);
  await admin.call(putSettings, { body: { base: base + 1, settings } });
});

test("no two people look alike, and their shops are spelled as rows have them", async () => {
  const admin = await hire("admin", "管理员");
  const add = (name: string) => ({
    body: {
      name,
      role: "clerk" as const,
      shops: ["京东 一店"],
      idempotencyKey: crypto.randomUUID(),
    },
  });
  const { person } = await admin.call(addPerson, add(" Anna\u3000 Li\u200b"));
  expect(person).toMatchObject({ name: "Anna Li", shops: ["京东一店"] });
  for (const name of ["Anna Li", "anna li", "Ａｎｎａ Li", "AnnaLi", "Anna  Li\u00a0"])
    expect(await admin.refused(addPerson, add(name))).toMatchObject({
      status: 409,
      code: "name-taken",
    });
  expect(await admin.refused(addPerson, add("\u200b \u3000"))).toMatchObject({
    code: "invalid-request",
  });
});
