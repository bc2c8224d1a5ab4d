import type { Language } from "../localized.ts";
import { counted } from "./counted.ts";
import { showCount as n } from "./show-count.ts";

const missingZh = {
  ask: (rows: number) => `${n(rows)} 行推送过，现在不在表里`,
  hint: "删了，还是在别的文件里？服务器和财务的数里都还有。没说之前，什么都不动。",
  look: "看一看",
  signIn: "登录看是哪几行",
  some: (rows: number) => `先列 ${n(rows)} 行，说完再列其余的。`,
  oneByOne: (rows: number) => `一行一行看（${n(rows)}）`,
  bringBack: "放回表里",
  allBack: "都放回表里",
  leave: "在别的文件里",
  allLeft: "都在别的文件里",
  changed: (by: string, time: string) => `${by} ${time} 改的`,
  noReference: "没有单号",
  leftAlone: (rows: number) => `${n(rows)} 行留着不动，以后不再问`,
  broughtBack: (rows: number) => `已放回 ${n(rows)} 行`,
  locked: "这张表不让改，放不回去。请先解除保护，或者到别的表里处理",
  stale: "表刚改过，什么都没写。看一眼新的预览再放",
};

/** What is said of rows that are gone from the sheet; it is loaded with what a push would do. */
type MissingWords = typeof missingZh;

const missingEn: MissingWords = {
  ask: (rows) =>
    `${counted(rows, "row was pushed and is", "rows were pushed and are")} not in the sheet any more`,
  hint: "Deleted, or in another file? The server and finance’s figures still have them. Until you say, nothing happens to them.",
  look: "Look",
  signIn: "Sign in to see which",
  some: (rows) => `${n(rows)} at a time; the rest follows.`,
  oneByOne: (rows) => `One by one (${n(rows)})`,
  bringBack: "Put back",
  allBack: "Put all back",
  leave: "In another file",
  allLeft: "All are in another file",
  changed: (by, time) => `${by}, ${time}`,
  noReference: "no number",
  leftAlone: (rows) =>
    `${counted(rows, "row left as it is", "rows left as they are")}, and not asked about again`,
  broughtBack: (rows) => `${counted(rows, "row")} put back`,
  locked: "This sheet takes no changes, so nothing can be put back. Unprotect it first",
  stale: "The sheet has just changed; nothing was written. Look at the new preview first",
};

const withdrawingZh = {
  open: "作废，因为…",
  openAll: "都作废，因为…",
  example: "例如：客户取消，登记了两遍",
  withdraw: "作废",
  withdrawAll: (rows: number) => `作废这 ${n(rows)} 行`,
  done: (rows: number) => `已作废 ${n(rows)} 行，财务的数里已冲回`,
  left: (rows: number, why: string) => `${n(rows)} 行没作废：${why}`,
  between: "；",
  closed: (month: string) => `${month} 已关账，要更正请财务或主管在「月结关账」里按单号冲销`,
  changedBy: (by: string) => `${by} 后来改过，先看看改了什么`,
  unknown: "服务器上没有这条记录",
  doubled: "和后来登记的一行重复，先看那一行",
  refused: "按现在的规则，要先改才能存",
  takenBack: (rows: number, left: number) =>
    `已恢复 ${n(rows)} 行${left === 0 ? "" : `；${n(left)} 行没恢复：后来有人改过，或者和后来的行重复`}`,
  otherSheet: "先回到作废的那张表，再撤销",
  ask: (rows: number) => `${n(rows)} 行在服务器上已作废：恢复，还是表里也标为作废？`,
  hint: "没说之前，这些行不推送。",
  said: (by: string, time: string, reason: string) => `${by} ${time} 作废：${reason}`,
  undone: (by: string, time: string) => `${by} ${time} 撤销了推送它的那一次`,
  typedInto: "作废以后，这一行又改过。",
  revive: "恢复",
  reviveAll: "都恢复",
  accept: "标为作废",
  acceptAll: "都标为作废",
  accepted: (rows: number) => `${n(rows)} 行已标为作废`,
  oneByOne: (rows: number) => `一行一行看（${n(rows)}）`,
  revived: (rows: number) => `恢复 ${n(rows)}`,
  dontRevive: "不恢复了",
  withdrawn: (rows: number) => `已作废 ${n(rows)}`,
  withdrawnHint: "不校验，不推送，财务的数里也没有。",
  hand: "作废选中的行",
  handHint: "先在表里选中要作废的行，可以选几行。",
  look: "看选中的行",
  lately: "最近作废的…",
  latelyTitle: (ledger: string) => `最近作废的 · ${ledger}`,
  latelyHint: "恢复就是多一个版本，财务的数按恢复那天算回来。",
  latelyNone: "这个台账没有作废的记录",
  latelyNoneHint: "作废的记录会列在这里：谁、什么时候、为什么，都能恢复。",
  latelyLoading: "正在查作废的记录",
  latelyMore: "再看更早的",
  latelyMost: (rows: number) => `这里列最近的 ${n(rows)} 条。`,
  restoreHere: "恢复，放回表里",
  restored: (rows: number) => `已恢复 ${n(rows)} 行`,
  restoredHere: (rows: number) => `已恢复 ${n(rows)} 行，也放回了表里`,
  notRestored: (rows: number, why: string) => `${n(rows)} 行没恢复：${why}`,
  withdrawnAgain: (rows: number, left: number) =>
    `${n(rows)} 行又作废了${left === 0 ? "" : `；${n(left)} 行留着：后来有人改过`}`,
  handNone: "选中的行里，没有能作废的：没推送过的行直接删掉就行。",
};

