import type { HelpOf } from "../help.ts";
import { usualHelp } from "../usual-help.ts";
import type { salesFiles } from "./definition.ts";

/** What the columns of 销售档案 are for. */
export const salesFilesHelp: HelpOf<typeof salesFiles> = {
  fileNo: {
    zh: "回访台账的「关联单号」填它，没有编号的行排不进应回访。",
    en: "Visits name it as their case number; a row without one is not listed to be visited.",
  },
  pickedUpOn: {
    zh: "7DC 从这天算 7 天，月回访、年回访也从这天算。",
    en: "The 7DC visit is due 7 days after it; month and year are counted from it too.",
  },
  invoicedOn: {
    zh: "二级网点的 7DC 从这天算 10 天。",
    en: "Of a second-level branch the 7DC visit is due 10 days after it.",
  },
  branch: null,
  shop: usualHelp.shop,
  customer: { zh: "回访谁。", en: "Whom the visits are made to." },
  phone: usualHelp.phone,
  product: null,
  plateNo: null,
  seller: null,
  papersOn: {
    zh: "资料交给车业管理员的日期，2 个工作日内。",
    en: "When the papers were handed over, within 2 working days.",
  },
  noVisit: {
    zh: "客户说不要再打了就勾上，应回访里就没有了。",
    en: "Tick it when the customer wants no more calls.",
  },
  note: usualHelp.note,
};
