import type { Language } from "../localized.ts";

/** What the pane says about the memos of an order, beside a row's history. */
interface MemoWords {
  readonly title: string;
  readonly hint: string;
  readonly ask: string;
  readonly example: string;
  readonly write: string;
  readonly written: string;
  readonly why: Readonly<Record<"no-note" | "formula" | "stale", string>>;
}

export const memoWords: Readonly<Record<Language, MemoWords>> = {
  zh: {
    title: "订单备注（小红旗）",
    hint: "按「事件---日期 姓名」写进这一行的备注，写在原有内容下面。",
    ask: "今天的事",
    example: "例如：客户要改成蓝色，已改好",
    write: "写进备注",
    written: "已写进备注",
    why: {
      "no-note": "这张表没有备注列，先加一列「备注」。",
      formula: "这一行的备注是公式，没有改动。",
      stale: "表格刚刚改过，请再按一次。",
    },
  },
  en: {
    title: "Memos of the order",
    hint: "Written into this row’s note as “event---day name”, below what stands there.",
    ask: "What happened today",
    example: "e.g. wanted blue, changed",
    write: "Write into the note",
    written: "Written into the note",
    why: {
      "no-note": "This sheet has no column for notes: add one called Note.",
      formula: "The note of this row is a formula and was left alone.",
      stale: "The sheet has just changed: press once more.",
    },
  },
};
