import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/address.ts";
import { navigate, type OfficeClass, read, readWrite } from "../rich-api/office-class.ts";
import {
  readFormulas,
  readNumberFormat,
  readText,
  readValues,
  readValueTypes,
  writeNumberFormat,
  writeValues,
} from "./cell-grid-values.ts";
import type { Cells } from "./cells.ts";
import { officeObject } from "./class-targets.ts";
import { rangeEdits } from "./range-edits.ts";
import { rangeSearches } from "./range-searches.ts";
import { rangeSteps } from "./range-steps.ts";
import { columnsHidden, hideColumns, hideRows, rowsHidden } from "./range-visibility.ts";
import { hasSpill } from "./spills.ts";

/** `Excel.Range`. */
export const rangeClass: OfficeClass<Cells> = {
  referenced: true,
  exists: (cells) => cells.exist,
  properties: {
    Address: read("1.1", (cells) => cells.address),
    AddressLocal: read("1.1", (cells) => cells.address),
    CellCount: read("1.1", (cells) => cells.cellCount),
    ColumnCount: read("1.1", (cells) => cells.box.columns),
    ColumnHidden: readWrite("1.2", columnsHidden, hideColumns),
    ColumnIndex: read("1.1", (cells) => cells.box.column),
    Formulas: readWrite("1.1", readFormulas, writeValues),
    FormulasLocal: readWrite("1.1", readFormulas, writeValues),
    HasSpill: read("1.12", hasSpill),
    Hidden: read("1.2", (cells) => {
      const rows = rowsHidden(cells);
      const columns = columnsHidden(cells);
      if (rows === true || columns === true) return true;
      return rows === null || columns === null ? null : false;
    }),
    IsEntireColumn: read("1.7", (cells) => cells.box.rows === MAX_ROWS),
    IsEntireRow: read("1.7", (cells) => cells.box.columns === MAX_COLUMNS),
    NumberFormat: readWrite("1.1", readNumberFormat, writeNumberFormat),
    NumberFormatLocal: readWrite("1.7", readNumberFormat, writeNumberFormat),
    RowCount: read("1.1", (cells) => cells.box.rows),
    RowHidden: readWrite("1.2", rowsHidden, hideRows),
    RowIndex: read("1.1", (cells) => cells.box.row),
    Text: read("1.1", readText),
    ValueTypes: read("1.1", readValueTypes),
    Values: readWrite("1.1", readValues, writeValues),
  },
  navigations: {
    ConditionalFormats: navigate("1.6", (cells) =>
      officeObject("ConditionalFormatCollection", cells),
    ),
    DataValidation: navigate("1.8", (cells) => officeObject("DataValidation", cells)),
    Format: navigate("1.1", (cells) => officeObject("RangeFormat", cells)),
    Sort: navigate("1.2", (cells) => officeObject("RangeSort", cells)),
    Worksheet: navigate("1.1", (cells) => officeObject("Worksheet", cells.sheet)),
  },
  methods: { ...rangeSteps, ...rangeSearches, ...rangeEdits },
};
