import type { Language } from "../localized.ts";
import type { ListName } from "../settings/default-settings.ts";
import type { RuleLevel, UsualLevel } from "../settings/levels.ts";
import type { SwitchName } from "../settings/switches.ts";
import type { CalendarName } from "../time/calendar.ts";
import { counted } from "./counted.ts";
import { showCount } from "./show-count.ts";

/** The words of the page of rules; it is loaded when somebody opens it. */
interface RulesPageWords {
  readonly title: string;
  readonly readOnly: string;
  readonly neverChanged: string;
  readonly changed: (by: string, at: string) => string;
  readonly unknown: string;
  readonly unknownHint: string;
  readonly levels: Readonly<Record<RuleLevel, string>>;
  /** The level that a rule has by itself. */
  readonly usual: Readonly<Record<UsualLevel, string>>;
  readonly usualValue: (value: string) => string;
  /** What a setting is on the server, beside what was typed. */
  readonly standing: (value: string) => string;
  readonly fixed: (count: number) => string;
  readonly fixedHint: string;
  readonly others: string;
  readonly lists: string;
  readonly listHint: string;
  /** What the lists are called. */
  readonly listNames: Readonly<Record<ListName, string>>;
  readonly entries: (count: number) => string;
  readonly switches: string;
  /** What each switch allows, and what that means. */
  readonly switchNames: Readonly<
    Record<SwitchName, { readonly label: string; readonly hint: string }>
  >;
  readonly hours: string;
  readonly cutoff: string;
  readonly exchangeCutoff: string;
  readonly notAnAmount: string;
  readonly notANumber: string;
  readonly outOfRange: (least: string, most: string) => string;
  readonly under: (other: string, least: string) => string;
  readonly tooMany: (most: number) => string;
  readonly tooLong: (entry: string, most: number) => string;
  readonly noHour: string;
  readonly ownDays: string;
  readonly ownDaysHint: string;
  readonly dayWords: { readonly works: string; readonly off: string } & Readonly<
    Record<CalendarName, string>
  >;
  /** From when to when people work, by their calendar. */
  readonly workingTimes: Readonly<Record<CalendarName, string>>;
  readonly workingTimesHint: string;
  readonly noWorkingTimes: string;
  readonly noOwnDay: (line: string) => string;
  /** Beside a rule whose reader also reports what it could not read. */
  readonly unreadStays: string;
  readonly deadlines: string;
  readonly deadlinesHint: string;
  /** Which of a deadline's spans a field is about; "" for the only one. */
  readonly spanNames: Readonly<Record<string, string>>;
  readonly warnAt: string;
  readonly pauseDays: string;
  readonly noSpan: string;
  readonly dayUnit: string;
  readonly month: string;
  readonly dryRun: string;
  readonly working: string;
  readonly save: string;
  readonly discard: string;
  readonly changes: (count: number) => string;
  readonly faults: (count: number) => string;
  readonly noChanges: string;
  readonly tried: (month: string, rows: number) => string;
  readonly outdated: string;
  readonly nothing: string;
  /** What would become of clocks that run. */
  readonly clocks: Readonly<
    Record<"moved" | "stopped" | "begun" | "more" | "fewer", (clocks: string) => string>
  >;
  readonly firstClocks: (records: number) => string;
  readonly stopped: (ledger: string, day: string) => string;
  readonly more: (rows: string) => string;
  readonly fewer: (rows: string) => string;
  readonly graver: (rows: string) => string;
  readonly milder: (rows: string) => string;
  readonly unlisted: (rows: string) => string;
  readonly saved: string;
  readonly waits: string;
  readonly overtaken: (by: string, at: string) => string;
}

