import { headerText } from "../reading/header-text.ts";
import type { Grid } from "../reading/grid.ts";
import type { Language } from "../localized.ts";
import { counted } from "./counted.ts";
import { showCount as n } from "./show-count.ts";

/** The columns of a worklist's sheet that belong to the add-in. */
export type OwnListColumn = "blocked" | "outcome" | "mark";

const zh = {
  headings: { blocked: "不能办的原因", outcome: "答复结果", mark: "清单标记" },
  answered: "已答复",
  ofShop: (shop: string) => `店铺 ${shop}`,
  ofFind: (text: string) => `单号 ${text}`,
  shopsOf: (shops: readonly string[]) => `只含 ${shops.join("、")}`,
  asOfStart: "截至 ",
  asOf: (moment: string, lines: number, blocked: number) =>
    `截至 ${moment} · ${n(lines)} 条${blocked === 0 ? "" : `，其中 ${n(blocked)} 条现在不能办`}`,
  togetherStart: "合计 ",
  together: (quantity: number, things: number) => `合计 ${n(quantity)} 件 · ${n(things)} 种`,
  howTo: "黄色表头的几列由你填，填好后按「推送」。排序、筛选、粘贴都可以。",
  onlyLook: "这张清单你只能看，答复由别的角色来填。",
  taken: (time: string) => `✓ ${time} 已收`,
  unchanged: (time: string) => `✓ ${time} 早已收过`,
  changed: (what: string) => `▲ 线上已改：${what}`,
  answeredBy: (by: string, time: string, answer: string) =>
    `▲ ${by} ${time} 已经答复：${answer}，你填的没有收`,
  gone: "▲ 已不在清单里",
  kept: "▲ 已不在清单里，这行没推送的答复还留着",
  invalid: (why: string) => `✕ ${why}`,
  forbidden: (why: string) => `✕ ${why}`,
  otherwise: "别处也改了",
  nothing: "空白",
  and: "，",
};

/** What the add-in writes into the sheet of a worklist. */
export type ListWords = typeof zh;

const en: ListWords = {
  headings: { blocked: "Why it has to wait", outcome: "Answer result", mark: "List mark" },
  answered: "answered",
  ofShop: (shop) => `shop ${shop}`,
  ofFind: (text) => `number ${text}`,
  shopsOf: (shops) => `only ${shops.join(", ")}`,
  asOfStart: "As of ",
  asOf: (moment, lines, blocked) =>
    `As of ${moment} · ${counted(lines, "line", "lines")}${blocked === 0 ? "" : `, ${n(blocked)} of which can’t be answered now`}`,
  togetherStart: "Together ",
  together: (quantity, things) =>
    `Together ${counted(quantity, "piece")} of ${counted(things, "kind")}`,
  howTo:
    "Fill in the columns with yellow headings, then press Push. Sort, filter and paste as you like.",
  onlyLook: "You can only read this list: somebody in another role answers it.",
  taken: (time) => `✓ Taken ${time}`,
  unchanged: (time) => `✓ Taken before ${time}`,
  changed: (what) => `▲ Changed meanwhile: ${what}`,
  answeredBy: (by, time, answer) => `▲ ${by} answered it ${time}: ${answer}. Yours was not taken`,
  gone: "▲ No longer on the list",
  kept: "▲ No longer on the list; what you typed here and did not push is kept",
  invalid: (why) => `✕ ${why}`,
  forbidden: (why) => `✕ ${why}`,
  otherwise: "in other ways",
  nothing: "blank",
  and: ", ",
};

/** These words in each language. */
export const listWords: Readonly<Record<Language, ListWords>> = { zh, en };

const own = ["blocked", "outcome", "mark"] as const satisfies readonly OwnListColumn[];

const byText = new Map(
  own.flatMap((column) =>
    [zh, en].map(({ headings }) => [headerText(headings[column]), column] as const),
  ),
);

/** Which of the add-in's own columns of a worklist's sheet a heading names, if any. */
export const ownListColumn = (heading: string): OwnListColumn | undefined =>
  byText.get(headerText(heading));

/** What the key of a worklist's sheet begins with. */
export const LIST_KEY = "taizhang-list ";

const ROWS_LOOKED_AT = 20;

/**
 * True when a sheet is a worklist that was pulled, or a copy of one whose key is gone: its lines look like a ledger's
 * rows, and none of them is one.
 */
export const isListSheet = (grid: Grid): boolean =>
  grid.values
    .slice(0, ROWS_LOOKED_AT)
    .some((row) =>
      row.some(
        (value) =>
          typeof value === "string" &&
          (value.startsWith(LIST_KEY) || ownListColumn(value) === "mark"),
      ),
    );
