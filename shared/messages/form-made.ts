import type { Language } from "../localized.ts";

/** Where a form that was made stands. */
export function formMade(sheet: string, language: Language): string {
  return language === "zh"
    ? `在新的一页「${sheet}」里，A4 排好了，打印就行。`
    : `It is on a new sheet, “${sheet}”, set up for A4: print it.`;
}

/** That there is nothing to print: the row stands in no open sheet, and the server has none. */
export function nothingToPrint(language: Language): string {
  return language === "zh"
    ? "这一行打印不了：打开的表里没有，服务器上也没有。"
    : "There is nothing to print: the row is neither in the open sheet nor on the server.";
}

/** What the button says that makes one. */
export function printAs(title: string, language: Language): string {
  return language === "zh" ? `打印${title}` : `Print: ${title}`;
}
