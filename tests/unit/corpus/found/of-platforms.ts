import type { FoundSheet } from "./found-sheet.ts";

/** Orders of Shopee in Taiwan, as its seller centre exports them. */
const SHOPEE_ORDERS =
  "訂單編號,訂單狀態,不成立原因,退貨 / 退款狀態,買家帳號,訂單成立日期,商品總價,買家支付運費,蝦皮補助運費,退貨運費,買家總支付金額,蝦皮補貼金額,蝦幣折抵,優惠代碼,賣場優惠券,成交手續費,其他服務費,金流與系統處理費,商品名稱,商品選項名稱,商品原價,商品活動價格,主商品貨號,商品選項貨號,數量,退貨數量,收件地址,收件者電話,城市,行政區,收件者姓名,寄送方式,出貨方式,付款方式,最晚出貨日期,包裹查詢號碼,買家付款時間,實際出貨時間,訂單完成時間,買家備註,備註".split(
    ",",
  );

/** Orders of TikTok Shop. */
const TIKTOK_ORDERS =
  "Order ID,Order Status,Order Substatus,Cancelation/Return Type,Normal or Pre-order,SKU ID,Seller SKU,Product Name,Variation,Quantity,Sku Quantity of return,SKU Unit Original Price,SKU Subtotal Before Discount,Shipping Fee After Discount,Original Shipping Fee,Taxes,Order Amount,Order Refund Amount,Created Time,Paid Time,RTS Time,Shipped Time,Delivered Time,Cancelled Time,Cancel By,Cancel Reason,Warehouse Name,Tracking ID,Shipping Provider Name,Buyer Message,Buyer Username,Recipient,Phone #,Detail Address,Payment Method,Package ID,Seller Note".split(
    ",",
  );

