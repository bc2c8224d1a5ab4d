import { defineEvent } from "./event.ts";

export const batchSealed = defineEvent("batch-sealed", {
  title: { zh: "新封存的批次", en: "Batches sealed" },
  hint: {
    zh: "上次通知以后封存了哪些批次，各几笔、要打款多少",
    en: "Which batches were sealed since the last digest, with their lines and what is to be paid",
  },
  happened: true,
  amounts: { zh: "打款", en: "to pay" },
  partName: (key) => key,
});
