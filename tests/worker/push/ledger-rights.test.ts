import { describe, expect, test } from "vitest";
import { aboutOf } from "../../../shared/acknowledgement.ts";
import {
  acknowledgeWarnings,
  lookUpAcknowledgements,
  withdrawAcknowledgement,
} from "../../../shared/api/acknowledgements.ts";
import { savePlacement } from "../../../shared/api/placements.ts";
import { pushRows, undoPush, withdrawRecords, type PushRow } from "../../../shared/api/push.ts";
import { lookUpRecords } from "../../../shared/api/record.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { role, type Role } from "../../../shared/role.ts";
import { send } from "../support/caller.ts";
import { rowsByLedger } from "../support/rows-by-ledger.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";

const params = { ledger: "monthly-orders" };
const finance = await hire("finance", "钱财务");
const clerk = await hire("clerk", "李敏");

let months = 0;
/** Orders of a month and shop that no other row is about. */
const orders = (cells: PushRow["cells"] = {}): PushRow =>
  newRow({ month: "2026-07-01", shop: `第${(months += 1)}店`, orders: 12_480, ...cells });

const pushAs = (who: Staff, ...rows: PushRow[]) =>
  who.call(pushRows, { params, body: pushOf(...rows) });

const everyLedger = ledgers.map(({ id }) => id);
const pushes: Readonly<Record<Role, readonly string[]>> = {
  clerk: everyLedger,
  supervisor: everyLedger,
  finance: ["monthly-orders"],
  admin: everyLedger,
  auditor: [],
  reader: [],
};

describe.each(role.options)("%s", (who) => {
  test("pushes just the ledgers that are theirs to push", async () => {
    const person = await hire(who, `某${who}`);
    const answered: [string, number][] = [];
    for (const ledger of ledgers) {
      const body = pushOf(newRow(rowsByLedger[ledger.id]));
      const response = await send(`/api/ledgers/${ledger.id}/pushes`, {
        method: "POST",
        headers: { authorization: `Bearer ${person.key}` },
        body: JSON.stringify(body),
      });
      answered.push([ledger.id, response.status]);
    }
    expect(answered).toEqual(everyLedger.map((id) => [id, pushes[who].includes(id) ? 200 : 403]));
  });
});

test("finance looks its rows up, answers their warnings, withdraws them and takes a push back", async () => {
  const [row, other] = [orders(), orders()];
  const { id: push } = await pushAs(finance, row, other);
  const records = [{ id: row.id, version: 1 }];
  const found = await finance.call(lookUpRecords, { params, body: { records } });
  expect(found.records).toMatchObject([{ id: row.id, version: 1 }]);

  const warning = { code: "R024", about: aboutOf("R024", ["shop"], row.cells) };
  const said = { ...warning, record: row.id, reason: "新店" };
  await finance.call(acknowledgeWarnings, { params, body: { acknowledgements: [said] } });
  const asked = { params, body: { records: [row.id] } };
  expect(await finance.call(lookUpAcknowledgements, asked)).toMatchObject({
    acknowledgements: [{ by: "钱财务", reason: "新店" }],
  });
  const named = { params: { ...params, record: row.id, ...warning } };
  expect(await finance.call(withdrawAcknowledgement, named)).toEqual({ withdrawn: true });

  const { rows } = await finance.call(withdrawRecords, {
    params,
    body: { id: crypto.randomUUID(), reason: "重复", records: [{ id: row.id, base: 1 }] },
  });
  expect(rows).toMatchObject([{ outcome: "withdrawn", version: 2 }]);
  const undone = await finance.call(undoPush, { params: { ...params, push } });
  expect(undone.restored).toMatchObject([{ id: other.id, version: null }]);
});