const zh: RulesPageWords = {
  title: "规则",
  readOnly: "现在按这些规则校验。要改请找管理员。",
  neverChanged: "都是默认的，还没有人改过。",
  changed: (by, at) => `${by} ${at} 改过。`,
  unknown: "还没取到规则",
  unknownHint: "登录后联网打开这一页。没登录时按默认的规则校验。",
  levels: { off: "不查", note: "说明", warning: "提醒", error: "错误" },
  usual: {
    note: "默认：说明",
    warning: "默认：提醒",
    error: "默认：错误",
    varies: "默认：看情况",
  },
  usualValue: (value) => `默认 ${value}`,
  standing: (value) => `现在是 ${value}`,
  fixed: (count) => `改不了的 ${count} 条`,
  fixedHint: "读不出来的内容、丢了的数字、没填的必填项、表头和行标记，没有商量。",
  others: "其他数值",
  lists: "名单",
  listHint: "一行一个。空的名单什么都收。",
  listNames: {
    shops: "店铺",
    platforms: "平台",
    couriers: "快递公司",
    reasons: "售后原因",
    "complaint-channels": "投诉渠道",
    "complaint-natures": "投诉登记的性质",
    "complaint-kinds": "投诉类别",
    "defect-kinds": "质量问题类别",
    "escalation-levels": "投诉上报层级",
    satisfactions: "投诉客户是否满意",
    "report-kinds": "报修类型",
    ratings: "报修评价",
    "goods-conditions": "退回件成色",
    severities: "质量问题严重度",
    "inspection-kinds": "检查类型",
    "claim-kinds": "理赔类别",
    "parcel-directions": "理赔包裹的方向",
    "receipt-ways": "理赔到账方式",
    "invoice-states": "服务发票状态",
  },
  entries: (count) => `${count} 项`,
  switches: "权限",
  switchNames: {
    secondAdmin: {
      label: "新的财务、管理员和他们的密钥要两个管理员同意",
      hint: "只有一个管理员时不用等。关掉它，也要另一个管理员同意。",
    },
    otherShopsAmounts: {
      label: "跟别的店铺重复时说出金额和次数",
      hint: "关着时只说有，不说多少。只管限定了店铺的人。",
    },
    secondCloser: {
      label: "关账要两个人",
      hint: "一位财务提出，另一位财务、主管或管理员确认。谁也不能确认自己提出的。",
    },
    typedSignatures: {
      label: "主管签名和财务拿货可以在表里填写",
      hint: "导入以前的换货、投诉登记时打开，导完关上。关着时，签名只在「换货拿货单」和「投诉核查」里签，已拿货只由财务在「换货拿货单」里答。",
    },
  },
  hours: "时间",
  cutoff: "财务日几点截止",
  exchangeCutoff: "换货的财务日几点截止",
  notAnAmount: "写一个金额，比如 15.00。",
  notANumber: "写一个整数，比如 30。",
  outOfRange: (least, most) => `要在 ${least} 到 ${most} 之间。`,
  under: (other, least) => `不能小于“${other}”的 ${least}。`,
  tooMany: (most) => `最多 ${most} 项，去掉一些。`,
  tooLong: (entry, most) => `“${entry}”太长，一项最多 ${most} 个字。`,
  noHour: "写成几点几分，比如 16:00。",
  ownDays: "公司自己的休息日和上班日",
  ownDaysHint:
    "一行一天，比如 2026-02-16 休，2026-02-28 班 09:00-12:00。只管一边的，后面加上客服或财务。法定节假日和调休不用写。",
  dayWords: { works: "班", off: "休", service: "客服", finance: "财务" },
  noOwnDay: (line) =>
    `“${line}”看不明白，或者这一天写了两次。写成 2026-02-16 休，或 2026-02-28 班 09:00-12:00。`,
  workingTimes: { service: "客服上班时间", finance: "财务上班时间" },
  workingTimesHint: "比如 09:00-12:00 13:30-18:00，中间是午休。按工作小时算的时限只算这些钟点。",
  noWorkingTimes: "写成 09:00-12:00 13:30-18:00：每段先早后晚，不重叠，最多四段。",
  unreadStays: "读不出来的仍算错误。",
  deadlines: "时限",
  deadlinesHint:
    "改了以后，没结束的马上按新的算，已经结束的还按原来的。写成 3 个工作日、24 小时、7 天、1 个月；不计时就写「不计」。",
  spanNames: {
    usual: "",
    urgent: "紧急",
    problem: "发票问题",
    "7DC": "7DC",
    branch7DC: "7DC，二级网点",
    "3DC": "3DC",
    first: "首次联系",
    month: "月回访",
    year: "年回访",
    payday: "每月几日前（发薪日前一天）",
  },
  warnAt: "用掉多少提醒",
  pauseDays: "按状态停表，总共最多",
  noSpan: "看不懂，写成 3 个工作日、24 小时、7 天这样",
  dayUnit: "天",
  month: "拿哪个月",
  dryRun: "试算",
  working: "请稍等",
  save: "保存",
  discard: "放弃",
  changes: (count) => `改了 ${count} 处，还没保存`,
  faults: (count) => `有 ${count} 处要先改好`,
  noChanges: "还没有改动",
  tried: (month, rows) => `拿 ${month} 的 ${showCount(rows)} 行试算`,
  outdated: "这之后又改过，再试算一次。",
  nothing: "没有一行会变。",
  clocks: {
    moved: (clocks) => `改期 ${clocks} 个`,
    stopped: (clocks) => `不再计时 ${clocks} 个`,
    begun: (clocks) => `重新计时 ${clocks} 个`,
    more: (clocks) => `变逾期 ${clocks} 个`,
    fewer: (clocks) => `不再逾期 ${clocks} 个`,
  },
  firstClocks: (records) => `没结束的太多，只算了前 ${showCount(records)} 行。选一种台账再试。`,
  stopped: (ledger, day) => `行太多，只算到「${ledger}」的 ${day}。选一种台账再试。`,
  more: (rows) => `多标 ${rows} 行`,
  fewer: (rows) => `少标 ${rows} 行`,
  graver: (rows) => `变严 ${rows} 行`,
  milder: (rows) => `变松 ${rows} 行`,
  unlisted: (rows) => `还有 ${rows} 行`,
  saved: "规则已保存，从下次校验起按新的来",
  waits: "已保存。不再要两个管理员，要等另一个管理员同意（在“人员和权限”里）",
  overtaken: (by, at) => `${by} ${at} 也改了设置。你改的都还在，看过现在的再保存。`,
};

