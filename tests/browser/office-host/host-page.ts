import { mountPane, type Pane } from "../../../addin/sandbox/host/mount-pane.ts";
import { newWorkbook } from "../../../addin/sandbox/workbook/new-workbook.ts";
import type { Workbook } from "../../../addin/sandbox/workbook/workbook.ts";

declare global {
  interface Window {
    workbook: Workbook;
    pane: Pane;
  }
}

const slot = document.querySelector<HTMLElement>("#pane");
if (!slot) throw new Error("The page has no slot for the pane");
window.workbook = newWorkbook();
window.pane = mountPane(slot, window.workbook, {
  locale: "zh-CN",
  dark: true,
  title: "Pane",
  src: "./pane.html",
});
