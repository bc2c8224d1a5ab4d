import { describe, expect, test } from "vitest";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { complaints } from "../../../shared/ledgers/complaints/definition.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { findLedger } from "../../../shared/reading/find-ledger.ts";
import { matchHeaders } from "../../../shared/reading/match-headers.ts";
import { proposeColumns } from "../../../shared/reading/propose-columns.ts";
import { context, examineRows, grid, inLines } from "./sheets.ts";

describe("headings", () => {
  test("are recognised in the template, in both languages, and by their other names", () => {
    for (const headings of [
      ["登记日期", "订单号", "售后类型", "退款金额"],
      ["Registered", "Order no.", "KIND", "Refund"],
      ["日期", "主订单编号", "退款类型", "退款总额"],
    ]) {
      const { placement, problems } = matchHeaders(afterSales, grid([headings]));
      expect(placement).toEqual({
        headerRow: 0,
        columns: {
          registeredOn: { index: 0 },
          orderNo: { index: 1 },
          kind: { index: 2 },
          refund: { index: 3 },
        },
      });
      expect(problems).toEqual([]);
    }
  });

  test("are recognised with asterisks, line breaks, quotes, spaces and remarks", () => {
    const rows = [
      [
        "*登记\n日期",
        "订单号（多笔订单分开提交）",
        "“售后 类型”",
        "退款金额(元)（必填）",
        "'备注：",
      ],
    ];
    expect(Object.keys(matchHeaders(afterSales, grid(rows)).placement.columns)).toEqual([
      "registeredOn",
      "orderNo",
      "kind",
      "refund",
      "note",
    ]);
  });

  test("are recognised in traditional characters, and are shown as they are written", () => {
    const rows = [["登記日期", "訂單編號", "售後類型", "退款金額（元）", "備註", "買家暱稱"]];
    const { placement, headings } = matchHeaders(afterSales, grid(rows));
    expect(Object.keys(placement.columns)).toEqual([
      "registeredOn",
      "orderNo",
      "kind",
      "refund",
      "note",
    ]);
    expect(headings.map(({ name }) => name)).toEqual(rows[0]);
  });

  test.each([
    ["订单号 Order No.", "orderNo"],
    ["Order Number / 订单号", "orderNo"],
    ["登记日期 Date", "registeredOn"],
    ["买家昵称\nBuyer ID", "buyer"],
    ["退款金额 Refund Amount (RMB)", "refund"],
    ["退回单号 Tracking No.", "returnNo"],
    ["原因/Reason", "reason"],
    // What the translation says besides is something else.
    ["买家 ID", null],
    ["买家 QQ", null],
    ["商品 SKU", null],
    ["退款金额 USD", null],
  ])("with a translation beside them name what both say: %s", (heading, column) => {
    const { headings } = matchHeaders(afterSales, grid([[heading]]));
    expect(headings.map((each) => each.column)).toEqual([column]);
  });

  test.each([
    ["退款金额（元）", "refund"],
    ["退款金额(RMB)", "refund"],
    ["退款金额（单位：元）", "refund"],
    ["退款金额（万元）", null],
    ["退款金额（单位：分）", null],
    ["退款金额(USD)", null],
    ["退款金额【港币】", null],
    ["退款金额（単位：円）", null],
    ["退款金额（单位是分）", null],
    ["退款金额（以分为单位）", null],
    ["退款金额（人民币：分）", null],
    ["退款金额 单位是分", null],
    ["退款金额，单位：万元", null],
    ["退款金额/分", null],
    ["退款金额 USD", null],
    ["Refund amount (cents)", null],
    ["refund_fee_fen", null],
  ])("whose remark names another unit than yuan are no amount in yuan: %s", (heading, column) => {
    const sheet = grid([[heading], [1250]]);
    const match = matchHeaders(afterSales, sheet);
    expect(match.headings.map((each) => each.column)).toEqual([column]);
    const proposals = proposeColumns(afterSales, sheet, match, context);
    expect(proposals.headings.flatMap((each) => each.proposals)).toEqual([]);
  });

  test.each([
    ["单位：元", { index: 2 }],
    ["（金额单位：人民币元）", { index: 2 }],
    ["填报单位：分公司客服部", { index: 2 }],
    ["单位：万元", undefined],
    ["（金额单位：人民币万元）", undefined],
    ["單位：分", undefined],
    ["单位：美元", undefined],
  ])("of amounts are placed by what a title above says of their unit: %s", async (title, place) => {
    const rows = [
      ["11月售后登记表", "", title],
      ["登记日期", "订单号", "退款金额"],
      ["2026-11-03", "414893772012345678", 12.5],
    ];
    const match = matchHeaders(afterSales, grid(rows));
    expect(match.placement.columns["refund"]).toEqual(place);
    const { headings } = proposeColumns(afterSales, grid(rows), match, context);
    const proposed = headings.flatMap(({ proposals }) => proposals.map(({ column }) => column));
    expect(proposed).not.toContain("refund");
    // Nobody should believe that the amounts reach finance.
    const said = inLines(await examineRows(afterSales, rows));
    expect(said.includes("S318 note - -")).toBe(place === undefined);
  });

  test.each([
    ["投诉状态 10：待处理 20：已处理", null],
    ["状态(0待处理 1处理中 2完成)", "status"],
    ["状态 0待处理,1处理中,2完成", "status"],
    ["投诉类型1:服务相关,2:物流相关,3:售后相关,4:商品相关5:其他", "kind"],
    ["投诉来源 0:pc,1:h5,2:android,3:ios,4:微信,5:小程序", "channel"],
    // What stands below is no code.
    ["赔偿金额1退款2补偿", null],
    ["赔偿金额 1:退款 2:补偿", null],
    ["内容1", null],
  ])(
    "with a list of what their numbers stand for name a column of words: %s",
    (heading, column) => {
      const { headings } = matchHeaders(complaints, grid([[heading]]));
      expect(headings.map((each) => each.column)).toEqual([column]);
    },
  );

  test.each([
    ["投诉人联系方式", "phone"],
    ["投诉人电话号码", "phone"],
    ["客户手机号码", "phone"],
    ["顾客电话", "phone"],
    ["顾客姓名", "customer"],
    ["被投诉人", null],
    ["被投诉人电话", null],
    ["处理人电话", null],
    ["商家电话号码", null],
  ])("that say whose phone it is name the customer's alone: %s", (heading, column) => {
    const { headings } = matchHeaders(complaints, grid([[heading]]));
    expect(headings.map((each) => each.column)).toEqual([column]);
  });

  test("are known by other words for the same: 客诉 for 投诉, 联络 for 联系", () => {
    const rows = [["客诉日期", "客訴內容", "聯絡電話", "客户投诉编号"]];
    expect(Object.keys(matchHeaders(complaints, grid(rows)).placement.columns)).toEqual([
      "receivedAt",
      "content",
      "phone",
      "complaintNo",
    ]);
  });

  test("name a day by the time that is known and a time by the day, unless another says it exactly", () => {
    const named = (headings: readonly string[]) =>
      matchHeaders(complaints, grid([headings])).headings.map(({ column }) => column);
    expect(named(["投诉日期", "结案日期", "回电日期"])).toEqual([
      "receivedAt",
      "resolvedAt",
      "calledBackAt",
    ]);
    expect(named(["结案日期", "结案时间"])).toEqual([null, "resolvedAt"]);
  });

  test("may stand in row 3, below a title and a note", () => {
    const rows = [
      ["11月售后登记表"],
      ["填表说明：每天 16:00 前交财务"],
      ["登记日期", "订单号", "售后类型"],
      ["2026-11-03", "4128374650192837465", "换货"],
    ];
    const { placement, headings } = matchHeaders(afterSales, grid(rows));
    expect(placement.headerRow).toBe(2);
    expect(headings.map(({ address }) => address)).toEqual(["A3", "B3", "C3"]);
  });

  test("may be merged over two rows", () => {
    const rows = [
      ["登记日期", "订单号", "售后类型", "金额", "", "备注"],
      ["", "", "", "邮费", "退款金额", ""],
      ["2026-11-03", "4128374650192837465", "换货", 5, "", ""],
    ];
    const { placement } = matchHeaders(afterSales, grid(rows));
    expect(placement.headerRow).toBe(1);
    expect(Object.keys(placement.columns)).toEqual([
      "registeredOn",
      "orderNo",
      "kind",
      "postage",
      "refund",
      "note",
    ]);
  });

  test("belong to one ledger: an order number of the shop is no tracking number", () => {
    const { placement } = matchHeaders(complaints, grid([["反馈日期", "订单编号", "快递单号"]]));
    expect(placement.columns).toEqual({ receivedAt: { index: 0 }, orderNo: { index: 1 } });
  });

  test("no ledger gives one heading to two columns", () => {
    for (const ledger of ledgers) expect(() => matchHeaders(ledger, grid([["x"]]))).not.toThrow();
  });
});

