import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import {
  listPlacements,
  lookUpPlacements,
  MOST_PLACEMENTS,
  removePlacement,
  savePlacement,
} from "../../../shared/api/placements.ts";
import { shapeOf } from "../../../shared/reading/sheet-shape.ts";
import { hire } from "../support/staff.ts";

const admin = await hire("admin", "管理员");
const clerk = await hire("clerk", "李敏");
const ofShop = await hire("clerk", "王芳", ["云杉"]);

const HEADINGS = ["订单编号", "买家应付货款", "店铺名称", "退款状态"];
const SHAPE = shapeOf(HEADINGS);
const PLACEMENT = {
  ledger: "after-sales",
  headings: HEADINGS,
  columns: { refund: { heading: "买家应付货款" }, shop: { constant: "晴天" }, note: null },
};

beforeEach(() => env.DB.prepare(`DELETE FROM placement`).run());

const lookedUp = async (shape = SHAPE, who = clerk) =>
  (await who.call(lookUpPlacements, { body: { shapes: [shape] } })).placements;

test("what one clerk settles is known to the next, by the set of headings in any order and spelling", async () => {
  const saved = await clerk.call(savePlacement, { body: PLACEMENT });
  expect(saved).toMatchObject({ shape: SHAPE, by: "李敏" });
  const other = shapeOf([" 退款状态", "店铺名称：", "买家应付货款", "订单编号"]);
  expect(await lookedUp(other, admin)).toEqual([saved]);
  expect(await lookedUp(shapeOf([...HEADINGS, "备注"]))).toEqual([]);
});

test("the last word wins, whoever has it, and each is on record", async () => {
  await clerk.call(savePlacement, { body: PLACEMENT });
  const columns = { postage: { heading: "买家应付货款" } };
  await admin.call(savePlacement, { body: { ...PLACEMENT, columns } });
  expect(await lookedUp()).toMatchObject([{ by: "管理员", placement: { columns } }]);
  const events = await env.DB.prepare(
    `SELECT person FROM audit_event WHERE action = 'save-placement' AND subject = ?1 ORDER BY id`,
  )
    .bind(SHAPE)
    .all<{ person: string }>();
  expect(events.results.slice(-2).map(({ person }) => person)).toEqual([
    clerk.person.id,
    admin.person.id,
  ]);
});

test("nothing that may be somebody's particulars is kept", async () => {
  const body = {
    ...PLACEMENT,
    columns: {
      refund: { heading: "买家应付货款" },
      buyer: { constant: "张三" },
      note: { constant: "张三 13800138000" },
      courier: { constant: "13800138000" },
      caseNo: { heading: "13800138000" },
      colour: { heading: "订单编号" },
    },
    blanks: { refund: "blank", shop: "fill" } as const,
  };
  const { placement } = await clerk.call(savePlacement, { body });
  expect(placement).toMatchObject({
    columns: { refund: { heading: "买家应付货款" } },
    blanks: { refund: "blank" },
  });
  expect(Object.keys(placement.columns)).toEqual(["refund"]);
  expect(Object.keys(placement.blanks ?? {})).toEqual(["refund"]);
  const headings = ["张三", "138 0013 8000", "云杉", "仅退款"];
  expect(await clerk.refused(savePlacement, { body: { ...body, headings } })).toMatchObject({
    status: 400,
    code: "personal-headings",
  });
});

test("a person who is there for some shops hears of no other", async () => {
  await clerk.call(savePlacement, { body: PLACEMENT });
  const [seen] = await lookedUp(SHAPE, ofShop);
  expect(seen?.placement.columns).toEqual({ refund: { heading: "买家应付货款" }, note: null });
  const columns = { shop: { constant: "云杉" } };
  await clerk.call(savePlacement, { body: { ...PLACEMENT, columns } });
  expect((await lookedUp(SHAPE, ofShop))[0]?.placement.columns).toEqual(columns);
});

test("admins see all and remove them; clerks do neither", async () => {
  await clerk.call(savePlacement, { body: PLACEMENT });
  expect((await admin.call(listPlacements)).placements).toMatchObject([
    { shape: SHAPE, by: "李敏", placement: { headings: HEADINGS } },
  ]);
  expect((await clerk.refused(listPlacements)).code).toBe("forbidden");
  const params = { shape: SHAPE };
  expect((await clerk.refused(removePlacement, { params })).code).toBe("forbidden");
  expect(await admin.call(removePlacement, { params })).toEqual({ removed: true });
  expect(await admin.call(removePlacement, { params })).toEqual({ removed: false });
  expect(await lookedUp()).toEqual([]);
});

test("there is an end to what a department can keep, and what is known can still be changed", async () => {
  await clerk.call(savePlacement, { body: PLACEMENT });
  const others = Array.from({ length: MOST_PLACEMENTS - 1 }, (_, at) => shapeOf([`另一种${at}`]));
  await keptByAnotherVersion("{}", others);
  const headings = [...HEADINGS, "备注"];
  expect(await clerk.refused(savePlacement, { body: { ...PLACEMENT, headings } })).toMatchObject({
    status: 409,
    code: "too-many-placements",
  });
  await clerk.call(savePlacement, { body: PLACEMENT });
  expect((await admin.call(listPlacements)).placements).toHaveLength(1);
});

test.each(["{}", '{"columns":"all"}', "null"])(
  "what another version kept as %s reads no sheet, is told to admins, and is removed",
  async (placement) => {
    await keptByAnotherVersion(placement, [SHAPE]);
    expect(await lookedUp()).toEqual([]);
    expect(await admin.call(listPlacements)).toEqual({
      placements: [],
      unreadable: [{ shape: SHAPE, by: "李敏", at: "2026-11-03T01:02:03.000Z" }],
    });
    expect(await admin.call(removePlacement, { params: { shape: SHAPE } })).toEqual({
      removed: true,
    });
    expect((await admin.call(listPlacements)).unreadable).toEqual([]);
  },
);

test("a ledger that there is not, and headings that are none, are refused", async () => {
  const unknown = await clerk.refused(savePlacement, { body: { ...PLACEMENT, ledger: "sales" } });
  expect(unknown.code).toBe("unknown-ledger");
  const few = await clerk.refused(savePlacement, { body: { ...PLACEMENT, headings: ["甲"] } });
  expect(few).toMatchObject({ code: "invalid-request", errors: [{ path: "body.headings" }] });
});

async function keptByAnotherVersion(placement: string, shapes: readonly string[]) {
  await env.DB.prepare(
    `INSERT INTO placement (shape, placement, placed_at, placed_by)
     SELECT value, ?1, '2026-11-03T01:02:03.000Z', ?2 FROM json_each(?3)`,
  )
    .bind(placement, clerk.person.id, JSON.stringify(shapes))
    .run();
}