test("finance takes back nobody else's push, and no supervisor's word", async () => {
  const boss = await hire("supervisor", "陈主管");
  const row = orders();
  const { id: push } = await pushAs(clerk, row);
  const whole = await finance.refused(undoPush, { params: { ...params, push } });
  expect(whole.code).toBe("forbidden");
  const warning = { code: "R024", about: aboutOf("R024", ["shop"], row.cells) };
  const acknowledgements = [{ ...warning, record: row.id, reason: "新店" }];
  await boss.call(acknowledgeWarnings, { params, body: { acknowledgements } });
  const named = { params: { ...params, record: row.id, ...warning } };
  expect((await finance.refused(withdrawAcknowledgement, named)).code).toBe(
    "acknowledged-by-supervisor",
  );
  const bossUndoes = await boss.call(undoPush, { params: { ...params, push } });
  expect(bossUndoes.restored).toMatchObject([{ id: row.id }]);
});

test("through its own ledger finance reaches no record of another", async () => {
  const theirs = newRow(afterSalesCells());
  const afterSales = { ledger: "after-sales" };
  await clerk.call(pushRows, { params: afterSales, body: pushOf(theirs) });
  const records = [{ id: theirs.id, version: 1 }];
  expect(await finance.call(lookUpRecords, { params, body: { records } })).toEqual({ records: [] });
  const over = { ...orders(), id: theirs.id, base: 1 };
  const { rows } = await pushAs(finance, over);
  expect(rows).toMatchObject([{ id: theirs.id, outcome: "invalid" }]);
  const { records: after } = await clerk.call(lookUpRecords, {
    params: afterSales,
    body: { records },
  });
  expect(after).toMatchObject([{ version: 1, cells: theirs.cells }]);
});

test("a person of finance limited to shops pushes those alone", async () => {
  const limited = await hire("finance", "小钱", ["甲店"]);
  const { rows } = await pushAs(limited, orders({ shop: "甲店" }), orders({ shop: "乙店" }));
  expect(rows).toMatchObject([{ outcome: "created" }, { outcome: "forbidden", reason: "乙店" }]);
});

test("a refusal says whose it is, by the ledger", async () => {
  const auditor = await hire("auditor", "审计");
  const rolesOf = async (ledger: string) => {
    const body = pushOf(newRow(rowsByLedger["monthly-orders"]));
    return (await auditor.refused(pushRows, { params: { ledger }, body })).roles;
  };
  expect(await rolesOf("monthly-orders")).toEqual(["clerk", "supervisor", "admin", "finance"]);
  expect(await rolesOf("after-sales")).toEqual(["clerk", "supervisor", "admin"]);
});

test("finance keeps for everybody how sheets of its ledger are read, and of no other", async () => {
  const headings = ["月份", "店铺", "订单数"];
  const body = { columns: {}, headings };
  const saved = await finance.call(savePlacement, {
    body: { ledger: "monthly-orders", ...body },
  });
  expect(saved).toMatchObject({ by: "钱财务", placement: { ledger: "monthly-orders" } });
  const refused = await finance.refused(savePlacement, {
    body: { ledger: "after-sales", ...body },
  });
  expect(refused).toMatchObject({ code: "forbidden", roles: ["clerk", "supervisor", "admin"] });
});

test("a ledger that there is not is told to whoever pushes any, and refused to the others", async () => {
  const nowhere = { params: { ledger: "nowhere" }, body: pushOf(orders()) };
  expect((await finance.refused(pushRows, nowhere)).code).toBe("unknown-ledger");
  const auditor = await hire("auditor", "审计");
  expect((await auditor.refused(pushRows, nowhere)).code).toBe("forbidden");
});

test("the API's description says who pushes which ledger", async () => {
  const document: { paths: Record<string, Record<string, unknown>> } = await (
    await send("/api/openapi.json")
  ).json();
  expect(document.paths[pushRows.path]?.["post"]).toMatchObject({
    "x-roles": ["clerk", "supervisor", "admin", "finance"],
    "x-roles-by-ledger": {
      "after-sales": ["clerk", "supervisor", "admin"],
      "monthly-orders": ["clerk", "supervisor", "admin", "finance"],
    },
  });
});
