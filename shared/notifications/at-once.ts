import { worklistById } from "../worklists/index.ts";
import { defineEvent } from "./event.ts";

/** What a webhook is told in the moment in which it happens. Groups of people hear of it in their digest. */
export const atOnceEvents = [
  defineEvent("sealed", {
    title: { zh: "批次封存了", en: "A batch was sealed" },
    hint: {
      zh: "一封存就发：批次号、几笔、要打款多少",
      en: "As soon as it is sealed: its number, its lines and what is to be paid",
    },
    happened: true,
    amounts: { zh: "打款", en: "to pay" },
    partName: (key) => key,
  }),
  defineEvent("returned", {
    title: { zh: "有退回的", en: "Lines were sent back" },
    hint: {
      zh: "一退回客服、一被银行退票就发：哪张清单、几笔",
      en: "As soon as lines are sent back to the clerks, or bounce at the bank: how many, of which list",
    },
    happened: true,
    partName: (key, language) => worklistById(key)?.title[language] ?? key,
  }),
  defineEvent("closed", {
    title: { zh: "月份关账了", en: "A month was closed" },
    hint: { zh: "一关账就发：哪个月", en: "As soon as it is closed: which month" },
    happened: true,
    partName: (key) => key,
  }),
  defineEvent("reopened", {
    title: { zh: "月份重新打开了", en: "A month was opened again" },
    hint: { zh: "一重新打开就发：哪个月", en: "As soon as it is opened again: which month" },
    happened: true,
    partName: (key) => key,
  }),
] as const;

export type AtOnceEventId = (typeof atOnceEvents)[number]["id"];
