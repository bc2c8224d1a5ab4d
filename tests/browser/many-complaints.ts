const HEADERS = [
  "投诉编号",
  "投诉时间",
  "渠道",
  "店铺",
  "客户名称",
  "联系电话",
  "产品",
  "投诉类型",
  "紧急程度",
  "投诉内容",
  "客户诉求",
  "第一接待人",
  "经办人",
  "状态",
];

/** The rows of a complaint ledger, all of them good and numbered in a series. */
export function complaintRows(rows: number, series: number): string[][] {
  return Array.from({ length: rows }, (_, index) => [
    `TS${series}${String(index + 1).padStart(5, "0")}`,
    `2026-11-${String((index % 20) + 1).padStart(2, "0")} ${9 + (index % 9)}:15`,
    ["电话", "旺旺", "微信"][index % 3] ?? "",
    ["云杉家居旗舰店", "灯塔数码专营店"][index % 2] ?? "",
    "钱女士",
    `137${String(index).padStart(8, "0")}`,
    "实木衣架 十只装",
    "产品质量",
    "一般",
    `第 ${index + 1} 位客户说衣架有毛刺`,
    "换一只",
    "陈禾",
    "林晚",
    "处理中",
  ]);
}

/** A .csv file with a complaint ledger of so many such rows. */
export function manyComplaints(rows: number, series: number): Buffer {
  const lines = [HEADERS, ...complaintRows(rows, series)];
  return Buffer.from(lines.map((line) => line.join(",")).join("\n"));
}
