import type { CellStyle } from "../../workbook/cell-style.ts";
import { isCellError, type CellValue } from "../../workbook/cell-value.ts";
import { isDateFormat } from "../../workbook/display-text.ts";

const measure = document.createElement("canvas").getContext("2d");

/** Pixels a text takes in the grid's font. */
export function textWidth(text: string, bold: boolean): number {
  if (!measure) return text.length * 8;
  measure.font = `${bold ? "600 " : ""}13px ${getComputedStyle(document.body).fontFamily}`;
  return measure.measureText(text).width;
}

/** Where a value stands in its cell: numbers right, truths and errors in the middle, texts left. */
export function alignment(value: CellValue, style: CellStyle): "left" | "center" | "right" {
  if (style.horizontal === "Left") return "left";
  if (style.horizontal === "Center") return "center";
  if (style.horizontal === "Right") return "right";
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || isCellError(value) ? "center" : "left";
}

/** A number that does not fit: General loses decimals or turns to E notation, the rest is `####`. */
export function fitNumber(value: number, text: string, style: CellStyle, room: number): string {
  if (text.length * 10 < room || textWidth(text, style.bold) <= room) return text;
  if (style.numberFormat === "General") {
    const large = Math.abs(value) >= 1e11 || text.includes("E");
    for (let digits = 10; digits > 0; digits--) {
      const shorter = large
        ? value
            .toExponential(digits - 1)
            .toUpperCase()
            .replace(/E([+-])(\d)$/, "E$10$2")
        : String(Number(value.toPrecision(digits)));
      if (textWidth(shorter, style.bold) <= room) return shorter;
    }
  }
  const sharp = textWidth("#", style.bold);
  return isDateFormat(style.numberFormat) || style.numberFormat !== "@"
    ? "#".repeat(Math.max(1, Math.floor(room / sharp)))
    : text;
}

/** Whether the text may run over empty neighbours; not out of a fill that its colour is made for. */
export function mayOverflow(value: CellValue, style: CellStyle): boolean {
  return (
    typeof value === "string" &&
    !style.wrap &&
    style.fill === null &&
    alignment(value, style) === "left"
  );
}

/** The colour of a cell's text; empty for the page's own. */
export function textColour({ fill, fontColor }: CellStyle): string {
  // A chosen fill stays light in the dark theme, so its text must stay dark.
  if (fill !== null) return fontColor ?? "#1f1f1f";
  if (fontColor === null) return "";
  // Without one a dark colour is lightened there, as Excel does.
  return `light-dark(${fontColor}, oklch(from ${fontColor} max(l, 1.15 - l) c h))`;
}
