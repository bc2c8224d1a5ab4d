import { cellBox, columnName, formatBox, MAX_COLUMNS, MAX_ROWS } from "../../workbook/address.ts";
import { isCellError, type CellValue } from "../../workbook/cell-value.ts";
import type { FilterCriterion } from "../../workbook/sheet-layout.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import { fileFormula } from "./file-formula.ts";
import { pixelsToDigits } from "./column-width.ts";
import { RELATIONSHIPS, SPREADSHEET } from "./namespaces.ts";
import type { StylesPart } from "./write-styles.ts";
import { validationsXml } from "./write-validations.ts";
import { protectionXml } from "./sheet-protection-xml.ts";
import { xml, xmlPart, xmlText } from "../../../../shared/text/xml.ts";

/** The `autoFilter` element of a sheet or table; custom rules as Excel writes them. */
export function autoFilterXml(ref: string, criteria: ReadonlyMap<number, FilterCriterion>): string {
  return xml(
    "autoFilter",
    { ref },
    ...[...criteria]
      .toSorted(([a], [b]) => a - b)
      .map(([colId, criterion]) => xml("filterColumn", { colId }, criterionXml(criterion))),
  );
}

const OPERATORS: Record<string, string> = {
  "=": "equal",
  "<>": "notEqual",
  ">": "greaterThan",
  ">=": "greaterThanOrEqual",
  "<": "lessThan",
  "<=": "lessThanOrEqual",
};

