import type { HelpOf } from "../help.ts";
import { usualHelp } from "../usual-help.ts";
import type { repairFiles } from "./definition.ts";

/** What the columns of 维修档案 are for. */
export const repairFilesHelp: HelpOf<typeof repairFiles> = {
  jobNo: {
    zh: "回访台账的「关联单号」填它，没有编号的行排不进应回访。",
    en: "Visits name it as their case number; a row without one is not listed to be visited.",
  },
  handedOverOn: {
    zh: "3DC 在这天后第 3 到 5 天做。",
    en: "The 3DC visit is made on day 3 to 5 after it.",
  },
  shop: usualHelp.shop,
  customer: { zh: "回访谁。", en: "Whom the visit is made to." },
  phone: usualHelp.phone,
  product: null,
  plateNo: null,
  work: null,
  amount: { zh: "结算了多少，只作记录。", en: "What it came to; recorded only." },
  adviser: null,
  papersOn: {
    zh: "资料交给客服部的日期，1 个工作日内。",
    en: "When the papers were handed over, within 1 working day.",
  },
  noVisit: {
    zh: "客户说不要再打了就勾上，应回访里就没有了。",
    en: "Tick it when the customer wants no more calls.",
  },
  note: usualHelp.note,
};
