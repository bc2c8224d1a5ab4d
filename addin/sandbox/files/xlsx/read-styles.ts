import type { CellStyle, CellStylePatch } from "../../workbook/cell-style.ts";
import { scan, scanFirst, type Scanned } from "./scan-xml.ts";

/** The looks in `xl/styles.xml`: of cells by their number, of conditional formats by theirs. */
export interface FileStyles {
  readonly cells: readonly CellStylePatch[];
  readonly differences: readonly CellStylePatch[];
  /** Number formats by the number of the cell style. */
  readonly formats: readonly string[];
}

/** The built-in formats that whole columns carry in practice; cells get theirs from SheetJS. */
const BUILT_IN: Record<string, string> = {
  "1": "0",
  "2": "0.00",
  "3": "#,##0",
  "4": "#,##0.00",
  "9": "0%",
  "10": "0.00%",
  "14": "yyyy/m/d",
  "22": "yyyy/m/d h:mm",
  "49": "@",
};

function color(element: Scanned | undefined): string | null {
  const rgb = element?.attributes.get("rgb");
  return rgb && /^[0-9a-fA-F]{8}$/.test(rgb) ? `#${rgb.slice(2).toLowerCase()}` : null;
}

function isOn(xml: string, name: string): boolean {
  const found = scanFirst(xml, name);
  return found !== undefined && !["0", "false"].includes(found.attributes.get("val") ?? "1");
}

function readFont(xml: string): CellStylePatch {
  const size = Number(scanFirst(xml, "sz")?.attributes.get("val") ?? 11);
  const fontColor = color(scanFirst(xml, "color"));
  return {
    ...(isOn(xml, "b") && { bold: true }),
    ...(isOn(xml, "i") && { italic: true }),
    ...(fontColor && fontColor !== "#000000" && { fontColor }),
    ...(size !== 11 && size > 0 && { fontSize: size }),
  };
}

function readFill(xml: string, name: "fgColor" | "bgColor"): CellStylePatch {
  const solid =
    name === "bgColor" || scanFirst(xml, "patternFill")?.attributes.get("patternType") === "solid";
  const fill = solid ? color(scanFirst(xml, name)) : null;
  return fill ? { fill } : {};
}

const HORIZONTAL: Record<string, CellStyle["horizontal"]> = {
  left: "Left",
  center: "Center",
  right: "Right",
};
const VERTICAL: Record<string, CellStyle["vertical"]> = { top: "Top", center: "Center" };

function readAlignment(xml: string): CellStylePatch {
  const attributes = scanFirst(xml, "alignment")?.attributes;
  const horizontal = HORIZONTAL[attributes?.get("horizontal") ?? ""];
  const vertical = VERTICAL[attributes?.get("vertical") ?? ""];
  const wrap = ["1", "true"].includes(attributes?.get("wrapText") ?? "");
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(wrap && { wrap }),
  };
}

function children(xml: string, list: string, name: string): Scanned[] {
  return scan(scanFirst(xml, list)?.inner ?? "", name);
}

/** Reads fonts, plain fills and alignment; number formats come from SheetJS. */
export function readStyles(xml: string): FileStyles {
  const fonts = children(xml, "fonts", "font").map(({ inner }) => readFont(inner));
  const fills = children(xml, "fills", "fill").map(({ inner }) => readFill(inner, "fgColor"));
  const custom = new Map(
    children(xml, "numFmts", "numFmt").map(({ attributes }) => [
      attributes.get("numFmtId") ?? "",
      attributes.get("formatCode") ?? "General",
    ]),
  );
  return {
    formats: children(xml, "cellXfs", "xf").map(({ attributes }) => {
      const id = attributes.get("numFmtId") ?? "0";
      return custom.get(id) ?? BUILT_IN[id] ?? "General";
    }),
    cells: children(xml, "cellXfs", "xf").map(({ attributes, inner }) => ({
      ...fonts[Number(attributes.get("fontId") ?? 0)],
      ...fills[Number(attributes.get("fillId") ?? 0)],
      ...readAlignment(inner),
    })),
    differences: children(xml, "dxfs", "dxf").map(({ inner }) => ({
      ...readFont(scanFirst(inner, "font")?.inner ?? ""),
      ...readFill(scanFirst(inner, "fill")?.inner ?? "", "bgColor"),
    })),
  };
}
