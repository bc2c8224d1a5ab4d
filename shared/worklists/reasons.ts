import type { Localized } from "../localized.ts";

/** Why an answer may be forbidden on any worklist. */
export const usualReasons = {
  role: {
    zh: "这一栏要由别的角色填写。",
    en: "Somebody in another role has to fill this in.",
  },
  own: {
    zh: "这是你自己登记或推送的，要由另一个人来办。",
    en: "You registered or pushed this yourself: somebody else has to do it.",
  },
  closed: {
    zh: "这个月已关账，不能再改。金额错了，请财务或主管在「月结关账」里冲销。",
    en: "That month is closed and can’t be changed any more. A wrong amount is reversed under “Close a month”.",
  },
  erased: {
    zh: "这一行的个人信息已被删除。",
    en: "The personal data of this row was erased.",
  },
} as const satisfies Readonly<Record<string, Localized>>;
