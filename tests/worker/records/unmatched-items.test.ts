import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { aboutOf } from "../../../shared/acknowledgement.ts";
import { acknowledgeWarnings } from "../../../shared/api/acknowledgements.ts";
import { unmatchedItems } from "../../../shared/api/unmatched-items.ts";
import { pushRows, undoPush, type PushRow } from "../../../shared/api/push.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { setDepartment } from "../support/department.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";

type Cells = PushRow["cells"];

const SHOP = "旗舰店";
const DAY = "2026-11-03";
const clerk = await hire("clerk", "李敏");
let numbers = 0;

/** The least that a row of each ledger says, on a day. */
const rows: Readonly<Record<string, (day: string) => Cells>> = {
  "after-sales": (day) => ({ registeredOn: day, shop: SHOP, kind: "补发", note: newNumber() }),
  "returned-parcels": (day) => ({ openedOn: day, shop: SHOP, returnNo: newNumber() }),
  exchanges: (day) => ({
    registeredOn: day,
    shop: SHOP,
    orderNo: newNumber(),
    newSku: "A-1",
    newQuantity: 1,
    shipFirst: "急",
  }),
  "blue-slips": (day) => ({ filedOn: day, shop: SHOP, slipNo: newNumber() }),
  "quality-issues": (day) => ({
    registeredOn: day,
    shop: SHOP,
    sku: "A-1",
    kind: "破损",
    batchNo: newNumber(),
  }),
  "platform-disputes": (day) => ({ openedAt: `${day}T09:00:00`, shop: SHOP, caseNo: newNumber() }),
  "courier-claims": (day) => ({
    registeredOn: day,
    shop: SHOP,
    courier: "其他",
    trackingNo: newNumber(),
  }),
  complaints: (day) => ({
    receivedAt: `${day}T09:00:00`,
    shop: SHOP,
    content: `少件 ${newNumber()}`,
  }),
  "follow-up-visits": (day) => ({ visitedOn: day, customer: newNumber() }),
};

function newNumber(): string {
  numbers += 1;
  return `7${String(numbers).padStart(14, "0")}`;
}

const rowOf = (ledger: string, cells: Cells = {}, day = DAY) =>
  newRow({ ...rows[ledger]?.(day), ...cells });

async function push(ledger: string, ...pushed: PushRow[]) {
  const response = await clerk.call(pushRows, { params: { ledger }, body: pushOf(...pushed) });
  const { created, updated, restored } = response.counts;
  if (created + updated + restored < pushed.length) throw new Error(JSON.stringify(response.rows));
  return response;
}

const undo = (ledger: string, { id }: { id: string }) =>
  clerk.call(undoPush, { params: { ledger, push: id } });

/** What is unmatched of a record: codes with the day since when. */
async function about(ledger: string, { id }: PushRow, who: Staff = clerk): Promise<string[]> {
  const response = await who.call(unmatchedItems, { params: { ledger } });
  return response.unmatchedItems
    .filter(({ record }) => record === id)
    .map(({ code, since }) => `${code} ${since}`);
}

/** Noon of a day in Shanghai. */
const goTo = (day: string) => vi.setSystemTime(new Date(`${day}T04:00:00Z`));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  goTo("2026-11-07");
});
afterEach(() => {
  vi.useRealTimers();
});

test("a ledger that nobody keeps yet is not missed, and one that is kept from its first day on", async () => {
  const [before, after] = ["2026-11-02", DAY].map((day) =>
    rowOf("after-sales", { kind: "换货", orderNo: newNumber() }, day),
  ) as [PushRow, PushRow];
  await push("after-sales", before, after);
  expect(await about("after-sales", after)).toEqual([]);
  await push("exchanges", rowOf("exchanges", {}, DAY));
  expect(await about("after-sales", after)).toEqual(["X218 2026-11-03"]);
  expect(await about("after-sales", before)).toEqual([]);
});

