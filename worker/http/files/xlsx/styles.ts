import { xml, xmlPart } from "../../../../shared/text/xml.ts";
import { SPREADSHEET } from "./namespaces.ts";

/** How a cell looks besides its number format. */
export type Look = "plain" | "bold" | "title" | "quiet" | "header";

/** The fonts, by their places in the part. */
const fonts = ["", "<b/>", '<b/><sz val="14"/>', '<sz val="9"/><color rgb="FF595959"/>'];
const looks: Readonly<Record<Look, { readonly font: number; readonly fill: number }>> = {
  plain: { font: 0, fill: 0 },
  bold: { font: 1, fill: 0 },
  title: { font: 2, fill: 0 },
  quiet: { font: 3, fill: 0 },
  header: { font: 1, fill: 2 },
};
const FILLS =
  '<fills count="3"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF7"/></patternFill></fill></fills>';

/** Formats that every workbook knows by number. */
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, "0": 1, "#,##0.00": 4, "@": 49 };
const FIRST_OWN = 164;

/** The styles of a workbook, gathered while its sheets are written. */
export class Styles {
  readonly #formats: string[] = [];
  readonly #cells: string[] = [];
  readonly #known = new Map<string, number>();

  constructor() {
    this.of("General");
  }

  /** The number of a style, as a cell carries it. */
  of(format: string, look: Look = "plain"): number {
    const name = `${look} ${format}`;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const { font, fill } = looks[look];
    const attributes = { numFmtId: this.#formatOf(format), fontId: font, fillId: fill };
    const applied = { applyNumberFormat: 1, applyFont: 1, applyFill: 1 };
    this.#cells.push(xml("xf", { ...attributes, borderId: 0, xfId: 0, ...applied }));
    this.#known.set(name, this.#cells.length - 1);
    return this.#cells.length - 1;
  }

  #formatOf(format: string): number {
    const builtIn = BUILT_IN[format];
    if (builtIn !== undefined) return builtIn;
    const at = this.#formats.indexOf(format);
    return FIRST_OWN + (at < 0 ? this.#formats.push(format) - 1 : at);
  }

  /** The part, once all cells are written. */
  toXml(): string {
    const list = (name: string, entries: readonly string[]) =>
      entries.length === 0 ? "" : xml(name, { count: entries.length }, ...entries);
    const formats = this.#formats.map((formatCode, at) =>
      xml("numFmt", { numFmtId: FIRST_OWN + at, formatCode }),
    );
    const written = fonts.map((font) => {
      const size = font.includes("<sz") ? "" : '<sz val="11"/>';
      return `<font>${font}${size}<name val="DengXian"/><charset val="134"/></font>`;
    });
    return xmlPart(
      xml(
        "styleSheet",
        { xmlns: SPREADSHEET },
        list("numFmts", formats),
        list("fonts", written),
        FILLS,
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        list("cellXfs", this.#cells),
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      ),
    );
  }
}
