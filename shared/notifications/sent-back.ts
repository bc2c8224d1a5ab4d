import { worklistById } from "../worklists/index.ts";
import { defineEvent } from "./event.ts";

export const sentBack = defineEvent("sent-back", {
  title: { zh: "新退回的", en: "Sent back" },
  hint: {
    zh: "上次通知以后从各张清单退回客服、或被银行退票的有几笔",
    en: "How many lines were sent back to the clerks, or bounced at the bank, since the last digest, by list",
  },
  happened: true,
  partName: (key, language) => worklistById(key)?.title[language] ?? key,
});
