import type { Localized } from "../localized.ts";

/** What Excel says when something else than the few choices is typed; the answer is yes or no. */
export const otherThanChoices: Localized = {
  zh: "下拉里没有这一项。校验时会认常见的别名，认不出就标错。照填吗？",
  en: "This is not in the list. Validate knows the usual other words and marks the rest as errors. Keep it?",
};

/** What Excel says when something is typed that the department's list lacks. */
export const notListed: Localized = {
  zh: "名单里没有这一项。写对了就点“确定”，校验时会再提醒一声。",
  en: "This is not on the list. If it is right, press OK; Validate will ask about it once more.",
};
