import { describe, expect, test } from "vitest";
import { statementWords } from "../../../shared/messages/statement-words.ts";
import { placeOf } from "../../../shared/statements/document.ts";
import { doubtsOf } from "../../../shared/statements/doubts.ts";
import { readCells } from "./sheet.ts";

const HEADINGS = ["日期", "运单号", "重量", "运费"];
const PARCEL = ["2026-10-03", "SF1000000000001", 1, 12];

/** A courier's bill with these rows above its headings, in a sheet of that name. */
function billOf(above: readonly string[], sheetName: string, account?: string) {
  const read = readCells([...above.map((text) => [text]), HEADINGS, PARCEL], sheetName);
  if (read === undefined) throw new Error("no statement");
  const place = placeOf(read, sheetName, account === undefined ? {} : { account }, []);
  const doubts = doubtsOf(read, place, { earlier: [], shops: [], columns: {} });
  return { read, place, doubts: doubts.map(({ code }) => code) };
}

describe("whose bill a courier's bill is", () => {
  test.each([
    ["顺丰速运有限公司月结对账单", "顺丰"],
    ["中通快递 2026年10月费用明细", "中通"],
    ["圓通速遞 十月份對帳單", "圆通"],
    ["承运商：韵达", "韵达"],
    ["SF Express monthly statement", "顺丰"],
  ])("%s is %s's, whatever the sheet is called", (title, courier) => {
    for (const sheetName of ["Sheet1", "申通10月"])
      expect(billOf([title], sheetName).place).toMatchObject({
        account: courier,
        courierFrom: "title",
        missing: [],
      });
  });

  test.each([
    ["快递费用月结单"],
    ["客户名称：京东家电旗舰店"],
    ["对账单 客户：京东家电旗舰店"],
    ["备注：德邦件另计"],
    ["中通云仓与顺丰速运结算单"],
  ])("%s says nothing of it, and the sheet's name does", (above) => {
    expect(billOf([above], "申通10月").place).toMatchObject({
      account: "申通",
      courierFrom: "sheet",
    });
    expect(billOf([above], "Sheet1").place).toMatchObject({
      account: "",
      courierFrom: null,
      missing: ["courier"],
    });
  });

  test("the first row that names one is its title, and what a person says is what holds", () => {
    const above = ["2026年10月", "顺丰速运有限公司对账单", "德邦快递件按公司协议价结算"];
    expect(billOf(above, "10月").place).toMatchObject({ account: "顺丰" });
    const said = billOf(above, "10月", "中通");
    expect(said.place).toMatchObject({ account: "中通", courierFrom: null });
    // Against its own title, it is asked about.
    expect(said.doubts).toEqual(["courier-inside"]);
    expect(statementWords.zh.doubt({ code: "courier-inside", courier: "顺丰" })).toBe(
      "账单抬头写的是顺丰：是不是选错了快递公司",
    );
    expect(billOf(above, "10月", "顺丰").doubts).toEqual([]);
  });
});
