import {
  method,
  navigate,
  OfficeClass,
  OfficeObject,
  read,
  readWrite,
} from "../rich-api/office-class.ts";
import { invalidArgument } from "../rich-api/rich-api-error.ts";
import { conditionalRangeFormatClass } from "./conditional-range-format.ts";
import { readFlag } from "./format-values.ts";
import { areasOrThrow, rangeOrNull, rangeOrThrow } from "./range-object.ts";
import type { RuleHandle } from "./rule-handle.ts";

/** `Excel.ConditionalFormat`. */
export const conditionalFormatClass = new OfficeClass<RuleHandle>("ConditionalFormat", () => ({
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
    Custom: navigate("1.6", (handle) => new OfficeObject(customConditionalFormatClass, handle)),
    CustomOrNullObject: navigate(
      "1.6",
      (handle) => new OfficeObject(customConditionalFormatClass, handle),
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
}));

/** `Excel.CustomConditionalFormat`. */
export const customConditionalFormatClass = new OfficeClass<RuleHandle>(
  "CustomConditionalFormat",
  () => ({
    navigations: {
      Format: navigate("1.6", (handle) => new OfficeObject(conditionalRangeFormatClass, handle)),
      Rule: navigate("1.6", (handle) => new OfficeObject(conditionalFormatRuleClass, handle)),
    },
  }),
);

const formula = readWrite<RuleHandle>(
  "1.6",
  ({ rule }) => rule.formula,
  (handle, value) => {
    if (typeof value !== "string") throw invalidArgument();
    handle.change({ formula: value });
  },
);

/** `Excel.ConditionalFormatRule`. */
export const conditionalFormatRuleClass = new OfficeClass<RuleHandle>(
  "ConditionalFormatRule",
  () => ({ properties: { Formula: formula, FormulaLocal: formula } }),
);