/** What is said of rows that are withdrawn, or may be. */
type WithdrawingWords = typeof withdrawingZh;

const withdrawingEn: WithdrawingWords = {
  open: "Withdraw, because…",
  openAll: "Withdraw all, because…",
  example: "e.g. registered twice",
  withdraw: "Withdraw",
  withdrawAll: (rows) => `Withdraw ${counted(rows, "row")}`,
  done: (rows) => `${counted(rows, "row")} withdrawn and reversed in finance’s figures`,
  left: (rows, why) => `${counted(rows, "row")} not withdrawn: ${why}`,
  between: "; ",
  closed: (month) =>
    `${month} is closed; finance or a supervisor reverses an amount by its number under “Close a month”`,
  changedBy: (by) => `${by} has changed it since; look at that first`,
  unknown: "the server has no such record",
  doubled: "a row that was registered since is about the same; look at that one first",
  refused: "by today’s rules it has to be corrected before it can be saved",
  takenBack: (rows, left) =>
    `${counted(rows, "row")} brought back${left === 0 ? "" : `; ${n(left)} not: changed since, or doubles of rows that came since`}`,
  otherSheet: "Go back to the sheet that it was withdrawn from, then undo",
  ask: (rows) =>
    `${counted(rows, "row")} withdrawn on the server: bring back, or mark as withdrawn here too?`,
  hint: "Until you say, these rows are not pushed.",
  said: (by, time, reason) => `${by} withdrew it ${time}: ${reason}`,
  undone: (by, time) => `${by} took the push back that made it, ${time}`,
  typedInto: "This row was changed after it was withdrawn.",
  revive: "Bring back",
  reviveAll: "Bring all back",
  accept: "Mark as withdrawn",
  acceptAll: "Mark all as withdrawn",
  accepted: (rows) => `${counted(rows, "row")} marked as withdrawn`,
  oneByOne: (rows) => `One by one (${n(rows)})`,
  revived: (rows) => `Brought back ${n(rows)}`,
  dontRevive: "Don’t bring back",
  withdrawn: (rows) => `Withdrawn ${n(rows)}`,
  withdrawnHint: "Not checked, not pushed, and not in finance’s figures.",
  hand: "Withdraw selected rows",
  handHint: "Select the rows in the sheet first; several are fine.",
  look: "Look at the selection",
  lately: "Withdrawn lately…",
  latelyTitle: (ledger) => `Withdrawn lately · ${ledger}`,
  latelyHint:
    "Bringing back makes another version; finance’s figures have it again from that day on.",
  latelyNone: "Nothing is withdrawn in this ledger",
  latelyNoneHint:
    "What is withdrawn is listed here: by whom, when and why; each can be brought back.",
  latelyLoading: "Looking for what is withdrawn",
  latelyMore: "Show earlier ones",
  latelyMost: (rows) => `These are the latest ${n(rows)}.`,
  restoreHere: "Bring back into the sheet",
  restored: (rows) => `${counted(rows, "row")} brought back`,
  restoredHere: (rows) => `${counted(rows, "row")} brought back, in the sheet too`,
  notRestored: (rows, why) => `${counted(rows, "row")} not brought back: ${why}`,
  withdrawnAgain: (rows, left) =>
    `${counted(rows, "row")} withdrawn again${left === 0 ? "" : `; ${n(left)} left: changed since`}`,
  handNone:
    "Nothing to withdraw among the selected rows: what was never pushed can simply be deleted.",
};

export const missingWords: Readonly<Record<Language, MissingWords>> = {
  zh: missingZh,
  en: missingEn,
};

export const withdrawingWords: Readonly<Record<Language, WithdrawingWords>> = {
  zh: withdrawingZh,
  en: withdrawingEn,
};
