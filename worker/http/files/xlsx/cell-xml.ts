import { xmlText } from "../../../../shared/text/xml.ts";
import type { FileCell } from "../file-cell.ts";
import type { Look, Styles } from "./styles.ts";

/** Excel takes no longer text into a cell. */
const LONGEST = 32_767;
const TEXT = "@";

/** A cell of a text. It is one whatever it says: nothing but `<f>` is a formula in a workbook. */
export function textXml(at: string, text: string, styles: Styles, look: Look = "plain"): string {
  // A line of a cell ends in a line feed alone.
  const lines = text.replaceAll(/\r+\n/g, "\n");
  const whole = lines.length > LONGEST ? `${lines.slice(0, LONGEST - 1)}…` : lines;
  const style = styles.of(TEXT, look);
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(whole)}</t></is></c>`;
}

/** A cell of a value, at an address; nothing for a blank one. */
export function cellXml(at: string, cell: FileCell, styles: Styles): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "string") return textXml(at, cell, styles);
  return `<c r="${at}" s="${styles.of(cell.format)}"><v>${cell.value}</v></c>`;
}
