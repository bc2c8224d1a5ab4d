import { choice } from "../columns/choice.ts";
import { optional } from "../columns/optional.ts";
import { text } from "../columns/text.ts";

/** Why finance sends a line back, for which the department's figures count it. */
export const FAULTS = {
  数据错误: ["错误", "数据不对"],
  资料不全: ["不全", "缺资料"],
  提交太晚: ["太晚", "迟交"],
} as const;

/** What somebody who sends a line back says about it. */
export const sentBack = {
  fault: optional(choice(FAULTS, { zh: "退回原因", en: "Sent back for" })),
  remark: optional(text({ zh: "退回说明", en: "What is wrong" })),
};

/** What they are called in English. */
export const FAULT_NAMES: Readonly<Record<keyof typeof FAULTS, string>> = {
  数据错误: "Wrong data",
  资料不全: "Something is missing",
  提交太晚: "Too late",
};
