import type { Box } from "../../workbook/address.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import { RichApiError } from "../rich-api/rich-api-error.ts";
import type { OfficeObject } from "../session/office-object.ts";
import { Cells, onSheet } from "./cells.ts";
import { officeObject } from "./class-targets.ts";

/** A `Range`. */
export function rangeOf(sheet: Sheet, box: Box): OfficeObject<Cells> {
  return officeObject("Range", new Cells(sheet, [onSheet(box)]));
}

/** A `Range`, or a null object where there are no cells. */
export function rangeOrNull(sheet: Sheet, box: Box | null): OfficeObject<Cells> | null {
  return box && rangeOf(sheet, box);
}

/** A `Range`; `ItemNotFound` where there are no cells. */
export function rangeOrThrow(sheet: Sheet, box: Box | null): OfficeObject<Cells> {
  if (!box) throw new RichApiError("ItemNotFound");
  return rangeOf(sheet, box);
}

/** A `RangeAreas`, or a null object where there are no cells. */
export function areasOrNull(sheet: Sheet, boxes: readonly Box[]): OfficeObject<Cells> | null {
  return boxes.length === 0 ? null : officeObject("RangeAreas", new Cells(sheet, boxes));
}

/** A `RangeAreas`; `ItemNotFound` where there are no cells. */
export function areasOrThrow(sheet: Sheet, boxes: readonly Box[]): OfficeObject<Cells> {
  const areas = areasOrNull(sheet, boxes);
  if (!areas) throw new RichApiError("ItemNotFound");
  return areas;
}
