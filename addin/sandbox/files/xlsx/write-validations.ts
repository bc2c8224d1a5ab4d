import { formatBox } from "../../workbook/address.ts";
import { listSource } from "../../workbook/allowed-texts.ts";
import type { DataValidation } from "../../workbook/sheet-layout.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import { type Attribute, xml, xmlText } from "../../../../shared/text/xml.ts";

/** The most that Excel takes of a list that is written out. */
const LONGEST_LIST = 255;

/** What the API calls a property of a message, if it has it. */
function part(message: unknown, name: string): string | undefined {
  const value = (typeof message === "object" && message !== null ? message : {}) as Record<
    string,
    unknown
  >;
  const found = value[name];
  return typeof found === "string" && found !== "" ? found : undefined;
}

/** The rule as files have it: a list, a formula, or none; null for a kind that is not saved. */
function ruleXml(rule: unknown): { readonly type?: string; readonly formula?: string } | null {
  const source = listSource(rule);
  if (source !== null) {
    if (source.startsWith("=")) return { type: "list", formula: source.slice(1) };
    return source.length <= LONGEST_LIST ? { type: "list", formula: `"${source}"` } : null;
  }
  if (typeof rule !== "object" || rule === null || Object.keys(rule).length === 0) return {};
  const { custom } = rule as { custom?: unknown };
  const formula = part(custom, "formula");
  return formula === undefined ? null : { type: "custom", formula: formula.replace(/^=/, "") };
}

function entry({ box, rule, prompt, errorAlert, ignoreBlanks }: DataValidation): string[] {
  const written = ruleXml(rule);
  if (!written) return [];
  const style = part(errorAlert, "style")?.toLowerCase();
  const message = part(prompt, "message");
  const attributes: Record<string, Attribute> = {
    type: written.type,
    errorStyle: style === "stop" ? undefined : style,
    allowBlank: ignoreBlanks ? 1 : undefined,
    showInputMessage: message === undefined ? undefined : 1,
    showErrorMessage: written.type === undefined ? undefined : 1,
    errorTitle: part(errorAlert, "title"),
    error: part(errorAlert, "message"),
    promptTitle: part(prompt, "title"),
    prompt: message,
    sqref: formatBox(box),
  };
  const { formula } = written;
  const inner = formula === undefined ? [] : [xml("formula1", {}, xmlText(formula))];
  return [xml("dataValidation", attributes, ...inner)];
}

/** What cells of a sheet may hold, and the messages beside them; empty when there are none. */
export function validationsXml({ layout }: Sheet): string {
  const entries = layout.validations.flatMap(entry);
  return entries.length === 0 ? "" : xml("dataValidations", { count: entries.length }, ...entries);
}