const en: RulesPageWords = {
  title: "Rules",
  readOnly: "Rows are checked by these rules. An admin can change them.",
  neverChanged: "All as delivered; nobody has changed any yet.",
  changed: (by, at) => `${by} changed them ${at}.`,
  unknown: "No rules from the server yet",
  unknownHint: "Sign in and open this page online. Until then rows are checked by the usual rules.",
  levels: { off: "Off", note: "Note", warning: "Warning", error: "Error" },
  usual: {
    note: "Usual: note",
    warning: "Usual: warning",
    error: "Usual: error",
    varies: "Usual: varies",
  },
  usualValue: (value) => `Usually ${value}`,
  standing: (value) => `Now ${value}`,
  fixed: (count) => `${count} that can’t be changed`,
  fixedHint:
    "What can’t be read, digits that are lost, required cells that are blank, headings and marks are no matter of opinion.",
  others: "Other numbers",
  lists: "Lists",
  listHint: "One a line. An empty list takes anything.",
  listNames: {
    shops: "Shops",
    platforms: "Platforms",
    couriers: "Couriers",
    reasons: "Reasons",
    "complaint-channels": "Complaint channels",
    "complaint-natures": "Natures in the complaint ledger",
    "complaint-kinds": "Kinds of complaint",
    "defect-kinds": "Kinds of defect",
    "escalation-levels": "Levels a complaint is escalated to",
    satisfactions: "Satisfaction with a complaint’s answer",
    "report-kinds": "Kinds of property report",
    ratings: "Ratings of a repair",
    "goods-conditions": "Conditions of returned goods",
    severities: "Severities of a defect",
    "inspection-kinds": "Kinds of inspections",
    "claim-kinds": "Kinds of claim",
    "parcel-directions": "Directions of a claimed parcel",
    "receipt-ways": "Ways a claim is paid",
    "invoice-states": "Invoices of services",
  },
  entries: (count) => counted(count, "entry", "entries"),
  switches: "Rights",
  switchNames: {
    secondAdmin: {
      label: "Two admins agree to a new finance or admin, and to their keys",
      hint: "Where there is only one admin, nothing waits. Switching it off takes two as well.",
    },
    otherShopsAmounts: {
      label: "Name sums and counts of another shop’s doubles",
      hint: "Off, people who are limited to shops hear that there are some, not how much.",
    },
    secondCloser: {
      label: "Closing a month takes two people",
      hint: "One of finance asks; another of finance, a supervisor or an admin confirms. Nobody confirms what they asked for.",
    },
    typedSignatures: {
      label: "Signatures, and that goods were fetched, may be typed into a sheet",
      hint: "On while ledgers from before are brought in. Off, supervisors sign on the worklists alone, and finance says there what it has fetched.",
    },
  },
  hours: "Hours",
  cutoff: "A finance day ends at",
  exchangeCutoff: "For exchanges it ends at",
  notAnAmount: "Write an amount, such as 15.00.",
  notANumber: "Write a whole number, such as 30.",
  outOfRange: (least, most) => `It must be between ${least} and ${most}.`,
  under: (other, least) => `It can’t be under “${other}”, ${least}.`,
  tooMany: (most) => `At most ${counted(most, "entry", "entries")}; take some off.`,
  tooLong: (entry, most) =>
    `“${entry}” is too long; an entry has at most ${counted(most, "letter")}.`,
  noHour: "Write hours and minutes, such as 16:00.",
  ownDays: "The company’s own days",
  ownDaysHint:
    "One a line, such as 2026-02-16 off, 2026-02-28 works 09:00-12:00. Add service or finance where it is theirs alone. Public holidays are known already.",
  dayWords: { works: "works", off: "off", service: "service", finance: "finance" },
  noOwnDay: (line) =>
    `“${line}” is no such day, or stands twice. Write 2026-02-16 off, or 2026-02-28 works 09:00-12:00.`,
  workingTimes: { service: "Service works", finance: "Finance works" },
  workingTimesHint:
    "Such as 09:00-12:00 13:30-18:00 with lunch between. Deadlines in working hours count these alone.",
  noWorkingTimes:
    "Write 09:00-12:00 13:30-18:00: each from early to late, without overlap, four at most.",
  unreadStays: "What can’t be read stays an error.",
  deadlines: "Times allowed",
  deadlinesHint:
    "What runs goes by the new time at once, what has ended keeps the one it had. Write 3 working days, 24 hours, 7 days or 1 month; off for none.",
  spanNames: {
    usual: "",
    urgent: "urgent",
    problem: "problem with an invoice",
    "7DC": "7DC",
    branch7DC: "7DC, branch",
    "3DC": "3DC",
    first: "first contact",
    month: "monthly visit",
    year: "yearly visit",
    payday: "day of the month, the one before pay-day",
  },
  warnAt: "warns after",
  pauseDays: "paused by status, at most in all",
  noSpan: "Not understood: write 3 working days, 24 hours or 7 days",
  dayUnit: "days",
  month: "Month",
  dryRun: "Dry run",
  working: "One moment",
  save: "Save",
  discard: "Discard",
  changes: (count) => `${counted(count, "change")}, not saved`,
  faults: (count) => `${count} to put right first`,
  noChanges: "No changes yet",
  tried: (month, rows) => `Tried on ${counted(rows, "row")} of ${month}`,
  outdated: "You’ve changed something since; try again.",
  nothing: "No row would change.",
  clocks: {
    moved: (clocks) => `${clocks} moved`,
    stopped: (clocks) => `${clocks} stopped`,
    begun: (clocks) => `${clocks} running again`,
    more: (clocks) => `${clocks} overdue now`,
    fewer: (clocks) => `${clocks} overdue no more`,
  },
  firstClocks: (records) =>
    `Too many clocks run: only those of the first ${counted(records, "row")}. Choose one ledger.`,
  stopped: (ledger, day) => `Too many rows: stopped at ${day} of ${ledger}. Choose one ledger.`,
  more: (rows) => `${rows} more flagged`,
  fewer: (rows) => `${rows} cleared`,
  graver: (rows) => `${rows} graver`,
  milder: (rows) => `${rows} milder`,
  unlisted: (rows) => `${rows} more`,
  saved: "Saved. The next validation goes by the new rules",
  waits:
    "Saved. To do without a second admin, another admin has to agree first (people and rights)",
  overtaken: (by, at) =>
    `${by} changed the settings too, ${at}. Yours are kept; look at what stands now, then save.`,
};

export const rulesPageWords: Readonly<Record<Language, RulesPageWords>> = { zh, en };

/** What a list is called; one that only a newer server knows goes by its name. */
export function listTitle(name: string, language: Language): string {
  const { listNames } = rulesPageWords[language];
  return Object.hasOwn(listNames, name) ? listNames[name as ListName] : name;
}
