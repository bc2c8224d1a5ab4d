import { saidIn } from "../columns/in-english.ts";
import { ADJUSTMENT, type Ledger } from "../ledger.ts";
import type { Language, Localized } from "../localized.ts";
import type { Fix, FixCode, Problem, ProblemCode, ProblemOf } from "../problem.ts";
import { en } from "./en.ts";
import type { Told, Wording, Wordings } from "./told.ts";
import { zh } from "./zh.ts";

const wordings: Readonly<Record<Language, Wordings>> = { zh, en };

/** What is spoken of: its columns have the headings. */
type Named = Pick<Ledger, "columns">;

const LONGEST_VALUE = 40;

function shortened(value: string): string {
  const line = value.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_VALUE ? `${line.slice(0, LONGEST_VALUE)}…` : line;
}

function headerOf(ledger: Named, column: string, language: Language): string {
  return ledger.columns[column]?.header[language] ?? column;
}

/** Stands where a sentence names a cell that holds nothing, as one of a column that only the server has. */
const nothing: Localized = { zh: "空白", en: "blank" };

/** What a problem names, its choices and the word of another column as they are said in the language. */
function namedIn(
  params: object,
  column: string | null,
  { columns }: Named,
  language: Language,
): object {
  const { choices, is, other }: { choices?: unknown; is?: unknown; other?: unknown } = params;
  const say = (key: unknown, word: unknown) => {
    const of = columns[String(key)];
    return of === undefined || typeof word !== "string" ? word : saidIn(of, word, language);
  };
  return {
    ...params,
    ...(Array.isArray(choices) && { choices: choices.map((word) => say(column, word)) }),
    ...(is !== undefined && { is: say(other, is) }),
  };
}

function told<C extends ProblemCode>(
  problem: ProblemOf<C>,
  ledger: Named,
  language: Language,
): Told<C> {
  const { level, value, column, params }: Pick<Problem, "level" | "value" | "column" | "params"> =
    problem;
  const headingOf = (key: string) => headerOf(ledger, key, language);
  const shown = shortened(value);
  const adjustment = ADJUSTMENT in ledger.columns ? headingOf(ADJUSTMENT) : null;
  return {
    ...problem,
    ...(params !== undefined && { params: namedIn(params, column, ledger, language) }),
    level,
    value: shown === "" ? nothing[language] : shown,
    adjustment,
    headingOf,
    ...(column !== null && { header: headingOf(column) }),
    // The problem has what its code demands; the compiler can't follow that through the spread.
  } as Told<C>;
}

/** What was found, what is expected, with an example, and what to do; the place is {@link describePlace}. */
export function sentence<C extends ProblemCode>(
  problem: ProblemOf<C>,
  ledger: Named,
  language: Language,
): string {
  const { say }: Wording<C> = wordings[language][problem.code];
  return say(told(problem, ledger, language));
}

/** The title over all problems of one code. */
export function groupTitle(code: ProblemCode, language: Language): string {
  return wordings[language][code].title;
}

/** Where a problem is: 「第 214 行「登记日期」」, `Row 214, Registered`. */
export function describePlace(
  { row, column }: Pick<Problem, "row" | "column">,
  ledger: Named,
  language: Language,
): string {
  const header = column === null ? undefined : headerOf(ledger, column, language);
  if (language === "zh") {
    if (row === null) return header === undefined ? "整张表" : `「${header}」这一列`;
    return header === undefined ? `第 ${row} 行` : `第 ${row} 行「${header}」`;
  }
  if (row === null) return header === undefined ? "Whole sheet" : `Column ${header}`;
  return header === undefined ? `Row ${row}` : `Row ${row}, ${header}`;
}

/**
 * What stands before a problem's sentence to say where it is: 「第 214 行」, `Row 214,`. Nearly every
 * sentence begins with the heading of its column, and nobody wants to read it twice.
 */
export function placeBeforeSentence(problem: Problem, ledger: Named, language: Language): string {
  const { row, column } = problem;
  const header = column === null ? "" : headerOf(ledger, column, language);
  const named = { zh: `「${header}」`, en: header }[language];
  if (header === "" || !sentence(problem, ledger, language).startsWith(named)) {
    return `${describePlace(problem, ledger, language)}${{ zh: "：", en: ":" }[language]}`;
  }
  if (row === null) return "";
  return `${describePlace({ row, column: null }, ledger, language)}${{ zh: "", en: "," }[language]}`;
}

const fixLabels: Readonly<Record<Language, Record<FixCode, (shows: string) => string>>> = {
  zh: {
    "date-choice": (shows) => `是 ${shows}`,
    "nearest-choice": (shows) => `改成“${shows}”`,
    date: (shows) => `写成 ${shows}`,
    clean: (shows) => `写成 ${shows}`,
    text: (shows) => `${shows} 存成文本`,
    number: (shows) => `写成 ${shows}`,
    canonical: (shows) => `写成“${shows}”`,
    digits: (shows) => `字母改成数字：${shows}`,
    readable: (shows) => `改回“${shows}”`,
    round: (shows) => `四舍五入到分：${shows}`,
    positive: (shows) => `去掉负号：${shows}`,
    swap: (shows) => `两格对调，这里是 ${shows}`,
    "fill-down": (shows) => `和上一行一样：${shows}`,
    "split-rows": (shows) => `拆成几行：${shows}`,
    "split-amounts": (shows) => `分列：${shows}`,
    "to-note": (shows) => (shows === "" ? "移到备注，这格留空" : `只留 ${shows}，原文移到备注`),
    mask: () => "号码打码…",
    "move-number": () => "卡号移到收款账号，这里打码…",
    "stored-number": (shows) => `补回 ${shows}`,
  },
  en: {
    "date-choice": (shows) => `It is ${shows}`,
    "nearest-choice": (shows) => `Change to “${shows}”`,
    date: (shows) => `Write ${shows}`,
    clean: (shows) => `Write ${shows}`,
    text: (shows) => `${shows} as text`,
    number: (shows) => `Write ${shows}`,
    canonical: (shows) => `Write “${shows}”`,
    digits: (shows) => `Digits for letters: ${shows}`,
    readable: (shows) => `Make it readable: “${shows}”`,
    round: (shows) => `Round to the fen: ${shows}`,
    positive: (shows) => `Drop the minus: ${shows}`,
    swap: (shows) => `Swap the two: ${shows} here`,
    "fill-down": (shows) => `As in the row above: ${shows}`,
    "split-rows": (shows) => `Split into rows: ${shows}`,
    "split-amounts": (shows) => `Split: ${shows}`,
    "to-note": (shows) =>
      shows === "" ? "Move to the note, leave this blank" : `Keep ${shows}, move all to the note`,
    mask: () => "Mask the number…",
    "move-number": () => "Move the number to the payee account, mask it here…",
    "stored-number": (shows) => `Put back ${shows}`,
  },
};

/** The words on the button of a fix. */
export function fixLabel(fix: Fix, language: Language): string {
  return fixLabels[language][fix.code](fix.shows);
}
