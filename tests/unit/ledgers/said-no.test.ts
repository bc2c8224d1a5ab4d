import { expect, test } from "vitest";
import { invoiceRequests } from "../../../shared/ledgers/invoice-requests/definition.ts";
import { returnedParcels } from "../../../shared/ledgers/returned-parcels/definition.ts";
import { rewardsAndFines } from "../../../shared/ledgers/rewards-and-fines/definition.ts";
import { serviceLog } from "../../../shared/ledgers/service-log/definition.ts";
import { rowsIn } from "./rows-in.ts";

/** The rows of a sheet in which something that is needed is missing: 2 is the first row. */
async function missing(...args: Parameters<typeof rowsIn>) {
  const { said } = await rowsIn(...args);
  return said.filter((line) => line.startsWith("R062"));
}

test("what has to be done is not done where the cell says 否", async () => {
  expect(
    await missing(invoiceRequests, [
      ["申请日期", "订单号", "发票抬头", "开票金额", "寄出单号", "已留言", "已备注订单"],
      ["2026-11-03", "4128374650192837461", "李敏", "10", "SF1234567890123", "是", "否"],
      ["2026-11-03", "4128374650192837462", "李敏", "10", "SF1234567890124", "是", "是"],
    ]),
  ).toEqual(["R062 warning 2 noted"]);
  expect(
    await missing(returnedParcels, [
      ["拆件日期", "退回单号", "快递公司", "客户诉求", "已备注旺旺"],
      ["2026-11-03", "SF1234567890123", "顺丰", "退货", "否"],
      ["2026-11-03", "SF1234567890124", "顺丰", "换货", "否"],
    ]),
  ).toEqual(["R062 warning 2 noted"]);
  expect(
    await missing(serviceLog, [
      ["登记时间", "服务类别", "凭证号", "归档", "客户签章", "经理核签"],
      ["2026-11-03 09:00", "B", "1", "是", "否", "王敏"],
      ["2026-11-03 09:00", "B", "2", "否", "否", ""],
    ]),
  ).toEqual(["R062 warning 2 customerSigned"]);
  expect(
    await missing(rewardsAndFines, [
      ["日期", "姓名", "类别", "责任", "事由", "金额", "查证属实", "查证人", "审批人"],
      ["2026-11-03", "李敏", "罚款", "当事人", "辱骂客户", "200", "否", "王敏", "张总"],
    ]),
  ).toEqual(["R062 warning 2 proven"]);
});