describe("headings that can't be told apart", () => {
  test("the same one twice is named with both addresses and placed nowhere", () => {
    const match = matchHeaders(afterSales, grid([["登记日期", "售后类型", "备注", "备注"]]));
    expect(match.placement.columns["note"]).toBeUndefined();
    expect(match.problems).toEqual([
      {
        code: "S302",
        level: "warning",
        row: null,
        column: "note",
        value: "备注",
        params: { addresses: ["C1", "D1"] },
      },
    ]);
  });

  test("two names of a required column are an error, and it is missing", () => {
    const match = matchHeaders(afterSales, grid([["日期", "登记时间", "售后类型"]]));
    expect(inLines(match)).toEqual(["S303 error - registeredOn"]);
    expect(match.missing).toEqual(["registeredOn"]);
  });

  test("the column's own name goes before another name of it", () => {
    const match = matchHeaders(afterSales, grid([["日期", "登记日期", "售后类型"]]));
    expect(match.placement.columns["registeredOn"]).toEqual({ index: 1 });
    expect(match.problems).toEqual([]);
  });

  test("two headings that no ledger knows are nobody's business", () => {
    expect(matchHeaders(afterSales, grid([["登记日期", "售后类型", "x", "x"]])).problems).toEqual(
      [],
    );
  });
});

