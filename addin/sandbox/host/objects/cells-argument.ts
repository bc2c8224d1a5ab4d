import type { Sheet } from "../../workbook/workbook.ts";
import type { Arguments } from "../rich-api/arguments.ts";
import type { Cells } from "./cells.ts";
import { targetOf } from "./class-targets.ts";
import { cellsAt } from "./range-address.ts";

/** The cells of an argument that is a `Range` or an address; throws `InvalidArgument` otherwise. */
export function cellsArgument(args: Arguments, index: number, sheet: Sheet): Cells {
  return targetOf(args.raw(index), "Range") ?? cellsAt(sheet, args.text(index));
}
