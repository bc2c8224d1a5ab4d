import { saidIn } from "../columns/in-english.ts";
import { ledgers } from "../ledgers/index.ts";
import type { Language, Localized } from "../localized.ts";
import { problemParams, type ProblemCode } from "../problem-params.ts";
import { statements } from "../statements/index.ts";
import { NO_OTHER_ROW, OTHER_SHOP } from "../worklists/confirmations/meaning.ts";
import { differenceClasses } from "../worklists/differences/classes.ts";
import { ACTS, WAYS } from "../worklists/differences/words.ts";
import { severities } from "../worklists/overdue/severity.ts";
import { LATE } from "../worklists/registrations/definition.ts";
import type { Worklist } from "../worklists/worklist.ts";
import { holdCodeNames } from "./hold-codes.ts";
import { postingKindNames } from "./posting-kinds.ts";
import { withOriginalsInEnglish } from "./reversal-words.ts";
import { groupTitle } from "./sentence.ts";

/**
 * The columns of lists in which the server speaks by itself, in Chinese and in texts of its own: what stands in all
 * others is what people have written, or a word that its column has an English name for.
 */
const OURS: Readonly<Record<string, readonly string[]>> = {
  confirmations: ["why", "ledger", "kinds", "other"],
  corrections: ["ledger"],
  differences: ["class", "way", "asked"],
  overdue: ["ledger", "reasons", "decided", "moved", "severity"],
  payments: ["batches", "ledger", "kinds"],
  registrations: ["late", "source", "way"],
  warnings: ["ledger", "warnings"],
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
  { zh: OTHER_SHOP, en: "A row of another shop" },
  { zh: NO_OTHER_ROW, en: "Not found any more" },
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

interface Phrases {
  readonly english: ReadonlyMap<string, string>;
  /** By their first character, the longest first: 退款 begins 退款 and 退款结算单 alike. */
  readonly beginning: ReadonlyMap<string, readonly string[]>;
}

function phrasesOf(some: readonly Localized[]): Phrases {
  const english = new Map(some.toReversed().map(({ zh, en }) => [zh, en]));
  const phrases = [...english.keys()].toSorted((a, b) => b.length - a.length);
  return { english, beginning: Map.groupBy(phrases, (phrase) => phrase[0] ?? "") };
}

const ofLists = phrasesOf(said);

/** A warning is told by the heading of its column, and the title of its rule. */
const ofWarnings = phrasesOf([
  { zh: "；", en: "; " },
  { zh: "：", en: ": " },
  ...(Object.keys(problemParams) as ProblemCode[]).map((code) => ({
    zh: groupTitle(code, "zh"),
    en: groupTitle(code, "en"),
  })),
  ...ledgers.flatMap(({ columns }) => Object.values(columns).map(({ header }) => header)),
]);

/** A text of words of ours, numbers and names, each phrase that is known said in English. */
function inEnglish(text: string, { english, beginning }: Phrases): string {
  let told = "";
  let at = 0;
  while (at < text.length) {
    const phrase =
      isStart(text, at) && beginning.get(text[at] ?? "")?.find((each) => isWhole(text, at, each));
    told += phrase ? english.get(phrase) : text[at];
    at += phrase ? phrase.length : 1;
  }
  return told.replace(/\b1 (day|hour)s\b/g, "1 $1");
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

/** What a line of a list, or an answer to it, says in a column, in the reader's language where the words are ours. */
export function lineWords(
  { id, table }: Pick<Worklist, "id" | "table">,
  key: string,
  text: string,
  language: Language,
): string {
  const column = table.columns[key];
  if (language === "zh" || column === undefined) return text;
  if (OURS[id]?.includes(key) !== true) return saidIn(column, text, language);
  return inEnglish(
    withOriginalsInEnglish(text),
    id === "warnings" && key === "warnings" ? ofWarnings : ofLists,
  );
}