describe("every ledger has been kept since October", () => {
  beforeAll(async () => {
    for (const ledger of Object.keys(rows)) {
      const cells = ledger === "after-sales" ? { orderNo: newNumber() } : {};
      await push(ledger, rowOf(ledger, cells, "2026-10-01"));
    }
  });

  test("what is missing, by when, and where", async () => {
    const orderNo = newNumber();
    const row = rowOf("after-sales", { kind: "换货", orderNo, caseNo: "ts-0017" });
    await push("after-sales", row);
    goTo("2026-11-04");
    expect(await about("after-sales", row)).toEqual([]);
    goTo("2026-11-05");
    const params = { ledger: "after-sales" };
    const { asOf, unmatchedItems: listed } = await clerk.call(unmatchedItems, { params });
    expect(asOf).toBe("2026-11-05T12:00:00");
    expect(listed.filter(({ record }) => record === row.id)).toEqual([
      {
        record: row.id,
        code: "X218",
        ledger: "after-sales",
        shop: SHOP,
        reference: orderNo,
        in: "exchanges",
        wanted: [
          { kind: "order", value: orderNo },
          { kind: "case", value: "TS0017" },
        ],
        about: aboutOf("X218", ["orderNo", "caseNo"], { orderNo, caseNo: "ts-0017" }),
        since: DAY,
        due: "2026-11-05T00:00:00",
      },
    ]);
    const seenFromThere = await clerk.call(unmatchedItems, {
      params: { ledger: "exchanges" },
      query: { side: "others" },
    });
    expect(seenFromThere.unmatchedItems.filter(({ record }) => record === row.id)).toEqual(
      listed.filter(({ record }) => record === row.id),
    );
    goTo("2027-02-05");
    expect(await about("after-sales", row)).toEqual([]);
  });

  const orderNo = newNumber();
  const parcel = "JDVA00000000001";
  const pairs: readonly [code: string, ledger: string, Cells, other: string, Cells][] = [
    [
      "X202",
      "after-sales",
      { kind: "退货退款", refund: 100, orderNo, returnNo: parcel, finishedOn: DAY },
      "returned-parcels",
      { returnNo: `${parcel}-1-1-` },
    ],
    [
      "X210",
      "after-sales",
      { liable: "快递", orderNo: "77-1" },
      "courier-claims",
      { orderNo: "0771" },
    ],
    [
      "X211",
      "after-sales",
      { disputed: true, caseNo: "r1" },
      "platform-disputes",
      { caseNo: "R1" },
    ],
    [
      "X212",
      "after-sales",
      { quality: true, orderNo: "801" },
      "quality-issues",
      { orderNo: "801" },
    ],
    ["X218", "after-sales", { kind: "换货", caseNo: "802" }, "exchanges", { caseNo: "802" }],
    ["X219", "exchanges", { shipNo: "SF9", blueSlipNo: "17" }, "blue-slips", { slipNo: "017" }],
    ["X220", "blue-slips", { shipNo: "SF1" }, "exchanges", { shipNo: "SF1" }],
    ["X221", "returned-parcels", { orderNo: "803" }, "after-sales", { orderNo: "803" }],
    [
      "X222",
      "complaints",
      {
        status: "已关闭",
        complaintNo: "1",
        resolvedAt: `${DAY}T15:00:00`,
        feedbackAt: `${DAY}T15:00:00`,
      },
      "follow-up-visits",
      { caseNo: "1" },
    ],
  ];
  test.each(pairs)(
    "%s: unmatched until its counterpart comes, before or after it",
    async (code, ledger, cells, other, otherCells) => {
      const row = rowOf(ledger, cells);
      const counterpart = rowOf(other, otherCells);
      const unmatched = [`${code} ${DAY}`];
      const first = await push(ledger, row);
      expect(await about(ledger, row)).toEqual(unmatched);
      await undo(other, await push(other, counterpart));
      expect(await about(ledger, row)).toEqual(unmatched);
      await undo(ledger, first);
      expect(await about(ledger, row)).toEqual([]);
      // It comes back as it was, its counterpart first.
      await push(other, { ...counterpart, base: 1, revives: true });
      await push(ledger, { ...row, base: 1, revives: true });
      expect(await about(ledger, row)).toEqual([]);
      // The number is corrected to another one.
      const elsewhere = Object.fromEntries(
        Object.keys(otherCells).map((key) => [key, newNumber()]),
      );
      await push(other, {
        ...counterpart,
        base: 3,
        cells: { ...counterpart.cells, ...elsewhere },
        corrects: true,
      });
      expect(await about(ledger, row)).toEqual(unmatched);
    },
  );

  test("a row that expects nothing any more is not unmatched", async () => {
    const row = rowOf("after-sales", { kind: "换货", orderNo: newNumber() });
    await push("after-sales", row);
    for (const [version, status] of ["已取消", "待退回", "处理中"].entries()) {
      await push("after-sales", { ...row, base: version + 1, cells: { ...row.cells, status } });
      expect(await about("after-sales", row)).toEqual(status === "处理中" ? [`X218 ${DAY}`] : []);
    }
    const ownerless = rowOf("returned-parcels", { ownerless: true });
    await push("returned-parcels", ownerless);
    expect(await about("returned-parcels", ownerless)).toEqual([]);
  });

  test("X223: a parcel claimed as lost that comes back, since the day on which it came", async () => {
    const trackingNo = newNumber();
    const claim = rowOf("courier-claims", { trackingNo, kind: "丢件" });
    await push("courier-claims", claim);
    expect(await about("courier-claims", claim)).toEqual([]);
    const back = rowOf("returned-parcels", { returnNo: trackingNo }, "2026-11-06");
    const came = await push("returned-parcels", back);
    expect(await about("courier-claims", claim)).toEqual(["X223 2026-11-06"]);
    const found = { ...claim, base: 1, cells: { ...claim.cells, found: true, note: "已退回" } };
    const settled = await push("courier-claims", found);
    expect(await about("courier-claims", claim)).toEqual([]);
    await undo("courier-claims", settled);
    await undo("returned-parcels", came);
    expect(await about("courier-claims", claim)).toEqual([]);
  });

  test("X224: a complaint's compensation for an order that no after-sales row pays", async () => {
    const orderNo = newNumber();
    const complaint = rowOf("complaints", { orderNo, compensation: 5000 });
    const row = rowOf("after-sales", { orderNo });
    await push("after-sales", row);
    await push("complaints", complaint);
    expect(await about("complaints", complaint)).toEqual([`X224 ${DAY}`]);
    const paid = { ...row, base: 1, cells: { ...row.cells, compensation: 5000 } };
    const registered = await push("after-sales", paid);
    expect(await about("complaints", complaint)).toEqual([]);
    await undo("after-sales", registered);
    expect(await about("complaints", complaint)).toEqual([`X224 ${DAY}`]);
    const withoutOrder = rowOf("complaints", { compensation: 5000 });
    await push("complaints", withoutOrder);
    expect(await about("complaints", withoutOrder)).toEqual([]);
  });

  test("an answered one is left out while the row looks for the same", async () => {
    const orderNo = newNumber();
    const row = rowOf("after-sales", { liable: "快递", orderNo });
    await push("after-sales", row);
    const params = { ledger: "after-sales" };
    const listed = await clerk.call(unmatchedItems, { params });
    const { code, about: same } = listed.unmatchedItems.find(({ record }) => record === row.id) ?? {
      code: "",
      about: "",
    };
    const acknowledgement = { record: row.id, code, about: same, reason: "金额小，不索赔" };
    await clerk.call(acknowledgeWarnings, {
      params,
      body: { acknowledgements: [acknowledgement] },
    });
    expect(await about("after-sales", row)).toEqual([]);
    await push("after-sales", { ...row, base: 1, cells: { ...row.cells, note: "已告知" } });
    expect(await about("after-sales", row)).toEqual([]);
    await push("after-sales", {
      ...row,
      base: 2,
      cells: { ...row.cells, orderNo: newNumber() },
      corrects: true,
    });
    expect(await about("after-sales", row)).toEqual([`X210 ${DAY}`]);
  });

  test("who is limited to shops sees those of the shops", async () => {
    const row = rowOf("after-sales", { kind: "换货", orderNo: newNumber() });
    await push("after-sales", row);
    const [theirs, anothers] = [
      await hire("clerk", "王芳", [SHOP]),
      await hire("clerk", "赵倩", ["专营店"]),
    ];
    expect(await about("after-sales", row, theirs)).toEqual([`X218 ${DAY}`]);
    expect(await about("after-sales", row, anothers)).toEqual([]);
    const { total } = await anothers.call(unmatchedItems, { params: { ledger: "after-sales" } });
    expect(total).toBe(0);
  });

  test("a long list comes in pages, the longest first, each once", async () => {
    const shop = "长列表店";
    const limited = await hire("supervisor", "王芳", [shop]);
    const days = [DAY, "2026-11-01", "2026-11-02", "2026-11-01"];
    const long = days.map((day) =>
      rowOf("after-sales", { shop, kind: "换货", orderNo: newNumber() }, day),
    );
    await push("after-sales", ...long);
    const params = { ledger: "after-sales" };
    const first = await limited.call(unmatchedItems, { params, query: { limit: 3 } });
    const after = first.cursor ?? "";
    const second = await limited.call(unmatchedItems, { params, query: { limit: 3, after } });
    expect([first.total, second.total, second.cursor]).toEqual([4, 4, null]);
    const listed = [...first.unmatchedItems, ...second.unmatchedItems];
    expect(listed.map(({ since }) => since)).toEqual(days.toSorted());
    expect(new Set(listed.map(({ record }) => record)).size).toBe(4);
    const refused = await limited.refused(unmatchedItems, { params, query: { after: "next" } });
    expect(refused.errors).toEqual([{ path: "query.after", message: "not a cursor of ours" }]);
  });

  test("thresholds and levels of the department's count from the moment they are set", async () => {
    const row = rowOf("after-sales", { kind: "换货", orderNo: newNumber() });
    await push("after-sales", row);
    const admin = await hire("admin", "管理员");
    const thresholds = { ...defaultSettings.thresholds, counterpartDays: 4 };
    await setDepartment(admin, { thresholds });
    expect(await about("after-sales", row)).toEqual([]);
    goTo("2026-11-08");
    expect(await about("after-sales", row)).toEqual([`X218 ${DAY}`]);
    await setDepartment(admin, { levels: { X218: "off" } });
    expect(await about("after-sales", row)).toEqual([]);
  });
});