test("a required column without a heading is missing", () => {
  const match = matchHeaders(afterSales, grid([["登记日期", "订单号"]]));
  expect(match.problems).toEqual([
    { code: "S301", level: "error", row: null, column: "kind", value: "", params: { row: 1 } },
  ]);
  expect(match.missing).toEqual(["kind"]);
});

test("the add-in's own columns are never data", () => {
  const { headings } = matchHeaders(
    afterSales,
    grid([["登记日期", "校验", "Overdue", "台账标记"]]),
  );
  expect(headings.map(({ owned }) => owned)).toEqual([null, "check", "overdue", "mark"]);
});

describe("what a person has placed by hand", () => {
  const rows = [["Date", "Ticket type", "备注", "备注"]];
  const remembered = {
    ledger: "after-sales",
    columns: {
      registeredOn: { heading: "Date" },
      kind: { constant: "换货" },
      note: { heading: "备注#2" },
      buyer: null,
    },
  };

  test("counts before the headings' own meaning", () => {
    const { placement, problems } = matchHeaders(afterSales, grid(rows), remembered);
    expect(placement.columns).toEqual({
      registeredOn: { index: 0 },
      kind: { constant: "换货" },
      note: { index: 3 },
    });
    expect(problems).toEqual([]);
  });

  test("holds when columns move, and when a heading has gone its column is found as usual", () => {
    const moved = grid([["备注", "Date", "备注"]]);
    expect(matchHeaders(afterSales, moved, remembered).placement.columns).toEqual({
      registeredOn: { index: 1 },
      kind: { constant: "换货" },
      note: { index: 2 },
    });
    const renamed = grid([["登记日期", "售后类型", "备注"]]);
    expect(matchHeaders(afterSales, renamed, remembered).placement.columns).toMatchObject({
      registeredOn: { index: 0 },
      note: { index: 2 },
    });
  });

  test("can say that a column is not in the sheet", () => {
    const without = { ledger: "after-sales", columns: { note: null } };
    const { placement } = matchHeaders(
      afterSales,
      grid([["登记日期", "售后类型", "备注"]]),
      without,
    );
    expect(placement.columns["note"]).toBeUndefined();
  });

  test("of another ledger does not count", () => {
    const other = { ...remembered, ledger: "complaints" };
    expect(matchHeaders(afterSales, grid(rows), other).placement.columns).toEqual({});
  });
});

describe("which ledger a sheet is", () => {
  test("follows from its headings", () => {
    const found = findLedger(ledgers, grid([["投诉时间", "渠道", "投诉内容"]]), "Sheet1");
    expect(found.ledger?.id).toBe("complaints");
    expect(
      findLedger(ledgers, grid([["登记日期", "订单号", "售后类型"]]), "Sheet1").ledger?.id,
    ).toBe("after-sales");
  });

  test("follows from its name where the headings fit both", () => {
    const rows = [["日期", "订单号", "店铺", "备注", "类型", "状态", "完成时间"]];
    expect(findLedger(ledgers, grid(rows), "11月投诉").ledger?.id).toBe("complaints");
  });

  test("is no ledger when a date and a note are all there is", () => {
    const found = findLedger(ledgers, grid([["日期", "备注", "金额"]]), "流水");
    expect(found.ledger?.id).toBeUndefined();
    expect(found.problems).toEqual([
      { code: "S300", level: "error", row: null, column: null, value: "流水" },
    ]);
  });

  test("is no ledger when it is a list of attendance", () => {
    const headings = ["姓名", "工号", "日期", "班次", "上班打卡", "下班打卡", "备注"];
    expect(findLedger(ledgers, grid([headings]), "考勤").ledger?.id).toBeUndefined();
    expect(findLedger(ledgers, grid([headings]), "投诉").ledger?.id).toBe("complaints");
  });

  test.each([
    [
      "orders to be sent",
      "店铺 平台 订单号 状态 买家昵称 收货人 手机 收货地址 省 市 区 仓库 快递单号 发货时间 下单时间 付款时间 数量 应收款 已付款 发票抬头 备注 拣货波次",
    ],
    [
      "parcels that went out",
      "店铺 平台 订单号 买家昵称 手机 快递单号 商品名称 商品编码 数量 发货仓 波次 重量 称重时间 打单员",
    ],
    [
      "stock that moves",
      "单据编号 业务日期 出库仓 入库仓 商品名称 商品编码 规格 批次 数量 金额 吊牌价 审核状态 备注",
    ],
  ])("no ledger is taken for a list of %s: what stands there stands in most", (_, headings) => {
    expect(findLedger(ledgers, grid([headings.split(" ")]), "Sheet1").candidates).toEqual([]);
  });

  test("is known once somebody has worked with it, by what the add-in wrote there", () => {
    const headings = "登记日期 店铺 订单号 售后类型 甲 乙 丙 丁 戊".split(" ");
    const found = (more: readonly string[]) =>
      findLedger(ledgers, grid([[...headings, ...more]]), "Sheet1").ledger?.id;
    expect(found([])).toBeUndefined();
    expect(found(["校验", "逾期", "台账标记"])).toBe("after-sales");
  });

  test("is that of a list that has few other columns, though each stands in other ledgers too", () => {
    const headings = "日期 店铺 订单号 旺旺 退款类型 退款金额 备注 颜色".split(" ");
    expect(findLedger(ledgers, grid([headings]), "Sheet1").ledger?.id).toBe("after-sales");
  });

  test("an empty sheet is no ledger", () => {
    expect(inLines(findLedger(ledgers, grid([]), "Sheet1"))).toEqual(["S300 error - -"]);
  });
});

