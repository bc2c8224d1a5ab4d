import { type Box, contains, type Position } from "../../workbook/address.ts";
import { allowedTexts } from "../../workbook/allowed-texts.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import { element } from "../element.ts";
import { HEAD, type GridGeometry } from "./grid-geometry.ts";

function validationAt({ layout }: Sheet, { row, column }: Position) {
  return layout.validations.find(({ box }) => contains(box, row, column));
}

/** The texts that a cell's list offers; empty when it has none. */
export function offeredTexts(sheet: Sheet, cell: Position): readonly string[] {
  const validation = validationAt(sheet, cell);
  const texts = validation && allowedTexts(sheet.workbook, validation);
  return (texts ?? []).filter((text) => text !== "");
}

/** What is shown beside the cell when it is selected: a title and a message. */
function promptOf(sheet: Sheet, cell: Position): { title: string; message: string } | null {
  const prompt = validationAt(sheet, cell)?.prompt;
  if (typeof prompt !== "object" || prompt === null) return null;
  const { title = "", message = "" } = prompt as { title?: string; message?: string };
  return message === "" ? null : { title, message };
}

/** The button that opens the active cell's list, and its message, as Excel shows them. */
export function paintOffer(
  geometry: GridGeometry,
  sheet: Sheet,
  cell: Position,
  home: Box,
  label: string,
): HTMLElement[] {
  const { left, top, width, height } = geometry.rectangle(home);
  const at = (node: HTMLElement, x: number, y: number) => {
    node.style.left = `${x - HEAD.width}px`;
    node.style.top = `${y - HEAD.height}px`;
    return node;
  };
  const shown: HTMLElement[] = [];
  if (offeredTexts(sheet, cell).length > 0) {
    const attributes = { class: "cell-list", type: "button", tabindex: -1, "data-list": "" };
    const button = element("button", { ...attributes, "aria-label": label, text: "▾" });
    button.style.height = `${height}px`;
    shown.push(at(button, left + width, top));
  }
  const prompt = promptOf(sheet, cell);
  if (prompt) {
    const title = element("strong", { text: prompt.title });
    const note = element("div", { class: "cell-note", role: "note" }, title, prompt.message);
    shown.push(at(note, left + width / 2, top + height + 4));
  }
  return shown;
}
