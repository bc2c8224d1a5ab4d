import { parseBoxes } from "../../workbook/address.ts";
import type { DataValidation } from "../../workbook/sheet-layout.ts";
import { plainText, scan, scanFirst, type Scanned } from "./scan-xml.ts";

/** The rule as the API would give it; null for a kind that the sandbox does not know. */
function readRule({ attributes, inner }: Scanned): unknown {
  const formula = plainText(scanFirst(inner, "formula1")?.inner ?? "");
  const type = attributes.get("type") ?? "none";
  if (type === "none") return {};
  if (type === "custom") return { custom: { formula: `=${formula}` } };
  if (type !== "list") return null;
  const source = formula.startsWith('"') ? formula.slice(1, -1) : `=${formula}`;
  return { list: { inCellDropDown: attributes.get("showDropDown") !== "1", source } };
}

const STYLES: Record<string, string> = { warning: "Warning", information: "Information" };

/** What the cells of a sheet may hold, and the messages beside them. */
export function readValidations(xml: string): DataValidation[] {
  return scan(xml, "dataValidation").flatMap((element) => {
    const { attributes } = element;
    const rule = readRule(element);
    if (rule === null) return [];
    const text = (name: string) => attributes.get(name) ?? "";
    const prompt = { showPrompt: true, title: text("promptTitle"), message: text("prompt") };
    const errorAlert = {
      showAlert: text("showErrorMessage") === "1",
      style: STYLES[text("errorStyle")] ?? "Stop",
      title: text("errorTitle"),
      message: text("error"),
    };
    return parseBoxes(text("sqref")).map((box) => ({
      box,
      rule,
      prompt: text("showInputMessage") === "1" && prompt.message !== "" ? prompt : null,
      errorAlert,
      ignoreBlanks: text("allowBlank") === "1",
    }));
  });
}
