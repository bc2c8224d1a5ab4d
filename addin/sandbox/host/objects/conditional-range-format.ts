import { method, navigate, type OfficeClass, readWrite } from "../rich-api/office-class.ts";
import { officeObject } from "./class-targets.ts";
import { readColor, readFlag } from "./format-values.ts";
import type { RuleHandle } from "./rule-handle.ts";

/** `Excel.ConditionalRangeFormat`. */
export const conditionalRangeFormatClass: OfficeClass<RuleHandle> = {
  navigations: {
    Fill: navigate("1.6", (handle) => officeObject("ConditionalRangeFill", handle)),
    Font: navigate("1.6", (handle) => officeObject("ConditionalRangeFont", handle)),
  },
};

/** `Excel.ConditionalRangeFill`. */
export const conditionalRangeFillClass: OfficeClass<RuleHandle> = {
  properties: {
    Color: readWrite(
      "1.6",
      ({ rule }) => rule.style.fill ?? "",
      (handle, value) => handle.restyle({ fill: readColor(value) }),
    ),
  },
  methods: { Clear: method("1.6", (handle) => handle.restyle({ fill: null })) },
};

/** `Excel.ConditionalRangeFont`. */
export const conditionalRangeFontClass: OfficeClass<RuleHandle> = {
  properties: {
    Bold: readWrite(
      "1.6",
      ({ rule }) => rule.style.bold ?? null,
      (handle, value) => handle.restyle({ bold: readFlag(value) }),
    ),
    Color: readWrite(
      "1.6",
      ({ rule }) => rule.style.fontColor ?? "",
      (handle, value) => handle.restyle({ fontColor: readColor(value) }),
    ),
    Italic: readWrite(
      "1.6",
      ({ rule }) => rule.style.italic ?? null,
      (handle, value) => handle.restyle({ italic: readFlag(value) }),
    ),
  },
  methods: {
    Clear: method("1.6", (handle) =>
      handle.restyle({ bold: false, italic: false, fontColor: null }),
    ),
  },
};
