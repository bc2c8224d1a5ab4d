import type { HelpOf } from "../help.ts";
import { usualHelp } from "../usual-help.ts";
import type { propertyReports } from "./definition.ts";

/** What the columns of 报事报修 are for. */
export const propertyReportsHelp: HelpOf<typeof propertyReports> = {
  reportedAt: { zh: "业主什么时候报的。", en: "When it was reported." },
  reportNo: null,
  estate: { zh: "哪个小区。", en: "Which estate." },
  area: null,
  building: null,
  unit: null,
  room: null,
  place: null,
  customer: null,
  phone: usualHelp.phone,
  scope: { zh: "自家的还是公共的。", en: "A flat’s own or common." },
  description: { zh: "坏了什么，在哪。", en: "What is broken, and where." },
  status: null,
  cancelReason: null,
  technician: null,
  dispatchedAt: { zh: "什么时候派的单。", en: "When somebody was sent." },
  promisedOn: { zh: "答应业主哪天修好；过了就逾期。", en: "The day promised; overdue after that." },
  finishedAt: {
    zh: "什么时候修好的，填上就不再逾期。",
    en: "When it was repaired; ends the deadline.",
  },
  result: null,
  cost: null,
  costDetail: null,
  charged: { zh: "已经收业主多少。", en: "What the owner has paid." },
  rating: { zh: "业主怎么评的。", en: "What the owner thought of it." },
  success: null,
  visitedOn: null,
  handler: usualHelp.handler,
  note: usualHelp.note,
};
