import type { Language, Localized } from "../../localized.ts";
import { differenceClasses } from "../../worklists/differences/classes.ts";

/** Why what the rows say is not what was handed over of them. */
const ofTheLedger = {
  held: { zh: "待第二人确认", en: "To be confirmed by a second person" },
  returned: { zh: "财务退回，待更正", en: "Sent back, to be corrected" },
  edited: { zh: "交财务后改过", en: "Changed after it was handed over" },
  next: { zh: "跨期：财务日在以后的月份", en: "Handed over in a later month" },
  before: { zh: "跨期：财务日在以前的月份", en: "Handed over in an earlier month" },
  late: { zh: "跨期：补录以前月份的", en: "Of an earlier month, handed over in this one" },
  ahead: { zh: "跨期：登记的是以后月份", en: "Of a later month, handed over in this one" },
  reversed: { zh: "已冲销，表里还在", en: "Reversed, and still on the row" },
  closed: { zh: "原月已关账，记到以后的月份", en: "Its month was closed: counted in a later one" },
  unposted: { zh: "台账有，还没记账", en: "On the row, not posted yet" },
} as const satisfies Readonly<Record<string, Localized>>;

/** Why statements tell of another sum, besides what the matching calls it. */
const ofStatements = {
  "no-statement": { zh: "没有这类对账单", en: "No statement tells of such money" },
  uncompared: { zh: "还没对账", en: "Not compared yet" },
  "set-off": { zh: "与另一行冲抵", en: "Taken back by another row" },
  stale: { zh: "对账后又有变动", en: "Changed since it was compared" },
} as const satisfies Readonly<Record<string, Localized>>;

export type LedgerWhy = keyof typeof ofTheLedger;
export type StatementWhy = keyof typeof ofStatements;

const whys: Readonly<Record<string, Localized>> = {
  same: { zh: "三方一致的", en: "Those that agree" },
  ...differenceClasses,
  ...ofTheLedger,
  ...ofStatements,
};

/** Why numbers differ, in words; several codes stand beside each other. */
export function saysWhy(codes: string, language: Language): string {
  const words = codes.split(" ").map((code) => whys[code]?.[language] ?? code);
  return words.join(language === "zh" ? "，" : ", ");
}
