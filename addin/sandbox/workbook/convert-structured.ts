import { formatBox, quoteSheetName, type Box } from "./address.ts";
import { rewriteStructured } from "./formula/rename-in-structured.ts";
import { resolveStructured, tableMeant } from "./formula/resolve.ts";
import { readStructured } from "./formula/structured-reference.ts";
import { rewriteFormulas } from "./rewrite-formulas.ts";
import type { Table } from "./sheet-layout.ts";
import { removeTable } from "./tables.ts";
import type { Sheet } from "./workbook.ts";

/** Makes a table plain cells again; what referred to it by its name refers to those cells. */
export function convertTable(sheet: Sheet, table: Table): void {
  sheet.workbook.transact(() => {
    rewriteFormulas(sheet.workbook, (formula, at) =>
      rewriteStructured(formula, (text) => {
        const reference = readStructured(text);
        const anchor = { ...(at ?? { sheet, row: -1, column: -1 }), rows: 0, columns: 0 };
        if (!reference || tableMeant(reference, anchor)?.table.id !== table.id) return text;
        const box = resolveStructured(reference, anchor)?.box;
        if (!box) return "#REF!";
        const ownRow = reference.parts.includes("thisRow");
        const name = anchor.sheet === sheet ? "" : `${quoteSheetName(sheet.name)}!`;
        return name + fixedAddress(box, ownRow);
      }),
    );
    removeTable(sheet, table);
  });
}

/** `$B$2:$B$9`; the own row of a formula as `$B2`, which moves with it. */
function fixedAddress(box: Box, ownRow: boolean): string {
  return formatBox(box).replace(/([A-Z]+)(\d+)/g, ownRow ? "$$$1$2" : "$$$1$$$2");
}
