import type { CellStyle, CellStylePatch } from "../../workbook/cell-style.ts";
import { SPREADSHEET } from "./namespaces.ts";
import { xml, xmlPart } from "../../../../shared/text/xml.ts";

/** A list in which each distinct entry stands once. */
class Pool {
  readonly entries: string[];

  constructor(...first: string[]) {
    this.entries = first;
  }

  index(entry: string): number {
    const at = this.entries.indexOf(entry);
    return at >= 0 ? at : this.entries.push(entry) - 1;
  }
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

function font(style: CellStyle): string {
  return xml(
    "font",
    {},
    style.bold ? "<b/>" : "",
    style.italic ? "<i/>" : "",
    xml("sz", { val: style.fontSize ?? 11 }),
    style.fontColor ? xml("color", { rgb: argb(style.fontColor) }) : "",
    xml("name", { val: "等线" }),
    xml("charset", { val: 134 }),
  );
}

function fill(color: string | null): string {
  if (color === null) return '<fill><patternFill patternType="none"/></fill>';
  const foreground = xml("fgColor", { rgb: argb(color) });
  return xml("fill", {}, xml("patternFill", { patternType: "solid" }, foreground));
}

/** Collects the styles of a workbook while its sheets are written; makes `xl/styles.xml`. */
export class StylesPart {
  readonly #formats = new Pool();
  readonly #fonts = new Pool();
  readonly #fills = new Pool(fill(null), '<fill><patternFill patternType="gray125"/></fill>');
  readonly #cells = new Pool();
  readonly #differences: string[] = [];
  readonly #known = new Map<CellStyle, number>();

  constructor(plain: CellStyle) {
    this.cell(plain);
  }

  /** The number that a cell of that style carries. */
  cell(style: CellStyle): number {
    const known = this.#known.get(style);
    if (known !== undefined) return known;
    const format =
      style.numberFormat === "General"
        ? 0
        : style.numberFormat === "@"
          ? 49
          : 164 + this.#formats.index(style.numberFormat);
    const alignment = xml("alignment", {
      horizontal: style.horizontal === "General" ? undefined : style.horizontal.toLowerCase(),
      vertical: style.vertical === "Bottom" ? undefined : style.vertical.toLowerCase(),
      wrapText: style.wrap ? 1 : undefined,
    });
    const aligned = alignment !== "<alignment/>";
    const index = this.#cells.index(
      xml(
        "xf",
        {
          numFmtId: format,
          fontId: this.#fonts.index(font(style)),
          fillId: this.#fills.index(fill(style.fill)),
          borderId: 0,
          xfId: 0,
          applyNumberFormat: format === 0 ? undefined : 1,
          applyFont: 1,
          applyFill: style.fill === null ? undefined : 1,
          applyAlignment: aligned ? 1 : undefined,
        },
        aligned ? alignment : "",
      ),
    );
    this.#known.set(style, index);
    return index;
  }

  /** The number of a difference in style, as conditional formats carry it. */
  difference(patch: CellStylePatch): number {
    const marks = [
      patch.bold === undefined ? "" : xml("b", { val: patch.bold ? 1 : 0 }),
      patch.italic === undefined ? "" : xml("i", { val: patch.italic ? 1 : 0 }),
      patch.fontColor ? xml("color", { rgb: argb(patch.fontColor) }) : "",
    ];
    const background = patch.fill
      ? xml("fill", {}, xml("patternFill", {}, xml("bgColor", { rgb: argb(patch.fill) })))
      : "";
    const letters = marks.some((mark) => mark !== "") ? xml("font", {}, ...marks) : "";
    return this.#differences.push(xml("dxf", {}, letters, background)) - 1;
  }

  /** The part, once all cells are written. */
  toXml(): string {
    const list = (name: string, entries: readonly string[]) =>
      xml(name, { count: entries.length }, ...entries);
    const formats = this.#formats.entries.map((formatCode, i) =>
      xml("numFmt", { numFmtId: 164 + i, formatCode }),
    );
    return xmlPart(
      xml(
        "styleSheet",
        { xmlns: SPREADSHEET },
        formats.length > 0 ? list("numFmts", formats) : "",
        list("fonts", this.#fonts.entries),
        list("fills", this.#fills.entries),
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        list("cellXfs", this.#cells.entries),
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
        this.#differences.length > 0 ? list("dxfs", this.#differences) : "",
      ),
    );
  }
}
