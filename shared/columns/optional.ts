import type { Cell } from "../cell.ts";
import type { Column, DatedColumn, ReadContext } from "./column.ts";

/** Whether a sheet may lack the column altogether, which it may unless told. */
type Sheets = Partial<Pick<Column, "inEverySheet">>;

/** The same column, whose cells may be left blank: the value is null then. */
export function optional<T>(column: DatedColumn<T>, sheets?: Sheets): DatedColumn<T | null>;
export function optional<T>(column: Column<T>, sheets?: Sheets): Column<T | null>;
export function optional<T>(column: Column<T>, sheets: Sheets = {}): Column<T | null> {
  const { nothing } = column;
  return {
    ...column,
    required: false,
    inEverySheet: sheets.inEverySheet ?? false,
    wire: column.wire.nullable(),
    read(cell: Cell, context: ReadContext) {
      if (nothing !== undefined && typeof cell.value === "string" && cell.value.length <= 6) {
        if (nothing.has(cell.value.trim())) return null;
      }
      return column.read(cell, context);
    },
    ...(column.untidy !== undefined && {
      untidy: (cell: Readonly<Cell>, value: T | null) =>
        value === null ? undefined : column.untidy?.(cell, value),
    }),
    write: (value) => (value === null ? { value: "", format: "General" } : column.write(value)),
    show: (value) => (value === null ? "" : column.show(value)),
  };
}
