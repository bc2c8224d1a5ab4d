import { expect, test } from "vitest";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import { getReport } from "../../../shared/api/reports.ts";
import { blueSlipCheck } from "../../../shared/reports/blue-slip-check/definition.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";

const clerk = await hire("clerk", "王芳");

async function pushed(ledger: string, ...rows: PushRow["cells"][]) {
  const request = pushOf(...rows.map((cells) => newRow(cells)));
  const { rows: said } = await clerk.call(pushRows, { params: { ledger }, body: request });
  expect(said).toMatchObject(rows.map(() => ({ outcome: "created" })));
}

test("exchanges that went out and slips that were filed are held against each other both ways, each in one line", async () => {
  const order = (nth: number) => `41283746501928370${nth}0`;
  const slip = (slipNo: string, cells: PushRow["cells"] = {}) => ({
    filedOn: "2026-03-10",
    shop: "旗舰店",
    slipNo,
    ...cells,
  });
  const exchange = (nth: number, cells: PushRow["cells"] = {}) => ({
    registeredOn: "2026-03-10",
    platform: "淘宝",
    shop: "旗舰店",
    orderNo: order(nth),
    newGoods: "保温杯",
    newQuantity: 1,
    shipFirst: "老客户",
    courier: "顺丰",
    shipNo: `SF022048161311${nth}`,
    ...cells,
  });
  await pushed(
    "blue-slips",
    slip("L1", { orderNo: order(1), handedOn: "2026-03-31" }),
    slip("L2", { orderNo: order(9) }),
    // The exchange of the month before.
    slip("L3", { orderNo: order(3) }),
    // A second slip of the first exchange.
    slip("L4", { orderNo: order(1) }),
    // Of the month after.
    slip("L5", { orderNo: order(5), filedOn: "2026-04-02" }),
  );
  await pushed(
    "exchanges",
    exchange(1),
    exchange(2),
    exchange(3, { registeredOn: "2026-02-27" }),
    exchange(4, { courier: null, shipNo: null }),
    exchange(5, { registeredOn: "2026-03-31" }),
  );
  const page = await clerk.call(getReport, {
    params: { report: blueSlipCheck.id },
    query: { period: "2026-03" },
  });
  const at = (key: string) => blueSlipCheck.keys.findIndex((each) => each === key);
  const said = page.lines.map(({ cells }) =>
    ["reference", "slipNo", "state"].map((key) => cells[at(key)]).join(" "),
  );
  expect(said.toSorted()).toEqual([
    `${order(1)} L1 matched`,
    `${order(1)} L4 extra`,
    `${order(2)}  no-slip`,
    `${order(3)} L3 other-month`,
    `${order(5)} L5 other-month`,
    `${order(9)} L2 no-exchange`,
  ]);
  const [total] = (page.figures ?? []).filter(({ block }) => block === "total");
  // Out, filed, with finance, without a slip, without an exchange; 1 of 3 agrees.
  expect(total?.values).toEqual([3, 4, 1, 1, 1, 1, 3]);
});
