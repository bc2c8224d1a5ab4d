import type { Cell } from "../cell.ts";
import type { Column, DatedColumn, ReadContext } from "../column.ts";

/** The same column, which may be left blank: its value is null then. */
export function optional<T>(column: DatedColumn<T>): DatedColumn<T | null>;
export function optional<T>(column: Column<T>): Column<T | null>;
export function optional<T>(column: Column<T>): Column<T | null> {
  const { nothing } = column;
  return {
    ...column,
    required: false,
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
