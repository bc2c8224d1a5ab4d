import type { Language } from "../localized.ts";

/** What a form says besides its columns. */
interface FormWords {
  /** The line below the title; its beginning is what such a sheet is known by. */
  readonly printedFrom: string;
  readonly printed: (ledger: string, moment: string, by: string) => string;
  readonly masked: string;
  readonly life: string;
  readonly when: string;
  readonly what: string;
  readonly took: string;
  readonly signature: (who: string) => string;
  readonly signedOn: string;
}

export const formWords: Readonly<Record<Language, FormWords>> = {
  zh: {
    printedFrom: "由台账行打印 · ",
    printed: (ledger, moment, by) => `${ledger} · ${moment}${by === "" ? "" : ` · ${by}`}`,
    masked: "个人信息打了码：这一行不在打开的表里",
    life: "全过程",
    when: "时间",
    what: "事项",
    took: "用时",
    signature: (who) => `${who}签字`,
    signedOn: "日期",
  },
  en: {
    printedFrom: "Printed from a ledger’s row · ",
    printed: (ledger, moment, by) => `${ledger} · ${moment}${by === "" ? "" : ` · ${by}`}`,
    masked: "personal data masked: the row is not in the open sheet",
    life: "The whole course",
    when: "When",
    what: "What",
    took: "Elapsed",
    signature: (who) => `${who}: signature`,
    signedOn: "Date",
  },
};
