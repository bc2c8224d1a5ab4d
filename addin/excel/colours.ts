import { columnLetters } from "../../shared/text/column-letters.ts";
import { SHEET_ROWS } from "./sheet-size.ts";

/** One rule that colours an owned column by its own texts. */
interface ColourRule {
  /** The formula for the cell at that address, the column fixed. */
  formula(address: string): string;
  /** What our formula looks like wherever its column has moved. */
  readonly pattern: RegExp;
  readonly fill: string;
  readonly font: string;
}

const ERROR: ColourRule = {
  formula: (address) => `=LEFT(${address},1)="✕"`,
  pattern: /^=LEFT\(\$[A-Z]{1,3}\d+,1\)="✕"$/,
  fill: "#FDE7E9",
  font: "#A4262C",
};

const WARNING: ColourRule = {
  formula: (address) => `=LEFT(${address},1)="▲"`,
  pattern: /^=LEFT\(\$[A-Z]{1,3}\d+,1\)="▲"$/,
  fill: "#FFF4CE",
  font: "#7A4B00",
};

const OVERDUE: ColourRule = {
  // What is over by now begins with a tick and stays quiet.
  formula: (address) => `=AND(LEN(${address})>0,LEFT(${address},1)<>"✓")`,
  pattern:
    /^=(NOT\(LEN\(\$[A-Z]{1,3}\d+\)=0\)|AND\(LEN\(\$[A-Z]{1,3}\d+\)>0,LEFT\(\$[A-Z]{1,3}\d+,1\)<>"✓"\))$/,
  fill: "#FDE7E9",
  font: "#A4262C",
};

const RULES = { check: [ERROR, WARNING], overdue: [OVERDUE], mark: [] } as const;

/** Colours an owned column below the header row (an index from 0), rows still to come too. */
export function addColours(
  sheet: Excel.Worksheet,
  owned: keyof typeof RULES,
  column: number,
  headerRow: number,
): void {
  const first = headerRow + 1;
  const cells = sheet.getRangeByIndexes(first, column, SHEET_ROWS - first, 1);
  for (const { formula, fill, font } of RULES[owned]) {
    const { custom } = cells.conditionalFormats.add("Custom");
    custom.rule.formula = formula(`$${columnLetters(column)}${first + 1}`);
    custom.format.fill.color = fill;
    custom.format.font.color = font;
  }
}

/** Takes the add-in's colours off a sheet and leaves everybody else's rules. */
export async function removeColours(context: Excel.RequestContext, id: string): Promise<void> {
  const formats = context.workbook.worksheets.getItem(id).getRange().conditionalFormats;
  formats.load("items/id, items/type");
  await context.sync();
  const custom = formats.items.filter(({ type }) => type === "Custom");
  const rules = custom.map((format) => format.custom.rule);
  for (const rule of rules) rule.load("formula");
  await context.sync();
  for (const [index, format] of custom.entries()) {
    if (isOurs(rules[index]?.formula ?? "")) format.delete();
  }
  await context.sync();
}

function isOurs(formula: string): boolean {
  return [...RULES.check, ...RULES.overdue].some(({ pattern }) => pattern.test(formula));
}
