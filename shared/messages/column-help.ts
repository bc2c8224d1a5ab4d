import type { Column, Expectation } from "../columns/column.ts";
import { saidIn } from "../columns/in-english.ts";
import type { Ledger } from "../ledger.ts";
import { guideOf } from "../ledgers/guides.ts";
import type { Language, Localized } from "../localized.ts";

type Code = Expectation["code"];

type Say<C extends Code> = (expected: Expectation & { readonly code: C }) => string;

const expectations: Readonly<Record<Language, { readonly [C in Code]: Say<C> }>> = {
  zh: {
    text: ({ max }) => `文字，最多 ${max} 字。`,
    identifier: () => "整串号码，从平台复制；按文本存，不会丢尾数。",
    date: () => "日期，如 2026-11-25。",
    month: () => "月份，如 2026-09。",
    datetime: () => "日期和时间，如 2026-11-25 14:30。",
    "day-or-moment": () => "日期，说了几点就写上，如 2026-11-25 18:00。",
    money: () => "金额，单位元，一格一个数，最多两位小数。",
    "signed-money": () => "金额，单位元，可以是负数，最多两位小数。",
    quantity: ({ min, max }) => `整数，${min} 到 ${max}。`,
    choice: ({ choices }) => `从下拉里选：${choices.join("、")}。`,
    listed: () => "从下拉里选；名单里没有的也能填，会提醒一声。",
    flag: () => "是或否，打勾打叉也行。",
    phone: () => "手机、座机或平台给的虚拟号。",
    account: () => "手机号、邮箱或银行卡号。",
    "payee-name": () => "账号本人的姓名，或单位全称。",
    "tax-number": () => "18 位统一社会信用代码，或 15 位旧税号。",
  },
  en: {
    text: ({ max }) => `Text, ${max} characters at most.`,
    identifier: () =>
      "The whole number, copied from the platform; kept as text, so no digit is lost.",
    date: () => "A day, such as 2026-11-25.",
    month: () => "A month, such as 2026-09.",
    datetime: () => "Day and time, such as 2026-11-25 14:30.",
    "day-or-moment": () => "A day, with its time where one was said, such as 2026-11-25 18:00.",
    money: () => "An amount in yuan, one to a cell, two decimals at most.",
    "signed-money": () => "An amount in yuan, below zero too, two decimals at most.",
    quantity: ({ min, max }) => `A whole number from ${min} to ${max}.`,
    choice: ({ choices }) => `One of: ${choices.join(", ")}.`,
    listed: () => "From the list; another one can be typed, and is asked about.",
    flag: () => "Yes or no (是 or 否); a tick or a cross will do.",
    phone: () => "A mobile, landline or platform’s virtual number.",
    account: () => "A mobile number, an e-mail address or a bank card number.",
    "payee-name": () => "The name of the account’s owner, a company’s in full.",
    "tax-number": () => "A unified credit code of 18 characters, or an old number of 15.",
  },
};

const mustFill: Localized = { zh: "必填。", en: "Required." };
const fillsDown: Localized = {
  zh: "一组可以只写一次，推送前会问。",
  en: "May be written once a group; this is asked before a push.",
};
const apart: Localized = { zh: "", en: " " };

function expected<C extends Code>(
  expectation: Expectation & { readonly code: C },
  language: Language,
): string {
  const say: Say<C> = expectations[language][expectation.code];
  return say(expectation);
}

/** What a column of a ledger is for, in a sentence; empty where its heading says it all. */
export function columnPurpose(ledger: Ledger, key: string, language: Language): string {
  return guideOf(ledger)?.help[key]?.[language] ?? "";
}

/** What belongs into the cells of a column: what it is for, how to write it, and whether it may be blank. */
export function columnNote(
  ledger: Ledger,
  key: string,
  column: Column,
  language: Language,
): string {
  return together(
    [
      columnPurpose(ledger, key, language),
      expected(column.expects, language),
      column.required ? mustFill[language] : "",
      column.fillDown ? fillsDown[language] : "",
    ],
    language,
  );
}

/** What belongs into a cell that asks for an answer. */
export function askNote(column: Column, language: Language): string {
  const { expects, required } = column;
  const words =
    expects.code === "choice"
      ? { ...expects, choices: expects.choices.map((word) => saidIn(column, word, language)) }
      : expects;
  return together([expected(words, language), required ? mustFill[language] : ""], language);
}

const together = (sentences: readonly string[], language: Language): string =>
  sentences.filter((sentence) => sentence !== "").join(apart[language]);
