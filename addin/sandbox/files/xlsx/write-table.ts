import { formatBox } from "../../workbook/address.ts";
import { type Table, tableBody } from "../../workbook/sheet-layout.ts";
import { columnNames } from "../../workbook/tables.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import { fileFormula } from "./file-formula.ts";
import { SPREADSHEET } from "./namespaces.ts";
import { autoFilterXml } from "./write-sheet.ts";
import { xml, xmlPart, xmlText } from "../../../../shared/text/xml.ts";

/** One table as a part; `number` is its id in the file. */
export function tableXml(sheet: Sheet, table: Table, number: number): string {
  const names = columnNames(sheet, table);
  const filtered = { ...table.box, rows: table.box.rows - (table.showTotals ? 1 : 0) };
  return xmlPart(
    xml(
      "table",
      {
        xmlns: SPREADSHEET,
        id: number,
        name: table.name,
        displayName: table.name,
        ref: formatBox(table.box),
        headerRowCount: table.showHeaders ? undefined : 0,
        totalsRowCount: table.showTotals ? 1 : undefined,
        totalsRowShown: table.showTotals ? undefined : 0,
      },
      table.showHeaders && table.showFilterButton
        ? autoFilterXml(formatBox(filtered), table.criteria)
        : "",
      xml(
        "tableColumns",
        { count: names.length },
        ...names.map((name, i) =>
          xml(
            "tableColumn",
            { id: i + 1, name: name.replaceAll("\n", "_x000a_") },
            formulaXml(sheet, table, i),
          ),
        ),
      ),
      xml("tableStyleInfo", {
        name: table.style,
        showFirstColumn: 0,
        showLastColumn: 0,
        showRowStripes: table.showBandedRows ? 1 : 0,
        showColumnStripes: 0,
      }),
    ),
  );
}

/** The formula of a calculated column, as its first row has it. */
function formulaXml(sheet: Sheet, table: Table, index: number): string {
  const body = table.calculated.has(table.columnIds[index] ?? 0) ? tableBody(table) : null;
  if (!body) return "";
  const column = body.column + index;
  const formula = sheet.formula(body.row, column);
  if (formula === undefined) return "";
  const written = fileFormula(sheet, body.row, column, formula);
  return xml("calculatedColumnFormula", {}, xmlText(written));
}
