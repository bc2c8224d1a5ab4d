import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Ledger } from "../../../shared/ledger.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { followUpVisits } from "../../../shared/ledgers/follow-up-visits/definition.ts";
import { courierClaims } from "../../../shared/ledgers/courier-claims/definition.ts";
import { complaints } from "../../../shared/ledgers/complaints/definition.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { invoiceRequests } from "../../../shared/ledgers/invoice-requests/definition.ts";
import { propertyReports } from "../../../shared/ledgers/property-reports/definition.ts";
import { headingLikeness } from "../../../shared/names/near-heading.ts";
import { matchHeaders } from "../../../shared/reading/match-headers.ts";
import { proposeColumns } from "../../../shared/reading/propose-columns.ts";
import { proposeLedgers } from "../../../shared/reading/propose-ledgers.ts";
import { wholeSheetAsks } from "../../../shared/reading/whole-sheet-asks.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { context, grid } from "./sheets.ts";

type Rows = readonly (readonly (string | number)[])[];

const reading = {
  ...context,
  choices: (setting: string) =>
    (defaultSettings.lists as Record<string, readonly string[]>)[setting] ?? [],
};

function proposed(ledger: Ledger, rows: Rows) {
  const cells = grid(rows);
  const match = matchHeaders(ledger, cells);
  const { headings, clear } = proposeColumns(ledger, cells, match, reading);
  return { match, headings, clear: Object.fromEntries(clear) };
}

const DAYS = ["2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04"];

const VISITS: Rows = [
  ["流水编号", "受理登记日期", "来访顾客姓名", "联络手机号码", "投诉详情", "处置情况"],
  ...DAYS.map((day, at) => [
    `LF26110${at}`,
    day,
    ["王先生", "李女士", "陈静", "赵敏"][at] ?? "",
    `1390000111${at}`,
    ["电梯异响，催了三次", "楼道灯不亮", "门禁坏了", "漏水"][at] ?? "",
    "已派人查看",
  ]),
];

test("headings are near by what they speak of, whatever words they have for it", () => {
  expect(headingLikeness("手机号码", "联系电话")).toBeGreaterThan(0.7);
  expect(headingLikeness("投诉详情", "投诉内容")).toBe(1);
  expect(headingLikeness("customer_phone", "Phone")).toBeGreaterThan(0.6);
  expect(headingLikeness("Refnd reason", "Refund reason")).toBeGreaterThan(0.9);
  expect(headingLikeness("内部订单号", "子订单号")).toBeLessThan(0.6);
  expect(headingLikeness("审核时间", "登记日期")).toBeLessThan(0.4);
  expect(headingLikeness("退款时间", "退货时间")).toBeLessThan(0.5);
});