/** Cases and orders as platforms export them. */
export const ofPlatforms: readonly FoundSheet[] = [
  {
    name: "Shopee returns",
    from: "a reader of Shopee's return and refund export, in public code",
    ledger: "after-sales",
    columns: {
      "Return ID": "caseNo",
      "Order ID": "orderNo",
      "Product Name": "goods",
      SKU: "sku",
      "Return Quantity": "quantity",
      "Return Reason": "reason",
      "Return Creation Time": "registeredOn",
      "Return Tracking Number": "returnNo",
      "Return / Refund Status": "status",
    },
    cells: [
      "Return ID,Order ID,Order Creation Date,Product Name,SKU,Return Quantity,Return Reason,Return Creation Time,Return Tracking Number,Return / Refund Status".split(
        ",",
      ),
      ...[1, 2, 3].map((at) => [
        `26110${at}0ABCDEFG`,
        `26102${at}KLMNOPQ`,
        `2026-10-2${at} 08:00`,
        "Fleece slippers",
        "SH-0291",
        1,
        "Damaged item",
        `2026-11-0${at} 10:00`,
        `SPXMY0123456${at}`,
        "Refund Paid",
      ]),
    ],
  },
  {
    name: "Shopee 訂單",
    from: "an order ETL of Shopee Taiwan, in public code",
    ledger: null,
    other: "orders",
    columns: {},
    cells: [
      SHOPEE_ORDERS,
      ...[1, 2, 3].map((at) =>
        SHOPEE_ORDERS.map((heading) => {
          if (/日期|時間/.test(heading)) return `2026-11-0${at} 08:00`;
          if (/價|費|額|折抵/.test(heading)) return 30 * at;
          if (/數量/.test(heading)) return heading === "退貨數量" ? 0 : 1;
          if (heading === "訂單編號") return `26102${at}KLMNOPQ`;
          if (heading === "收件者電話") return `88691234567${at}`;
          return heading.includes("備註") ? null : "甲";
        }),
      ),
    ],
  },
  {
    name: "TikTok Shop returns",
    from: "an importer of TikTok Shop's returns, in public code",
    ledger: "after-sales",
    columns: {
      "Return Order ID": "caseNo",
      "Order ID": "orderNo",
      "Return Status": "status",
      "Return Type": "kind",
      "Return Reason": "reason",
      "Time Requested": "registeredOn",
      "Seller SKU": "sku",
      "Product Name": "goods",
      "Return Quantity": "quantity",
      "Return Logistics Tracking ID": "returnNo",
    },
    open: { "Refund Time": "finishedOn" },
    cells: [
      "Return Order ID,Order ID,Return Status,Return Sub Status,Return Type,Return Reason,Time Requested,Refund Time,Seller SKU,Product Name,Return Quantity,Return Logistics Tracking ID".split(
        ",",
      ),
      ...[1, 2, 3].map((at) => [
        `403512345678901234${at}`,
        `578812345678901234${at}`,
        "Completed",
        "Refund Success",
        "Return and refund",
        "Item is damaged",
        `0${at}/11/2026 10:00:00`,
        `0${at + 3}/11/2026 10:00:00`,
        "SH-0291",
        "Fleece slippers",
        1,
        `JT01234567890${at}`,
      ]),
    ],
  },
  {
    name: "TikTok Shop orders",
    from: "the order type of a shop manager, in public code",
    ledger: null,
    other: "orders",
    columns: {},
    cells: [
      TIKTOK_ORDERS,
      ...[1, 2, 3].map((at) =>
        TIKTOK_ORDERS.map((heading) => {
          if (heading.endsWith("Time")) return `0${at}/11/2026 10:00:00`;
          if (/Amount|Fee|Price|Subtotal|Taxes/.test(heading)) return 10 * at;
          if (/Quantity/.test(heading)) return 1;
          if (heading === "Order ID") return `578812345678901234${at}`;
          return "x";
        }),
      ),
    ],
  },
  {
    name: "Lazada returns",
    from: "a reader of Lazada's return export, in public code",
    ledger: "after-sales",
    columns: {
      "Order ID": "orderNo",
      "Return Order ID": "caseNo",
      "Return Order Date": "registeredOn",
      "Seller SKU ID": "sku",
      "Return Reason": "reason",
    },
    byHand: ["Order ID", "Return Order ID", "Return Order Date", "Seller SKU ID", "Return Reason"],
    cells: [
      "Order ID,Return Order ID,Order Date,Return Order Date,Seller SKU ID,Return Reason".split(
        ",",
      ),
      ...[1, 2, 3].map((at) => [
        `16760574476344${at}`,
        `16790574476344${at}`,
        `2026-10-2${at}`,
        `2026-11-0${at}`,
        "SH-0291",
        "Change of mind",
      ]),
    ],
  },
  {
    name: "拼多多 售后",
    from: "the after-sales table of a Pinduoduo dashboard, in public code",
    ledger: "after-sales",
    columns: {
      售后编号: "caseNo",
      订单编号: "orderNo",
      退款金额: "refund",
      售后状态: "status",
      退款类型: "kind",
      退款原因: "reason",
      申请时间: "registeredOn",
      备注: "note",
    },
    cells: [
      "售后编号,订单编号,商品ID,SKU信息,退款金额,售后状态,退款类型,退款原因,订单状态,申请时间,同意退款人,退货物流状态,备注,处理时长".split(
        ",",
      ),
      ...[1, 2, 3].map((at) => [
        `2261101${at}`,
        `261101-12345678901234${at}`,
        `7788${at}`,
        "灰/40",
        "39.90",
        "退款成功",
        "仅退款",
        "不想要了",
        "已发货，退款成功",
        `2026-11-0${at} 10:00:00`,
        "客服小陈",
        null,
        null,
        "3小时",
      ]),
    ],
  },
  {
    name: "跨境 退单",
    from: "the columns of a cross-border shop's table of returned orders, in public code",
    ledger: "after-sales",
    columns: {
      订单编号: "orderNo",
      店铺名称: "shop",
      平台: "platform",
      退单编号: "caseNo",
      退单类型: "kind",
      商品名称: "goods",
      退货物流单号: "returnNo",
      备注: "note",
      买家昵称: "buyer",
    },
    open: {
      客诉原因: "reason",
      退款申请金额: "refund",
      最新状态: "status",
      SKU: "sku",
      SKU货号: "sku",
      订单付款金额: "paid",
      退单时间: "registeredOn",
      处理结果: "status",
      逆向物流: "courier",
      逆向物流单号: "returnNo",
    },
    byOnePress: true,
    cells: [
      "订单编号,店铺名称,客诉原因,处理结果,图片,平台,退单编号,站点,退单类型,退款申请金额,最新状态,商品名称,SKU,SKU货号,订单付款金额,订单物流公司,订单物流单号,下单时间,退单时间,最后更新时间,退货物流单号,备注,退款描述,逆向物流,逆向物流单号,买家昵称".split(
        ",",
      ),
      ...[1, 2, 3].map((at) => [
        `260918ABCD${at}XYZ`,
        "本土泰国店",
        "质量问题",
        "退款",
        null,
        "Shopee",
        `26110${at}0ABCDEFG`,
        "TH",
        "退货退款",
        12.5,
        "已完成",
        "加绒棉拖鞋",
        "灰/40",
        "SH-0291",
        25,
        "SPX",
        `TH0123456789${at}`,
        `2026-09-1${at}`,
        `2026-11-0${at}`,
        `2026-11-1${at}`,
        `TH9876543210${at}`,
        null,
        "鞋底开胶",
        "SPX",
        `TH5555543210${at}`,
        "som_chai",
      ]),
    ],
  },
];
