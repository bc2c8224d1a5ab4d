import { expect, test } from "vitest";
import { pushRows, undoPush } from "../../../shared/api/push.ts";
import { findUntruncatedIdentifiers } from "../../../shared/api/untruncated-identifiers.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";

const params = { ledger: "after-sales" };
const limin = await hire("clerk", "李敏");
const elsewhere = await hire("clerk", "赵强", ["别的店"]);

const push = (...orders: string[]) =>
  limin.call(pushRows, {
    params,
    body: pushOf(...orders.map((orderNo) => newRow(afterSalesCells({ orderNo })))),
  });

const damaged = (digits: string, length = 19, kind: "order" | "parcel" = "order") => ({
  kinds: [kind],
  digits,
  length,
});

const ask = async (who: Staff, ...asked: ReturnType<typeof damaged>[]) =>
  (await who.call(findUntruncatedIdentifiers, { body: { damaged: asked } })).untruncated;

test("a stored number is found by its first fifteen digits, its length and what it stands for", async () => {
  await push("7128374650192837465", "712837465019283746", "7128374650192847465");
  expect(
    await ask(
      limin,
      damaged("712837465019284"),
      damaged("712837465019283"),
      damaged("712837465019283", 18),
      damaged("712837465019283", 19, "parcel"),
      damaged("999999999999999"),
    ),
  ).toEqual([["7128374650192847465"], ["7128374650192837465"], ["712837465019283746"], [], []]);
});

test("one number on several rows is one; of more than three, four say so", async () => {
  const one = "7228374650192830001";
  await push(one, "7228374650192830002");
  const again = newRow(afterSalesCells({ orderNo: one, kind: "换货" }));
  await limin.call(pushRows, { params, body: pushOf(again) });
  expect(await ask(limin, damaged("722837465019283"))).toEqual([[one, "7228374650192830002"]]);
  await push("7228374650192830003", "7228374650192830004", "7228374650192830005");
  expect((await ask(limin, damaged("722837465019283")))[0]).toHaveLength(4);
});

test("nobody finds numbers of a shop that they do not see, or of rows that were taken back", async () => {
  const { id } = await push("7328374650192837465");
  expect(await ask(elsewhere, damaged("732837465019283"))).toEqual([[]]);
  await limin.call(undoPush, { params: { ...params, push: id } });
  expect(await ask(limin, damaged("732837465019283"))).toEqual([[]]);
});

test("a number whose hyphens the index has dropped is not offered without them", async () => {
  await push("742837-465019283746512");
  expect(await ask(limin, damaged("742837465019283", 21))).toEqual([[]]);
});
