import { method, navigate, type OfficeClass, read, readWrite } from "../rich-api/office-class.ts";
import { invalidArgument } from "../rich-api/rich-api-error.ts";
import { officeObject } from "./class-targets.ts";
import { readFlag } from "./format-values.ts";
import { areasOrThrow, rangeOrNull, rangeOrThrow } from "./range-object.ts";
import type { RuleHandle } from "./rule-handle.ts";

/** `Excel.ConditionalFormat`. */
export const conditionalFormatClass: OfficeClass<RuleHandle> = {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: read("1.6", ({ id }) => id),
    Priority: readWrite(
      "1.6",
      (handle) => handle.priority,
      (handle, value) => handle.move(value),
    ),
    StopIfTrue: readWrite(
      "1.6",
      ({ rule }) => rule.stopIfTrue,
      (handle, value) => handle.change({ stopIfTrue: readFlag(value) }),
    ),
    Type: read("1.6", () => "Custom"),
  },
  navigations: {
    Custom: navigate("1.6", (handle) => officeObject("CustomConditionalFormat", handle)),
    CustomOrNullObject: navigate("1.6", (handle) =>
      officeObject("CustomConditionalFormat", handle),
    ),
  },
  methods: {
    Delete: method("1.6", (handle) => handle.delete()),
    GetRange: method("1.6", ({ sheet, rule }) =>
      rangeOrThrow(sheet, rule.boxes.length === 1 ? (rule.boxes[0] ?? null) : null),
    ),
    GetRangeOrNullObject: method("1.6", ({ sheet, rule }) =>
      rangeOrNull(sheet, rule.boxes.length === 1 ? (rule.boxes[0] ?? null) : null),
    ),
    GetRanges: method("1.9", ({ sheet, rule }) => areasOrThrow(sheet, rule.boxes)),
  },
};

/** `Excel.CustomConditionalFormat`. */
export const customConditionalFormatClass: OfficeClass<RuleHandle> = {
  navigations: {
    Format: navigate("1.6", (handle) => officeObject("ConditionalRangeFormat", handle)),
    Rule: navigate("1.6", (handle) => officeObject("ConditionalFormatRule", handle)),
  },
};

const formula = readWrite<RuleHandle>(
  "1.6",
  ({ rule }) => rule.formula,
  (handle, value) => {
    if (typeof value !== "string") throw invalidArgument();
    handle.change({ formula: value });
  },
);

/** `Excel.ConditionalFormatRule`. */
export const conditionalFormatRuleClass: OfficeClass<RuleHandle> = {
  properties: { Formula: formula, FormulaLocal: formula },
};
