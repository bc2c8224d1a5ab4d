import type { Language } from "../localized.ts";
import { type Fen, showFen } from "../money/fen.ts";
import type { Day, Month } from "../time/day.ts";

/** An amount that was handed over, by where it stands. */
export interface HandedOver {
  readonly batch: string;
  /** Which line of its batch it is. */
  readonly place: number;
  /** The month of the day on its row. */
  readonly month: Month;
}

/** What a reversal says of its original: 「冲销 CW-20261031-01 第 3 笔（2026-10）」. */
export const originalText = ({ batch, place, month }: HandedOver, language: Language): string =>
  language === "zh"
    ? `冲销 ${batch} 第 ${place} 笔（${month}）`
    : `reverses line ${place} of ${batch} (${month})`;

const ORIGINAL = /冲销 (\S+) 第 (\d+) 笔（(\d{4}-\d{2})）/g;
const ORIGINALS = /（((?:冲销 \S+ 第 \d+ 笔（\d{4}-\d{2}）；?)+)）/g;

/** A text in Chinese that says in English what amounts take back: 「赔偿 12.00（冲销 CW-20261031-01 第 3 笔（2026-10））」. */
export const withOriginalsInEnglish = (text: string): string =>
  text.replace(ORIGINALS, (_, originals: string) => {
    const each = [...originals.matchAll(ORIGINAL)].map(([, batch = "", place = "", month = ""]) =>
      // The expression has looked at it.
      originalText({ batch, place: Number(place), month: month as Month }, "en"),
    );
    return ` (${each.join("; ")})`;
  });

/** What is said where sealed amounts are reversed; it is loaded when somebody opens that. */
interface ReversalWords {
  readonly open: string;
  readonly amount: string;
  readonly amountHint: string;
  /** Of what was typed, which is no amount or more than is left. */
  readonly noSuchAmount: (left: Fen) => string;
  readonly reason: string;
  readonly reasonExample: string;
  /** Where an amount stands, and what is left of it. */
  readonly facts: (of: HandedOver, amount: Fen, reversed: Fen, left: Fen) => string;
  readonly nothingLeft: string;
  readonly hint: string;
  readonly reverse: (amount: Fen) => string;
  readonly done: (amount: Fen, of: HandedOver, day: Day) => string;
  /** Of an amount of which something was reversed. */
  readonly wasReversed: (amount: Fen) => string;
  readonly section: string;
  readonly sectionHint: string;
  readonly askFinance: string;
  readonly find: string;
  readonly search: string;
  readonly notFound: string;
  readonly loading: string;
}

const zh: ReversalWords = {
  open: "冲销…",
  amount: "冲多少",
  amountHint: "最多是还剩的；只有一部分错了，就只冲那一部分",
  noSuchAmount: (left) => `填 0.01 到 ${showFen(left)} 之间的金额`,
  reason: "为什么",
  reasonExample: "比如：邮费多算了 5 元",
  facts: ({ batch, place, month }, amount, reversed, left) =>
    [
      `${batch} 第 ${place} 笔（${month}），${showFen(amount)}`,
      ...(reversed === 0 ? [] : [`已冲销 ${showFen(reversed)}`]),
      `还剩 ${showFen(left)}`,
    ].join(" · "),
  nothingLeft: "这一笔没有可冲销的了：冲销过、退回过，或者后来在台账里改过。",
  hint: "原来那批不动，冲销算在下一批里。台账那一行不用改；也改成对的，不会冲两遍。",
  reverse: (amount) => `冲销 ${showFen(amount)}`,
  done: (amount, { batch, place }, day) =>
    `已冲销 ${batch} 第 ${place} 笔 ${showFen(amount)}，进 ${day} 的批次`,
  wasReversed: (amount) => `已冲销 ${showFen(amount)}`,
  section: "冲销这个月的金额",
  sectionHint: "封存、打款或关账以后发现金额错了：按单号找到那一笔，冲掉错的那部分，原来的不动。",
  askFinance: "冲销由财务或主管来做，写上单号去找他们。",
  find: "单号",
  search: "找",
  notFound: "这个月没有这个单号封存过的金额。",
  loading: "正在找",
};

const en: ReversalWords = {
  open: "Reverse…",
  amount: "How much",
  amountHint: "No more than is left; where a part is wrong, that part alone",
  noSuchAmount: (left) => `An amount from 0.01 to ${showFen(left)}`,
  reason: "Why",
  reasonExample: "e.g. postage was 5.00 too much",
  facts: ({ batch, place, month }, amount, reversed, left) =>
    [
      `${showFen(amount)}, line ${place} of ${batch} (${month})`,
      ...(reversed === 0 ? [] : [`${showFen(reversed)} reversed`]),
      `${showFen(left)} left`,
    ].join(" · "),
  nothingLeft:
    "Nothing of this is left to reverse: it was reversed, sent back, or corrected in its row since.",
  hint: "The batch stays as it is; the reversal goes into the next one. The row may stay, too: corrected as well, it is not counted twice.",
  reverse: (amount) => `Reverse ${showFen(amount)}`,
  done: (amount, { batch, place }, day) =>
    `Reversed ${showFen(amount)} of line ${place} of ${batch}, for the batch of ${day}`,
  wasReversed: (amount) => `${showFen(amount)} reversed`,
  section: "Reverse an amount of this month",
  sectionHint:
    "An amount that turns out wrong once it is sealed, paid or closed: find it by its number and reverse what is wrong. The original stays.",
  askFinance: "Finance or a supervisor reverses amounts; tell them the number.",
  find: "Order, case or parcel no.",
  search: "Find",
  notFound: "Nothing of that number was sealed in this month.",
  loading: "Looking",
};

export const reversalWords: Readonly<Record<Language, ReversalWords>> = { zh, en };