describe("columns", () => {
  test("are proposed by near headings and by what the cells hold, and none is placed", () => {
    const { match, clear } = proposed(complaints, VISITS);
    expect(match.placement.columns).toEqual({});
    expect(clear).toMatchObject({
      受理登记日期: "receivedAt",
      来访顾客姓名: "customer",
      联络手机号码: "phone",
      投诉详情: "content",
      处置情况: "result",
    });
  });

  test("are not proposed where the cells speak against it", () => {
    const rows = [
      ["投诉时间", "投诉内容", "联络手机号码"],
      ...DAYS.map((day) => [day, "电梯异响", "三栋大厅"]),
    ];
    const { headings } = proposed(complaints, rows);
    expect(headings.map(({ proposals }) => proposals.map(({ column }) => column))).toEqual([[]]);
  });

  test.each<[Ledger, string, string]>([
    // The other side, what a visit solved, a platform's number, what is told of goods.
    [complaints, "被投诉人", "李医生"],
    [complaints, "商家联系电话", "021-50005678"],
    [complaints, "申请人姓名", "钱女士"],
    [followUpVisits, "是否完成", "是"],
    [afterSales, "商品ID", "77881"],
    [afterSales, "SKU信息", "灰/40"],
    [afterSales, "微信订单号", "4200000404201909174403567812"],
  ])("are not taken by one press for what they are not: %#", (ledger, heading, cell) => {
    const rows = [[heading], ...DAYS.map((_, at) => [`${cell}${"\u3000".repeat(at)}`])];
    expect(proposed(ledger, rows).clear).not.toHaveProperty([heading]);
  });

  test("a number of a return or exchange is the case's, not the parcel's", () => {
    const rows = [["退换单号", "退换原因"], ...DAYS.map((_, at) => [`TK26110${at}`, "尺码不合适"])];
    expect(proposed(afterSales, rows).clear).toEqual({ 退换单号: "caseNo", 退换原因: "reason" });
  });

  test("that ask yes or no are proposed for what answers so, never for a name or a number", () => {
    const rows = [
      ["登记日期", "售后类型", "是否打款", "是否完结"],
      ...DAYS.map((day) => [day, "仅退款", "已打款", "是"]),
    ];
    const { headings } = proposed(afterSales, rows);
    const answering = headings.flatMap(({ proposals }) => proposals.map(({ column }) => column));
    expect(answering.filter((key) => key.startsWith("payee"))).toEqual([]);
    const { columns }: Ledger = afterSales;
    for (const key of answering)
      expect(["flag", "choice", "listed"]).toContain(columns[key]?.expects.code);
  });

  test("are proposed by eleven digits alone, yet never taken for it with the others", () => {
    const rows = [
      ["投诉时间", "投诉内容", "打给谁"],
      ...DAYS.map((day, at) => [day, "电梯异响", `1390000111${at}`]),
    ];
    const { headings, clear } = proposed(complaints, rows);
    expect(headings[0]?.proposals.map(({ column }) => column)).toContain("phone");
    expect(clear).toEqual({});
  });

  test("the only column of days is the business day; of two that are as near, none is taken", () => {
    const one = [["售后类型", "事发日期"], ...DAYS.map((day) => ["仅退款", day])];
    expect(proposed(afterSales, one).clear).toEqual({ 事发日期: "registeredOn" });
    const two = [
      ["售后类型", "订单创建日期", "单据创建日期"],
      ...DAYS.map((day) => ["仅退款", day, day]),
    ];
    expect(Object.values(proposed(afterSales, two).clear).length).toBeLessThan(2);
  });

  test("of amounts tell their sum, and are taken with all others only when they are near", () => {
    const rows = [
      ["登记日期", "售后类型", "商品退款金额", "押金"],
      ...DAYS.map((day, at) => [day, "仅退款", 10 + at, 5]),
    ];
    const { headings, clear } = proposed(afterSales, rows);
    expect(headings.find(({ heading }) => heading.text === "商品退款金额")?.sum).toBe(4600);
    expect(Object.keys(clear)).not.toContain("押金");
  });

  test("of amounts are not taken at once where the heading says more than the column's name", () => {
    const rows = [
      ["登记日期", "快递公司", "快递单号", "实际赔付金额"],
      ...DAYS.map((day, at) => [day, "中通", `7831234567890${at}`, 10 + at]),
    ];
    const { headings, clear } = proposed(courierClaims, rows);
    expect(headings[0]?.proposals.map(({ column }) => column)).toContain("claimed");
    expect(clear).toEqual({});
  });

  test("are shown with days as days, where Excel keeps them as numbers", () => {
    const rows = [
      ["投诉内容", "受理登记日期"],
      ...[46327, 46328, 46329].map((day) => ["漏水", day]),
    ];
    const { headings } = proposed(complaints, rows);
    expect(headings[0]?.samples[0]).toMatch(/^2026-11-01/);
  });

  test("are not taken at once where the heading says less than a column's, or another sort of thing", () => {
    const sent = [
      ["登记日期", "售后类型", "确认日期", "开始日期"],
      ...DAYS.map((day) => [day, "仅退款", day, day]),
    ];
    expect(proposed(afterSales, sent).clear).toEqual({});
    const invoices = [
      ["申请日期", "订单号", "发票抬头", "开票金额", "开票人"],
      ...DAYS.map((day, at) => [day, `3${at}`, "某某公司", 10, "陈静"]),
    ];
    expect(proposed(invoiceRequests, invoices).clear).toEqual({});
    const units = [
      ["投诉时间", "投诉内容", "单位类别"],
      ...DAYS.map((day) => [day, "漏水", "区级"]),
    ];
    expect(proposed(complaints, units).clear).toEqual({});
  });

  test("of persons are not proposed for sentences, nor those of numbers for a count of rows", () => {
    const replies = [
      ["投诉时间", "投诉内容", "回复", "处理人员们"],
      ...DAYS.map((day, at) => [
        day,
        "漏水",
        ["已经派人去看了，请等一等", "材料没到，明天再修", "修好了，谢谢", "请提供照片，谢谢"][
          at
        ] ?? "",
        ["陈静", "赵敏", "王芳", "李娜"][at] ?? "",
      ]),
    ];
    const { headings, clear } = proposed(complaints, replies);
    const [reply] = headings;
    expect(reply?.proposals.map(({ column }) => column)).not.toContain("handler");
    expect(Object.keys(clear)).not.toContain("回复");
    const counted = [
      ["报修时间", "报修内容", "关联维修单号"],
      ...DAYS.map((day, at) => [day, "漏水", at + 1]),
    ];
    expect(proposed(propertyReports, counted).clear).toEqual({});
    const numbered = counted.map((row, at) =>
      at === 0 ? row : [...row.slice(0, 2), `BX26110${at}`],
    );
    expect(proposed(propertyReports, numbered).clear).toEqual({ 关联维修单号: "reportNo" });
    // A person's number is not the report's, though that is called 编号.
    const ofPersons = numbered.map((row, at) => (at === 0 ? [...row.slice(0, 2), "学号"] : row));
    expect(proposed(propertyReports, ofPersons).clear).toEqual({});
  });

  test("of amounts are not taken for what is paid to have them insured", () => {
    const bill = [["登记日期", "快递单号", "保价费"], ...DAYS.map((day) => [day, "SF1", "1.00"])];
    expect(proposed(courierClaims, bill).clear).toEqual({});
  });

  test("of fixed choices are proposed for words that none has, yet not taken: what they mean is asked first", () => {
    const rows = [
      ["投诉时间", "投诉内容", "Priority"],
      ...DAYS.map((day, at) => [day, "漏水", ["Low", "High", "Medium", "Low"][at] ?? ""]),
    ];
    const { headings, clear } = proposed(complaints, rows);
    expect(headings[0]?.proposals[0]?.column).toBe("urgency");
    expect(clear).toEqual({});
  });

  test("a day of what comes after a case was registered is no business day, though it is the only one", () => {
    const rows = [["售后类型", "审核日期"], ...DAYS.map((day) => ["仅退款", day])];
    expect(proposed(afterSales, rows).clear).toEqual({});
  });

  test("a number for each row, and the second heading of a name, are asked about by nobody", () => {
    const rows = [
      ["序号", "登记日期", "售后类型", "退货数量", "退货数量"],
      ...DAYS.map((day, at) => [at + 1, day, "仅退款", 1, 1]),
    ];
    const { headings } = proposed(afterSales, rows);
    expect(headings.map(({ heading }) => heading.name)).not.toContain("序号");
  });

  test("whatever the headings, one is taken for one column at most, and none that has a place", () => {
    const words = VISITS[0]?.map(String) ?? [];
    const cells = VISITS[1]?.map(String) ?? [];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words, "投诉时间", "备注", "联系电话", "金额"), {
          minLength: 1,
          maxLength: 9,
        }),
        fc.array(fc.constantFrom(...cells, "", "12.5"), { minLength: 9, maxLength: 9 }),
        (headings, row) => {
          const { match, clear } = proposed(complaints, [headings, row, row]);
          const columns = Object.values(clear);
          expect(new Set(columns).size).toBe(columns.length);
          for (const column of columns) expect(match.placement.columns).not.toHaveProperty(column);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("a ledger", () => {
  test("is proposed for a sheet whose headings are none's", () => {
    const found = proposeLedgers(ledgers, grid(VISITS), "Sheet1", reading);
    expect(found[0]?.ledger.id).toBe("complaints");
  });

  test("is proposed for a help desk's tickets", () => {
    const rows = [
      ["Ticket ID", "Subject", "Status", "Priority", "Created Time", "Closed Time", "Assignee"],
      ...DAYS.map((day, at) => [
        `TK-${2300 + at}`,
        ["Cannot log in", "Refund is late", "Broken on arrival", "Wrong item"][at] ?? "",
        at % 2 === 0 ? "Open" : "Closed",
        at % 2 === 0 ? "High" : "Low",
        `${day} 09:1${at}`,
        `${day} 17:00`,
        ["Jane Roe", "Carl Weber"][at % 2] ?? "",
      ]),
    ];
    const [best] = proposeLedgers(ledgers, grid(rows), "Sheet1", reading);
    expect(best?.ledger.id).toBe("complaints");
    expect(Object.fromEntries(best?.proposals.clear ?? [])).toMatchObject({
      "Ticket ID": "complaintNo",
      Subject: "content",
      "Created Time": "receivedAt",
      "Closed Time": "resolvedAt",
      Assignee: "handler",
    });
  });

  test("is none for a bank's statement, which has a day, a number and an amount too", () => {
    const rows = [
      ["交易时间", "交易类型", "交易对方", "商品", "收/支", "金额(元)", "交易单号", "备注"],
      ...DAYS.map((day, at) => [day, "消费", "某餐厅", "午饭", "支出", 20 + at, `10000${at}`, ""]),
    ];
    expect(proposeLedgers(ledgers, grid(rows), "流水", reading)).toEqual([]);
  });
});

describe("what is asked once of the whole sheet", () => {
  const asks = (rows: Rows, shops: readonly string[]) => {
    const { match } = proposed(afterSales, rows);
    const of = { ...reading, choices: (setting: string) => (setting === "shops" ? shops : []) };
    return wholeSheetAsks(afterSales, match, new Map(), of);
  };
  const rows: Rows = [
    ["登记日期", "订单号", "退款金额"],
    ["2026-11-03", "4128374650192837465", 5],
  ];

  test("is a required column that stands nowhere, and the shop where the department has any", () => {
    expect(asks(rows, ["云杉", "灯塔"])).toEqual([
      { column: "shop", required: false, words: ["云杉", "灯塔"] },
      { column: "kind", required: true, words: afterSales.columns["kind"]?.choices },
    ]);
    expect(asks(rows, []).map(({ column }) => column)).toEqual(["kind"]);
  });
});

describe("a sheet that says nowhere which shop it is of", () => {
  const rows: Rows = [
    ["登记日期", "订单号", "售后类型"],
    ["2026-11-03", "4128374650192837465", "换货"],
  ];
  const codes = (shops: readonly string[], columns = {}) =>
    matchHeaders(
      afterSales,
      grid(rows),
      { ledger: "after-sales", columns },
      { name: "Sheet1", choices: (setting) => (setting === "shops" ? shops : []) },
    ).problems.map(({ code, level, column }) => `${code} ${level} ${column ?? "-"}`);

  test("is asked once, where the department has shops, and not again", () => {
    expect(codes(["云杉"])).toEqual(["S330 warning shop"]);
    expect(codes([])).toEqual([]);
    expect(codes(["云杉"], { shop: { constant: "云杉" } })).toEqual([]);
    expect(codes(["云杉"], { shop: null })).toEqual([]);
  });
});

test("a ledger is proposed first where a title above the headings names it", () => {
  const rows = (title: string): Rows => [
    [title],
    ["序号", "单号日期", "客户", "问题", "结果"],
    ...DAYS.map((day, at) => [at + 1, day, "王先生", "门锁坏了", "已换"]),
  ];
  const first = (title: string) =>
    proposeLedgers(ledgers, grid(rows(title)), "Sheet1", reading)[0]?.ledger.id;
  expect([first("客户投诉登记表"), first("业主报修登记")]).toEqual([
    "complaints",
    "property-reports",
  ]);
});

test("a ledger that has no column for what is owed to customers is not proposed before one that has", () => {
  const first = (headings: string) =>
    proposeLedgers(ledgers, grid([headings.split(",")]), "Sheet1", reading)[0]?.ledger.id;
  const returned = "退货单号,订单号,商品条码,商品名称,退货数量,退货快递公司,退货快递单号";
  expect(first(returned)).toBe("returned-parcels");
  expect(first(`${returned},退款金额`)).toBe("after-sales");
});
