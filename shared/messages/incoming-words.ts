import type { Language } from "../localized.ts";
import { counted } from "./counted.ts";
import { showCount as n } from "./show-count.ts";

/** What a pull of a ledger brought, in numbers of rows. */
interface Came {
  readonly rows: number;
  readonly conflicts: number;
  readonly left: number;
  readonly withdrawn: number;
  readonly departed: number;
  readonly offered: number;
}

const zh = {
  title: (rows: number, cells: number) => `别人改了 ${n(rows)} 行，${n(cells)} 格`,
  hint: "还没写进表里。你改过没推送的格子不会动。",
  write: (rows: number) => `写进表里 ${n(rows)} 行`,
  writing: "正在写进表里…",
  said: (by: string, time: string) => `${by} ${time}`,
  written: (rows: number, cells: number) => `已写进表里 ${n(rows)} 行，${n(cells)} 格`,
  leftFormula: (rows: number) => `${n(rows)} 行有公式或合并的格子，没动`,
  locked: "这张表不让改，什么都没写。请先解除保护，再写",
  stale: "表刚改过，什么都没写。看一眼新的再写",
  conflictHint: "选好以后，用你的那些格子等下一次推送再发。",
  left: (rows: number) => `${n(rows)} 行先不动`,
  why: {
    columns: "先说清表头的列各是什么，再拉取",
    case: "先说这一行是新的登记，还是改错",
    shared: "这一格和下面的行合用，或者照上面填：写了会连带改到别的行",
    formula: "这里是公式或合并的格子，不覆盖；台账里是后面的值",
    unread: "这一格看不懂，先改好或清空，再拉取",
    constant: "整张表这一项只有一个值，写不进一行",
    withheld: "今天能看的完整资料已经看满，明天再拉取",
    typed: "刚改过，再拉取一次",
  },
  offered: (rows: number) => `${n(rows)} 行不在这个文件里`,
  offeredHint: "同一个月、同一家店，别人登记的。要的话放进表里；不要就不用管。",
  take: "放进表里",
  takeAll: (rows: number) => `都放进表里（${n(rows)} 行）`,
  taken: (rows: number) => `已放进表里 ${n(rows)} 行`,
  gone: (rows: number) => `${n(rows)} 行没放：已作废，或者改到了别的店铺`,
  pull: "重新拉取",
  working: "正在拉取别人改的…",
  none: "别人没改这张表的行",
  came: ({ rows, conflicts, left, withdrawn, departed, offered }: Came) => {
    const parts = [
      ...(rows === 0 ? [] : [`别人改了 ${n(rows)} 行，看过再写`]),
      ...(conflicts === 0 ? [] : [`${n(conflicts)} 行有冲突`]),
      ...(left === 0 ? [] : [`${n(left)} 行先不动`]),
      ...(withdrawn === 0 ? [] : [`${n(withdrawn)} 行在服务器上已作废`]),
      ...(departed === 0 ? [] : [`${n(departed)} 行改到了你看不到的店铺`]),
      ...(offered === 0 ? [] : [`另有 ${n(offered)} 行不在这个文件里`]),
    ];
    return parts.join("，");
  },
  between: "；",
};

/** What is said of cells that others changed and that come into the sheet. */
export type IncomingWords = typeof zh;

const en: IncomingWords = {
  title: (rows, cells) => `Others changed ${counted(rows, "row")}, ${counted(cells, "cell")}`,
  hint: "Not in the sheet yet. Cells that you changed and have not pushed stay as they are.",
  write: (rows) => `Write ${counted(rows, "row")} into the sheet`,
  writing: "Writing into the sheet…",
  said: (by, time) => `${by}, ${time}`,
  written: (rows, cells) => `${counted(rows, "row")}, ${counted(cells, "cell")} written`,
  leftFormula: (rows) => `${counted(rows, "row")} with a formula or merged cells left alone`,
  locked: "This sheet takes no changes; nothing was written. Unprotect it first",
  stale: "The sheet has just changed; nothing was written. Look at it anew first",
  conflictHint: "Cells that keep yours go with the next push.",
  left: (rows) => `${counted(rows, "row stays", "rows stay")} as they are for now`,
  why: {
    columns: "Say what the columns are first, then pull again",
    case: "Say first whether this row is a new registration or a correction",
    shared:
      "Rows below share this cell, or it takes what stands above: other rows would change with it",
    formula: "A formula or merged cells stand here and are not written over; the ledger has this",
    unread: "This cell can’t be read; correct or clear it, then pull again",
    constant: "The whole sheet has one value for this, so one row can’t have another",
    withheld: "You have seen as many rows with whole particulars as a day allows; pull tomorrow",
    typed: "It has just been typed into; pull once more",
  },
  offered: (rows) => `${counted(rows, "row is", "rows are")} not in this file`,
  offeredHint:
    "Registered by others, of a month and a shop of this sheet. Put them in if they belong here.",
  take: "Put into the sheet",
  takeAll: (rows) => `Put all into the sheet (${n(rows)})`,
  taken: (rows) => `${counted(rows, "row")} put into the sheet`,
  gone: (rows) => `${counted(rows, "row")} not: withdrawn, or of another shop by now`,
  pull: "Pull again",
  working: "Pulling what others changed…",
  none: "Nobody else changed this sheet’s rows",
  came: ({ rows, conflicts, left, withdrawn, departed, offered }) => {
    const parts = [
      ...(rows === 0 ? [] : [`others changed ${counted(rows, "row")}: look, then write`]),
      ...(conflicts === 0 ? [] : [`${counted(conflicts, "row")} in conflict`]),
      ...(left === 0 ? [] : [`${counted(left, "row")} left for now`]),
      ...(withdrawn === 0 ? [] : [`${counted(withdrawn, "row")} withdrawn on the server`]),
      ...(departed === 0 ? [] : [`${counted(departed, "row")} went to a shop you can’t see`]),
      ...(offered === 0
        ? []
        : [`${counted(offered, "more row is", "more rows are")} not in this file`]),
    ];
    const text = parts.join(", ");
    return text.charAt(0).toUpperCase() + text.slice(1);
  },
  between: "; ",
};

export const incomingWords: Readonly<Record<Language, IncomingWords>> = { zh, en };
