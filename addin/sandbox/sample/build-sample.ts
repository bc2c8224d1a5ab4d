import { columnName, MAX_ROWS } from "../workbook/address.ts";
import { enter, enterTexts } from "../workbook/edit-cells.ts";
import { setSheetFilter } from "../workbook/filter-rows.ts";
import { addTable } from "../workbook/tables.ts";
import type { Sheet, Workbook } from "../workbook/workbook.ts";
import { AFTER_SALES_HEADERS, afterSalesRows, DAMAGED_ROW } from "./after-sales-rows.ts";
import { COMPLAINT_HEADERS, complaintRows } from "./complaint-rows.ts";

const TEXT_COLUMNS = [
  "订单号",
  "商家编码",
  "收款账号",
  "退回单号",
  "投诉编号",
  "联系电话",
  "渠道",
  "批次号",
];
const MOMENT_COLUMNS = ["投诉时间", "受理告知时间", "解决时间"];
const MONEY_COLUMNS = ["实付金额", "邮费", "退款金额", "赔偿金额"];
const WIDE_COLUMNS = [
  "店铺",
  "商品名称",
  "产品",
  "旺旺",
  "退回单号",
  "收款账号",
  "投诉编号",
  ...MOMENT_COLUMNS,
];

/** Opens the sample ledgers: what two clerks' workbooks look like, mistakes included. */
export function buildSample(workbook: Workbook, today: Date = new Date()): void {
  workbook.replace(() => {
    const afterSales = workbook.addSheet("售后登记表");
    const rows = afterSalesRows(today);
    fillLedger(afterSales, AFTER_SALES_HEADERS, rows);
    damageOrderNumber(afterSales);
    addTotals(afterSales, rows.length);
    setSheetFilter(afterSales, {
      row: 0,
      column: 0,
      rows: rows.length + 1,
      columns: AFTER_SALES_HEADERS.length,
    });

    const complaints = workbook.addSheet("客户投诉登记表");
    const cases = complaintRows(today);
    fillLedger(complaints, COMPLAINT_HEADERS, cases);
    const box = { row: 0, column: 0, rows: cases.length + 1, columns: COMPLAINT_HEADERS.length };
    addTable(complaints, box, { name: "投诉登记" });
  });
  workbook.name = "售后台账示例.xlsx";
}

function fillLedger(sheet: Sheet, headers: readonly string[], rows: readonly string[][]): void {
  enterTexts(sheet, 0, 0, [headers]);
  const columnWidths = new Map<number, number>();
  headers.forEach((header, column) => {
    const box = { row: 1, column, rows: rows.length, columns: 1 };
    const format = (numberFormat: string) => sheet.restyle(box, { numberFormat });
    if (TEXT_COLUMNS.includes(header)) {
      sheet.restyle({ ...box, row: 0, rows: MAX_ROWS }, { numberFormat: "@" });
    }
    if (MOMENT_COLUMNS.includes(header)) format("yyyy/m/d h:mm");
    if (MONEY_COLUMNS.includes(header)) format("0.00");
    const wide = WIDE_COLUMNS.includes(header) ? 132 : 98;
    columnWidths.set(column, header === "订单号" ? 164 : header.endsWith("内容") ? 220 : wide);
  });
  enterTexts(sheet, 1, 0, rows);
  sheet.restyle(
    { row: 0, column: 0, rows: 1, columns: headers.length },
    { bold: true, fill: "#e2efda", horizontal: "Center", numberFormat: "General" },
  );
  sheet.change({ columnWidths, frozen: { rows: 1, columns: 0 } });
}

/** Types an order number as a number, as it happens where the cell is not formatted as text. */
function damageOrderNumber(sheet: Sheet): void {
  const column = AFTER_SALES_HEADERS.indexOf("订单号");
  const row = DAMAGED_ROW + 1;
  const number = sheet.text(row, column);
  sheet.restyle({ row, column, rows: 1, columns: 1 }, { numberFormat: "General" });
  enter(sheet, row, column, number);
}

function addTotals(sheet: Sheet, rows: number): void {
  const at = rows + 1;
  enter(sheet, at, 0, "合计");
  for (const header of MONEY_COLUMNS) {
    const column = AFTER_SALES_HEADERS.findIndex((name) => name === header);
    const letter = columnName(column);
    enter(sheet, at, column, `=SUM(${letter}2:${letter}${rows + 1})`);
  }
  const box = { row: at, column: 0, rows: 1, columns: AFTER_SALES_HEADERS.length };
  sheet.restyle(box, { bold: true });
  for (const header of MONEY_COLUMNS) {
    const column = AFTER_SALES_HEADERS.findIndex((name) => name === header);
    sheet.restyle({ ...box, column, columns: 1 }, { numberFormat: "0.00" });
  }
}
