import type { MonthAnswerer, MonthPointName, MonthStanding } from "../api/closing.ts";
import type { Language } from "../localized.ts";
import type { Month } from "../time/day.ts";
import { showCount } from "./show-count.ts";

/** What was done about a month. */
export type MonthActWord = "closed" | "asked" | "calledOff" | "reopened";

/** What the page of months says; it is loaded when somebody opens it. */
interface MonthPageWords {
  readonly title: string;
  readonly loading: string;
  readonly allMonths: string;
  readonly states: Readonly<Record<MonthStanding["state"], string>>;
  readonly points: Readonly<Record<MonthPointName, string>>;
  readonly checklist: string;
  /** Above the same of a month that is closed. */
  readonly stillOpen: string;
  readonly tieOut: string;
  /** Who has answered how much of a point, the most first, and when the last of it was. */
  readonly answered: (people: readonly Answerer[], at: string) => string;
  /** How many rows of the month nobody has judged yet. */
  readonly unjudged: (count: number) => string;
  /** Of a point whose list the person does not see. */
  readonly notYours: string;
  readonly nothingOpen: string;
  readonly sealFirst: string;
  readonly notOver: string;
  readonly byFinance: string;
  readonly acted: (by: string, at: string, reason: string | null) => string;
  /** What is said once something was done about a month. */
  readonly done: Readonly<Record<MonthActWord, (month: Month) => string>>;
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
  readonly reopenByAdmin: string;
  /** What asks for the reason of a month that is closed with something open, and an example of one. */
  readonly allTheSame: string;
  readonly reasonExample: string;
  readonly reopenExample: string;
}

/** Who has answered how much. */
type Answerer = Pick<MonthAnswerer, "by" | "count">;

const MOST_NAMED = 3;

/** 赵会计 12、周会计 3: the first three of them, and how many there are where that is not all. */
function named(
  people: readonly Answerer[],
  separator: string,
  beyond: (all: number) => string,
): string {
  const said = people.slice(0, MOST_NAMED).map(({ by, count }) => `${by} ${showCount(count)}`);
  const more = people.length > MOST_NAMED ? beyond(people.length) : "";
  return `${said.join(separator)}${more}`;
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
    warnings: "带着提醒、没人答复的行",
    "claim-answers": "快递还没答复的理赔",
    claims: "快递认了、还没到账的理赔",
    differences: "和对账单对不上的",
  },
  checklist: "关账前看一遍",
  stillOpen: "关账后还没办完的",
  tieOut: "三方核对：表里、台账、对账单",
  answered: (people, at) =>
    `处理过：${named(people, "、", (more) => ` 等 ${more} 人`)}，最后 ${at}`,
  unjudged: (count) =>
    `有 ${showCount(count)} 行是升级前推送的，有没有提醒正在补看，过几分钟再来看。`,
  notYours: "这份清单由财务处理。",
  nothingOpen: "都办完了，可以关账。",
  sealFirst: "还有金额没封存，先到「今天」封存，才能关账。",
  notOver: "这个月还没过完，过完才能关账。",
  byFinance: "关账由管全部店铺的财务来做。",
  acted: (by, at, reason) => `${by} ${at}${reason === null ? "" : `：${reason}`}`,
  done: {
    closed: (month) => `${month} 已关账`,
    asked: (month) => `已提出 ${month} 关账，等另一个人确认`,
    calledOff: (month) => `已撤回 ${month} 的关账`,
    reopened: (month) => `${month} 已重新打开`,
  },
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
  reopenByAdmin: "要重新打开，由管理员来做。",
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
    warnings: "Rows with unanswered warnings",
    "claim-answers": "Claims not answered yet",
    claims: "Claims accepted, not received",
    differences: "Differs from the statements",
  },
  checklist: "Before it is closed",
  stillOpen: "Still open in it",
  tieOut: "Tie out rows, ledger and statements",
  answered: (people, at) =>
    `Answered: ${named(people, ", ", () => ` and ${people.length - MOST_NAMED} more`)}; last ${at}`,
  unjudged: (count) =>
    `${showCount(count)} rows are from before the last update: whether they have warnings is being looked at. Come back in some minutes.`,
  notYours: "Finance sees to this list.",
  nothingOpen: "All is done: it can be closed.",
  sealFirst: "Some amounts are not sealed. Seal them under Today first; then it can be closed.",
  notOver: "The month is not over yet; it can be closed from the day after its last.",
  byFinance: "Finance closes months, those of them who see all shops.",
  acted: (by, at, reason) => `${by} ${at}${reason === null ? "" : `: ${reason}`}`,
  done: {
    closed: (month) => `${month} is closed`,
    asked: (month) => `You have asked to close ${month}; somebody else confirms it`,
    calledOff: (month) => `Closing ${month} is called off`,
    reopened: (month) => `${month} is open again`,
  },
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
  reopenByAdmin: "Only an admin opens it again.",
  allTheSame: "Something is open; close it all the same, because…",
  reasonExample: "e.g. a courier pays next month",
  reopenExample: "e.g. a refund was forgotten",
};

export const monthPageWords: Readonly<Record<Language, MonthPageWords>> = { zh, en };
