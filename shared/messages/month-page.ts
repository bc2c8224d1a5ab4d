import type { MonthPointName, MonthStanding } from "../api/closing.ts";
import type { Language } from "../localized.ts";

/** What the page of months says; it is loaded when somebody opens it. */
interface MonthPageWords {
  readonly title: string;
  readonly loading: string;
  readonly allMonths: string;
  readonly states: Readonly<Record<MonthStanding["state"], string>>;
  readonly points: Readonly<Record<MonthPointName, string>>;
  readonly checklist: string;
  readonly tieOut: string;
  /** Who answered something of a point last. */
  readonly answered: (by: string, at: string) => string;
  /** Of a point whose list the person does not see. */
  readonly notYours: string;
  readonly nothingOpen: string;
  readonly sealFirst: string;
  readonly notOver: string;
  readonly byFinance: string;
  readonly acted: (by: string, at: string, reason: string | null) => string;
  readonly closedBy: string;
  readonly askedBy: string;
  readonly reopenedBy: string;
  readonly close: string;
  readonly closeHint: string;
  readonly ask: string;
  readonly askHint: string;
  readonly confirm: string;
  readonly ownAsked: string;
  readonly callOff: string;
  readonly reopen: string;
  /** What asks for the reason of a month that is closed with something open, and an example of one. */
  readonly allTheSame: string;
  readonly reasonExample: string;
  readonly reopenExample: string;
}

const zh: MonthPageWords = {
  title: "月结关账",
  loading: "正在看各月的情况",
  allMonths: "各月",
  states: { running: "还没过完", open: "没关账", asked: "等人确认", closed: "已关账" },
  points: {
    unsealed: "没封存的金额",
    unpaid: "没打款的",
    bounced: "银行退票、还没改好",
    returned: "退回客服、还没改好",
    unconfirmed: "等主管确认的金额",
    claims: "快递认了、还没到账的理赔",
    differences: "和对账单对不上的",
  },
  checklist: "关账前看一遍",
  tieOut: "三方核对：表里、台账、对账单",
  answered: (by, at) => `最后处理 ${by} ${at}`,
  notYours: "这份清单由财务处理。",
  nothingOpen: "都办完了，可以关账。",
  sealFirst: "还有金额没封存，先到「今天」封存，才能关账。",
  notOver: "这个月还没过完，过完才能关账。",
  byFinance: "关账由管全部店铺的财务来做。",
  acted: (by, at, reason) => `${by} ${at}${reason === null ? "" : `：${reason}`}`,
  closedBy: "关账",
  askedBy: "提出关账",
  reopenedBy: "重新打开过",
  close: "关账",
  closeHint: "关账后这个月的金额不能再改，要更正，就按单号冲销：原来的不动，冲销算在下一批里。",
  ask: "提出关账",
  askHint: "关账要两个人：你提出，再由另一个人确认。",
  confirm: "确认关账",
  ownAsked: "这是你提出的，要由另一个人确认。",
  callOff: "撤回",
  reopen: "重新打开…",
  allTheSame: "还有没办完的，仍要关账，因为…",
  reasonExample: "比如：一笔理赔等快递下月到账",
  reopenExample: "比如：漏了一笔退款",
};

const en: MonthPageWords = {
  title: "Close a month",
  loading: "Looking at how the months stand",
  allMonths: "All months",
  states: { running: "Not over yet", open: "Open", asked: "To be confirmed", closed: "Closed" },
  points: {
    unsealed: "Amounts that are not sealed",
    unpaid: "Not paid yet",
    bounced: "Bounced, not corrected yet",
    returned: "Sent back, not corrected yet",
    unconfirmed: "Amounts to be confirmed",
    claims: "Claims accepted, not received",
    differences: "Differs from the statements",
  },
  checklist: "Before it is closed",
  tieOut: "Tie out rows, ledger and statements",
  answered: (by, at) => `Last answered by ${by} ${at}`,
  notYours: "Finance sees to this list.",
  nothingOpen: "All is done: it can be closed.",
  sealFirst: "Some amounts are not sealed. Seal them under Today first; then it can be closed.",
  notOver: "The month is not over yet; it can be closed from the day after its last.",
  byFinance: "Finance closes months, those of them who see all shops.",
  acted: (by, at, reason) => `${by} ${at}${reason === null ? "" : `: ${reason}`}`,
  closedBy: "Closed",
  askedBy: "Asked for",
  reopenedBy: "Opened again before",
  close: "Close the month",
  closeHint:
    "Its amounts stay as they are from then on; what is wrong is reversed by its number, as of the day on which that is done.",
  ask: "Ask to close it",
  askHint: "It takes two people: you ask, somebody else confirms.",
  confirm: "Confirm: close it",
  ownAsked: "You have asked for this; somebody else confirms it.",
  callOff: "Call it off",
  reopen: "Open it again…",
  allTheSame: "Something is open; close it all the same, because…",
  reasonExample: "Such as: a courier pays a claim next month",
  reopenExample: "Such as: a refund was forgotten",
};

export const monthPageWords: Readonly<Record<Language, MonthPageWords>> = { zh, en };