describe("headings that two ledgers know all of", () => {
  const found = (rows: readonly (readonly (string | number)[])[], sheetName = "Sheet1") =>
    findLedger(ledgers, grid(rows), sheetName).ledger?.id;
  const refunds = [
    ["日期", "店铺", "订单号", "退款金额", "原因", "备注"],
    ["2026-11-03", "旗舰店", "3245678901234567890", 10, "破损", ""],
  ];

  test("make no ledger by themselves that lacks two columns which each row of it needs", () => {
    const headings = [
      "登记日期",
      "店铺",
      "订单编号",
      "买家昵称",
      "类型",
      "状态",
      "备注",
      "件数",
      "说明",
    ];
    expect(findLedger(ledgers, grid([headings]), "Sheet1").ledger).toBeUndefined();
    // What few ledgers have says which one it is all the same.
    const refunds = ["退款编号", "订单编号", "退款状态", "退款完结时间", "买家退款金额"];
    expect(findLedger(ledgers, grid([refunds]), "Sheet1").ledger?.id).toBe("after-sales");
  });

  test("make a sheet neither by themselves, though one of the two has a column missing", () => {
    expect(found(refunds)).toBeUndefined();
  });

  test("make it the one that its name says, or a heading that one of them alone knows", () => {
    expect(found(refunds, "小二介入")).toBe("platform-disputes");
    expect(found(refunds.map((row, at) => [...row, at === 0 ? "介入状态" : ""]))).toBe(
      "platform-disputes",
    );
  });
});

describe("a sheet of sums", () => {
  test.each([
    "日期,店铺,退款金额,退货数量",
    "日期,店铺,退款金额,邮费,赔偿金额,退款笔数",
    "日期,班次,客服,退款金额",
    "登记日期,店铺,售后类型,退款金额,备注",
    "店铺,退货数量,退款金额,赔付金额,卖家承担运费,手工调整金额",
    "日期,快递公司,异常类型,理赔金额,到账金额",
  ])("is no ledger's unasked: no column says which case a row is: %s", (headings) => {
    expect(findLedger(ledgers, grid([headings.split(",")]), "Sheet1").ledger).toBeUndefined();
  });

  test.each([
    ["售后登记", "after-sales"],
    ["11月售后", "after-sales"],
    ["售后统计", undefined],
    ["售后原因分析", undefined],
  ])("is none by a name that says it adds up: %s", (name, ledger) => {
    const rows = [
      ["店铺", "原因", "退款金额"],
      ["晴天", "质量问题", 3120.5],
    ];
    expect(findLedger(ledgers, grid(rows), name).ledger?.id).toBe(ledger);
  });

  test.each([
    ["登记日期,店铺,订单号,售后类型,退款金额", "after-sales"],
    ["登记日期,店铺,旺旺,售后类型,退款金额", "after-sales"],
    ["投诉时间,投诉内容,责任部门,处理结果", "complaints"],
    ["月份,店铺,订单量", "monthly-orders"],
  ])("is told from one of cases: %s", (headings, ledger) => {
    expect(findLedger(ledgers, grid([headings.split(",")]), "Sheet1").ledger?.id).toBe(ledger);
  });
});
