import { ledgers } from "../ledgers/index.ts";
import type { Language, Localized } from "../localized.ts";
import { statements } from "../statements/index.ts";
import { differenceClasses } from "../worklists/differences/classes.ts";
import { ACTS, WAYS } from "../worklists/differences/words.ts";
import { SUBJECTS } from "../worklists/disputes/subjects.ts";
import { severities } from "../worklists/overdue/severity.ts";
import { LATE } from "../worklists/registrations/definition.ts";
import { holdCodeNames } from "./hold-codes.ts";
import { postingKindNames } from "./posting-kinds.ts";

/**
 * The columns of lists in which the server speaks by itself, in Chinese as in the sheets of these lists: what
 * stands in all others is what people have written.
 */
const OURS: Readonly<Record<string, readonly string[]>> = {
  confirmations: ["why", "ledger", "kinds"],
  corrections: ["ledger"],
  differences: ["class", "way", "asked"],
  disputes: ["what"],
  "exchange-list": ["step"],
  inspections: ["step"],
  invoices: ["task"],
  overdue: ["ledger", "reasons", "decided", "moved", "severity"],
  payments: ["ledger", "kinds"],
  registrations: ["late", "source", "way"],
};

const said: readonly Localized[] = [
  ...ledgers.map(({ title }) => title),
  ...ledgers.flatMap(({ deadlines }) => Object.values(deadlines).map(({ title }) => title)),
  ...statements.map(({ title }) => title),
  ...Object.values(postingKindNames),
  ...Object.values(holdCodeNames),
  ...Object.values(differenceClasses),
  ...Object.values(severities),
  { zh: WAYS.in, en: "In" },
  { zh: WAYS.out, en: "Out" },
  { zh: ACTS.register, en: "To be registered, asked on" },
  { zh: SUBJECTS.day, en: "Whether there are new ones that day" },
  { zh: SUBJECTS.one, en: "This one" },
  { zh: "待拿货", en: "To be fetched" },
  { zh: "待签名", en: "To be signed" },
  { zh: "待确认", en: "To be confirmed" },
  { zh: "待核查", en: "To be checked" },
  { zh: "开票", en: "Issue an invoice" },
  { zh: "开红票", en: "Issue a credit note" },
  { zh: "红冲", en: "Reverse an invoice" },
  { zh: LATE, en: "Its time is over" },
  { zh: "应于", en: "due" },
  { zh: "原定", en: "first promised for" },
  { zh: "暂停至", en: "paused until" },
  { zh: "暂停，等通知", en: "paused until told" },
  { zh: "督办", en: "followed up by" },
  { zh: "（已离职）", en: " (has left)" },
  { zh: "天", en: "days" },
  { zh: "小时", en: "hours" },
  { zh: "；", en: "; " },
  { zh: "、", en: ", " },
  { zh: "，", en: ", " },
  { zh: "：", en: ": " },
];

const english = new Map(said.toReversed().map(({ zh, en }) => [zh, en]));
/** The longest first: 退款 begins 退款 and 退款结算单 alike. */
const phrases = [...english.keys()].toSorted((a, b) => b.length - a.length);

/** A text of words of ours, numbers and names, each phrase that is known said in English. */
function inEnglish(text: string): string {
  let told = "";
  let at = 0;
  while (at < text.length) {
    const phrase = isStart(text, at) && phrases.find((each) => isWhole(text, at, each));
    told += phrase ? english.get(phrase) : text[at];
    at += phrase ? phrase.length : 1;
  }
  return told;
}

const EDGE = /[\s；、，：（）]/;

const isStart = (text: string, at: number): boolean =>
  at === 0 || EDGE.test(text[at] ?? "") || EDGE.test(text[at - 1] ?? "");

/** Whether the phrase stands there as a whole: 天 is no part of a name that begins with it. */
const isWhole = (text: string, at: number, phrase: string): boolean =>
  text.startsWith(phrase, at) &&
  (EDGE.test(phrase) ||
    at + phrase.length === text.length ||
    EDGE.test(text[at + phrase.length] ?? ""));

/** What a line of a list says in a column, in the reader's language where the words are ours. */
export function lineWords(
  worklist: string,
  column: string,
  text: string,
  language: Language,
): string {
  return language === "en" && OURS[worklist]?.includes(column) === true ? inEnglish(text) : text;
}
