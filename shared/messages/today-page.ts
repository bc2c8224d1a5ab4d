import type { Language } from "../localized.ts";
import type { EntryCount } from "../money/entry-counts.ts";
import { counted } from "./counted.ts";
import { showCount as n } from "./show-count.ts";

/** What the side of the pane says that shows a person's day. */
export interface TodayWords {
  readonly loading: string;
  readonly reports: string;
  readonly months: string;
  readonly batchOf: (series: string, day: string) => string;
  readonly reached: (hour: string) => string;
  readonly empty: string;
  readonly amounts: (count: number) => string;
  /** What was entered, and what corrects or reverses earlier amounts, each where there is any. */
  readonly entries: (counts: EntryCount) => string;
  /** Of an entry that corrects an earlier amount. */
  readonly correction: string;
  readonly records: (count: number) => string;
  readonly leftOut: string;
  readonly seal: string;
  readonly sealHint: (hour: string) => string;
  /** Says that a batch of the day was sealed already, and that this one comes after it. */
  readonly sealAgainHint: (number: string) => string;
  readonly sealing: string;
  readonly sealed: string;
  readonly sealedNow: (number: string, counts: EntryCount) => string;
  readonly nothingSince: (number: string) => string;
  readonly noBatches: string;
  readonly onTime: string;
  readonly late: string;
  /** A further batch of the same day. */
  readonly supplement: string;
  /** Amounts of a business day before the batch's. */
  readonly lateAmounts: (count: number) => string;
  readonly enteredLate: string;
  readonly schedule: string;
  readonly lines: string;
  readonly batchReport: string;
  readonly digest: (digest: string) => string;
  readonly moreLines: (count: number) => string;
}

const zhEntries = ({ entered, corrections }: EntryCount): string =>
  [
    ...(entered > 0 || corrections === 0 ? [`${n(entered)} 笔`] : []),
    ...(corrections > 0 ? [`更正 ${n(corrections)} 笔`] : []),
  ].join("，");

const enEntries = ({ entered, corrections }: EntryCount): string =>
  [
    ...(entered > 0 || corrections === 0 ? [counted(entered, "amount")] : []),
    ...(corrections > 0 ? [counted(corrections, "correction")] : []),
  ].join(", ");

const zh: TodayWords = {
  loading: "正在看今天的情况",
  reports: "报表",
  months: "月结关账",
  batchOf: (series, day) => `${series} · ${day} 的批次`,
  reached: (hour) => `${hour} 到了，等系统封存`,
  empty: "还没有要交的",
  amounts: (count) => `${n(count)} 笔`,
  entries: zhEntries,
  correction: "更正",
  records: (count) => `${n(count)} 条`,
  leftOut: "没算进去的",
  seal: "现在封存",
  sealHint: (hour) => `封存后谁也改不了。${hour} 以前再来的，另外成为补报。`,
  sealAgainHint: (number) => `${number} 已经封存，这次是补报。封存后谁也改不了。`,
  sealing: "正在封存…",
  sealed: "已封存",
  sealedNow: (number, counts) => `已封存 ${number}，${zhEntries(counts)}`,
  nothingSince: (number) => `没有新的，还是 ${number}`,
  noBatches: "还没有封存过的批次",
  onTime: "按时",
  late: "晚了",
  supplement: "补报",
  lateAmounts: (count) => `补录 ${n(count)} 笔`,
  enteredLate: "补录",
  schedule: "系统定时",
  lines: "明细",
  batchReport: "拉成日报",
  digest: (digest) => `校验码 ${digest}`,
  moreLines: (count) => `再看，还有 ${n(count)} 笔`,
};

const en: TodayWords = {
  loading: "Looking at how today stands",
  reports: "Reports",
  months: "Close a month",
  batchOf: (series, day) => `${series} · batch of ${day}`,
  reached: (hour) => `It is ${hour}: about to be sealed`,
  empty: "Nothing to hand over yet",
  amounts: (count) => counted(count, "amount"),
  entries: enEntries,
  correction: "correction",
  records: (count) => counted(count, "record"),
  leftOut: "Left out for now",
  seal: "Seal now",
  sealHint: (hour) => `Nobody can change it afterwards. A supplement takes what comes by ${hour}.`,
  sealAgainHint: (number) =>
    `${number} is sealed already: this is a supplement. Nobody can change it afterwards.`,
  sealing: "Sealing…",
  sealed: "Sealed",
  sealedNow: (number, counts) => `Sealed ${number}, ${enEntries(counts)}`,
  nothingSince: (number) => `Nothing has come since: still ${number}`,
  noBatches: "No batch has been sealed yet",
  onTime: "On time",
  late: "Late",
  supplement: "Supplement",
  lateAmounts: (count) => `${n(count)} entered late`,
  enteredLate: "entered late",
  schedule: "The schedule",
  lines: "Lines",
  batchReport: "Pull as a report",
  digest: (digest) => `Digest ${digest}`,
  moreLines: (count) => `Show more of the ${n(count)} left`,
};

export const todayWords: Readonly<Record<Language, TodayWords>> = { zh, en };
