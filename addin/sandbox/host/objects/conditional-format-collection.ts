import { intersect } from "../../workbook/address.ts";
import type { ConditionalFormat } from "../../workbook/sheet-layout.ts";
import type { Arguments } from "../rich-api/arguments.ts";
import { method, type OfficeClass } from "../rich-api/office-class.ts";
import { itemNotFound, RichApiError } from "../rich-api/rich-api-error.ts";
import type { OfficeObject } from "../session/office-object.ts";
import type { Cells } from "./cells.ts";
import { officeObject } from "./class-targets.ts";
import { mustBeEditable } from "./editable.ts";
import { itemAt } from "./item-at.ts";
import { RuleHandle } from "./rule-handle.ts";

const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

function rules({ sheet, boxes }: Cells): OfficeObject[] {
  return sheet.layout.conditionalFormats
    .filter((rule) => rule.boxes.some((box) => boxes.some((own) => intersect(box, own))))
    .map((rule) => officeObject("ConditionalFormat", new RuleHandle(sheet, rule.id)));
}

function find(cells: Cells, args: Arguments): OfficeObject | null {
  const id = args.text(0);
  const known = cells.sheet.layout.conditionalFormats.some((rule) => rule.id === id);
  return known ? officeObject("ConditionalFormat", new RuleHandle(cells.sheet, id)) : null;
}

function add({ sheet, boxes }: Cells, args: Arguments): OfficeObject {
  if (args.word(0, TYPES) !== "Custom") throw new RichApiError("UnsupportedOperation");
  mustBeEditable(sheet);
  const id = sheet.workbook.options.newId();
  const rule: ConditionalFormat = { id, boxes, formula: "", style: {}, stopIfTrue: false };
  // A new rule goes on top, before those that are there.
  sheet.change({ conditionalFormats: [rule, ...sheet.layout.conditionalFormats] });
  return officeObject("ConditionalFormat", new RuleHandle(sheet, id));
}

function clear({ sheet, boxes }: Cells): void {
  mustBeEditable(sheet);
  const touched = (rule: ConditionalFormat) =>
    rule.boxes.some((box) => boxes.some((own) => intersect(box, own)));
  const { conditionalFormats } = sheet.layout;
  sheet.change({ conditionalFormats: conditionalFormats.filter((rule) => !touched(rule)) });
}

/** `Excel.ConditionalFormatCollection`; rules with a formula only, the others are unsupported. */
export const conditionalFormatCollectionClass: OfficeClass<Cells> = {
  items: rules,
  methods: {
    Add: method("1.6", add),
    ClearAll: method("1.6", clear),
    GetCount: method("1.6", (cells) => rules(cells).length),
    GetItem: method("1.6", (cells, args) => {
      const rule = find(cells, args);
      if (!rule) throw itemNotFound();
      return rule;
    }),
    GetItemAt: method("1.6", (cells, args) => itemAt(rules(cells), args)),
    GetItemOrNullObject: method("1.14", find),
  },
};