function criterionXml(criterion: FilterCriterion): string {
  if (criterion.on === "values") {
    const blank = criterion.values.includes("") ? 1 : undefined;
    const values = criterion.values.filter((val) => val !== "");
    return xml("filters", { blank }, ...values.map((val) => xml("filter", { val })));
  }
  const rules = [criterion.first, criterion.second].filter((rule) => rule !== undefined);
  return xml(
    "customFilters",
    { and: criterion.operator === "And" ? 1 : undefined },
    ...rules.map((rule) => {
      const [, sign = "=", val = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(rule) ?? [];
      return xml("customFilter", { operator: OPERATORS[sign], val });
    }),
  );
}

/** One cell, its formula without `=`; put together by hand, for a sheet may have a million of them. */
function cellXml(at: string, style: number, value: CellValue, formula: string | undefined): string {
  const open = style === 0 ? `<c r="${at}"` : `<c r="${at}" s="${style}"`;
  const f = formula === undefined ? "" : `<f>${xmlText(formula)}</f>`;
  if (value === null) return `${open}>${f}</c>`;
  if (typeof value === "number") return `${open}>${f}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `${open} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (isCellError(value)) {
    // What waits for the add-in: of the errors that files had from the beginning this is the one that passes.
    const error = value.error === "#BUSY!" ? "#GETTING_DATA" : value.error;
    return `${open} t="e">${f}<v>${error}</v></c>`;
  }
  // A line of a cell ends in a line feed alone, as in Excel; SheetJS reads no other ending either.
  const text = xmlText(value.replace(/\r+\n/g, "\n"));
  return f === ""
    ? `${open} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
    : `${open} t="str">${f}<v>${text}</v></c>`;
}

function rowsXml(sheet: Sheet, styles: StylesPart): string {
  const { layout, workbook } = sheet;
  const used = sheet.usedBox(true) ?? cellBox(0, 0);
  const special = [...layout.rowHeights.keys(), ...layout.hiddenRows];
  const last = special.reduce((a, b) => Math.max(a, b), used.row + used.rows - 1);
  const block = sheet.read({
    row: 0,
    column: 0,
    rows: last + 1,
    columns: used.column + used.columns,
  });
  const names = Array.from({ length: block.box.columns }, (_, c) => columnName(c));
  const rows: string[] = [];
  for (let r = 0; r <= last; r++) {
    const cells: string[] = [];
    for (let c = 0; c < block.box.columns; c++) {
      const i = r * block.box.columns + c;
      const style = block.styles[i];
      const value = block.values[i] ?? null;
      const own = block.formulas[i];
      const formula = own && fileFormula(sheet, r, c, own);
      if (value === null && formula === undefined && style === undefined) continue;
      const look = workbook.styles.get(style ?? layout.columnStyles.get(c) ?? 0);
      cells.push(cellXml(`${names[c]}${r + 1}`, styles.cell(look), value, formula));
    }
    const height = layout.rowHeights.get(r);
    const hidden = sheet.isRowHidden(r) ? 1 : undefined;
    if (cells.length === 0 && height === undefined && hidden === undefined) continue;
    const size = height === undefined ? {} : { ht: height * 0.75, customHeight: 1 };
    rows.push(xml("row", { r: r + 1, hidden, ...size }, cells.join("")));
  }
  return xml("sheetData", {}, rows.join(""));
}

function columnsXml(sheet: Sheet, styles: StylesPart): string {
  const { columnWidths, hiddenColumns, columnStyles } = sheet.layout;
  const named = new Set([...columnWidths.keys(), ...hiddenColumns, ...columnStyles.keys()]);
  if (named.size === 0) return "";
  const columns = [...named]
    .toSorted((a, b) => a - b)
    .map((column) => {
      const style = columnStyles.get(column);
      const width = columnWidths.get(column);
      return xml("col", {
        min: column + 1,
        max: column + 1,
        width: width === undefined ? undefined : pixelsToDigits(width),
        customWidth: width === undefined ? undefined : 1,
        hidden: hiddenColumns.has(column) ? 1 : undefined,
        style: style === undefined ? undefined : styles.cell(sheet.workbook.styles.get(style)),
      });
    });
  return xml("cols", {}, ...columns);
}

function viewXml(sheet: Sheet): string {
  const { frozen } = sheet.layout;
  const { active, boxes } = sheet.workbook.selection(sheet);
  const isFrozen = frozen.rows > 0 || frozen.columns > 0;
  const pane = !isFrozen
    ? undefined
    : frozen.rows > 0 && frozen.columns > 0
      ? "bottomRight"
      : frozen.rows > 0
        ? "bottomLeft"
        : "topRight";
  const whole = boxes.filter((box) => box.rows < MAX_ROWS && box.columns < MAX_COLUMNS);
  return xml(
    "sheetViews",
    {},
    xml(
      "sheetView",
      { tabSelected: sheet.workbook.activeSheet === sheet ? 1 : undefined, workbookViewId: 0 },
      isFrozen
        ? xml("pane", {
            xSplit: frozen.columns || undefined,
            ySplit: frozen.rows || undefined,
            topLeftCell: `${columnName(frozen.columns)}${frozen.rows + 1}`,
            activePane: pane,
            state: "frozen",
          })
        : "",
      xml("selection", {
        pane,
        activeCell: formatBox(cellBox(active.row, active.column)),
        sqref: whole.length > 0 ? whole.map(formatBox).join(" ") : undefined,
      }),
    ),
  );
}

/** One sheet as a part; `tableRelations` are the relation ids of its tables, in order. */
export function sheetXml(
  sheet: Sheet,
  styles: StylesPart,
  tableRelations: readonly string[],
): string {
  const { layout } = sheet;
  const merges = layout.merges.map((box) => xml("mergeCell", { ref: formatBox(box) }));
  const rules = layout.conditionalFormats.map((rule, i) =>
    xml(
      "conditionalFormatting",
      { sqref: rule.boxes.map(formatBox).join(" ") },
      xml(
        "cfRule",
        {
          type: "expression",
          dxfId: styles.difference(rule.style),
          priority: i + 1,
          stopIfTrue: rule.stopIfTrue ? 1 : undefined,
        },
        xml("formula", {}, xmlText(rule.formula.replace(/^=/, ""))),
      ),
    ),
  );
  return xmlPart(
    xml(
      "worksheet",
      { xmlns: SPREADSHEET, "xmlns:r": RELATIONSHIPS },
      layout.tabColor
        ? xml(
            "sheetPr",
            {},
            xml("tabColor", { rgb: `FF${layout.tabColor.slice(1).toUpperCase()}` }),
          )
        : "",
      viewXml(sheet),
      columnsXml(sheet, styles),
      rowsXml(sheet, styles),
      protectionXml(layout),
      layout.filter ? autoFilterXml(formatBox(layout.filter.box), layout.filter.criteria) : "",
      merges.length > 0 ? xml("mergeCells", { count: merges.length }, ...merges) : "",
      ...rules,
      validationsXml(sheet),
      tableRelations.length > 0
        ? xml(
            "tableParts",
            { count: tableRelations.length },
            ...tableRelations.map((id) => xml("tablePart", { "r:id": id })),
          )
        : "",
    ),
  );
}
