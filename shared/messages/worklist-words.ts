import type { AnswerOutcome } from "../api/worklists.ts";
import type { Language } from "../localized.ts";
import { counted } from "./counted.ts";
import { showCount as n } from "./show-count.ts";

type Counts = Readonly<Record<AnswerOutcome, number>>;

/** What a pull did to a list, in numbers. */
interface Renewed {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  readonly kept: number;
}

const outcomesZh: Readonly<Record<AnswerOutcome, string>> = {
  taken: "已收",
  unchanged: "早已收过",
  stale: "线上已变",
  invalid: "有问题",
  forbidden: "不能答",
};

const some = (counts: Counts, said: Readonly<Record<AnswerOutcome, string>>, and: string) =>
  (Object.keys(said) as AnswerOutcome[]) // its keys are the outcomes
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${said[outcome]} ${n(counts[outcome])}`)
    .join(and);

const zh = {
  title: "待办清单",
  forYou: "等你处理",
  toRead: "可以查看",
  none: "没有你能看的清单",
  loading: "正在取清单…",
  waiting: "待办",
  answered: "已答复",
  states: "哪些",
  lines: (total: number, blocked: number) =>
    `${n(total)} 条${blocked === 0 ? "" : `，其中 ${n(blocked)} 条现在不能办`}`,
  sum: (direction: string, count: number, amount: string, blocked: boolean) =>
    `${direction} ${n(count)} 笔 ${amount}${blocked ? "（不能办）" : ""}`,
  empty: "没有待办",
  emptyHint: "现在没有等你办的。有了新的，再来就看得到。",
  emptyFound: "没有这样的",
  emptyFoundHint: "换个单号或店铺再找，或者看「已答复」。",
  find: "单号",
  shop: "店铺",
  allShops: "全部店铺",
  day: "哪天",
  search: "查找",
  anyValue: "全部",
  moreFilters: (chosen: number) => (chosen === 0 ? "更多筛选" : `更多筛选 · 已选 ${n(chosen)}`),
  group: (name: string, count: number, yuan: string | null) =>
    `${name} ${n(count)}${yuan === null ? "" : ` · ${yuan}`}`,
  atRisk: (yuan: string) => `涉及 ${yuan} 元`,
  answerAll: (count: number) => `全部 ${n(count)} 条一起答复`,
  allHint: (count: number) =>
    `一共 ${n(count)} 条，没显示出来的也在内。答复前再对一遍：清单变了就不发，先给你看。`,
  moved: (before: number, now: number) =>
    `清单刚变了：原来 ${n(before)} 条，现在 ${n(now)} 条，什么都没发。看过再答复`,
  more: (left: number) => `再看 ${n(left)} 条`,
  toSheet: "拉到表里",
  select: (name: string) => `选中 ${name}`,
  selected: (count: number) => `已选 ${n(count)} 条`,
  selectAll: "全选这些",
  selectNone: "不选了",
  answer: "答复",
  answerSelected: (count: number) => `一起答复 ${n(count)} 条`,
  send: (count: number) => (count === 1 ? "答复这条" : `答复这 ${n(count)} 条`),
  all: "全部内容",
  blockedTitle: (count: number) => `现在不能办 ${n(count)}`,
  answeredBy: (by: string, time: string) => `${by} ${time} 答复`,
  notTaken: (answer: string) => `你填的没有收：${answer}`,
  choose: "请选",
  onlyLook: (roles: string) => `这张清单你只能看，由${roles}答复。`,
  and: "、",
  whole: "显示完整账号和号码，因为…",
  wholeExample: "例如：开票要用",
  wholeGive: "显示",
  wholeGiven: (reason: string) => `显示完整内容，因为${reason}（已记入审计日志）`,
  asks: "你的答复",
  badCount: (count: number) => `有 ${n(count)} 条填得不对`,
  sheet: {
    lines: (count: number) => `${n(count)} 条`,
    push: (count: number) => (count === 0 ? "推送" : `推送 ${n(count)} 条答复`),
    nothing: "还没有要推送的答复",
    nothingHint: "在黄色表头的几列里填，填好就会出现在这里。",
    problems: (count: number) => `问题 ${n(count)}`,
    ready: (count: number) => `可以推送 ${n(count)}`,
    doubted: (count: number) => `线上已变，再看一眼 ${n(count)}`,
    doubtedHint: "你填了之后，这几行在线上变了；表里已经是现在的内容。",
    sendAfterAll: "看过了，照样推送",
    twice: (count: number) => `同一条占了 ${n(count)} 行`,
    twiceHint: "复制出来的行和原来的是同一条，只能推送其中一行。",
    keep: (row: number) => `用第 ${n(row)} 行`,
    noLine: (count: number) => `${n(count)} 行不是清单里的，不推送`,
    noLineHint:
      "自己加的、复制的行，或者隐藏的标记被删了。要答复的，填到清单里的那一行；缺的行，「拉取」会补回来。",
    sent: (count: number) => `已收 ${n(count)} 条`,
    row: (row: number) => `第 ${n(row)} 行`,
    working: (done: number, total: number) => `正在推送 ${n(done)} / ${n(total)} 条`,
    waits: "连不上服务器，恢复后会自己继续",
    done: (time: string) => `${time} 推送的结果`,
    stale: "表刚改过，什么都没推送。再按一次「推送」。",
    moved: "表刚排过序或改过，行号变了，什么都没动。看看现在是哪几行，再按一次",
    notSent: (count: number) => `${n(count)} 条没推送，再按「推送」就会接着推`,
    outcomes: "结果",
    openCards: "在这里看清单",
    gone: "认不出这张清单了：标记列或表头被删了。按「拉取」补回来。",
  },
  pulled: (sheet: string, total: number, blocked: number) =>
    `已拉到「${sheet}」：${n(total)} 条${blocked === 0 ? "" : `，其中 ${n(blocked)} 条现在不能办`}`,
  renewed: ({ added, changed, gone, kept }: Renewed) =>
    `已更新：新增 ${n(added)} · 变了 ${n(changed)} · 去掉 ${n(gone)}${kept === 0 ? "" : ` · 留着没推送的 ${n(kept)}`}`,
  checked: (ready: number, invalid: number, asked: number) =>
    `${n(ready)} 条可推送${invalid === 0 ? "" : ` · ${n(invalid)} 条有问题`}${asked === 0 ? "" : ` · ${n(asked)} 条等你定`}`,
  outcomes: outcomesZh,
  counts: (counts: Counts) => some(counts, outcomesZh, " · "),
};

/** What the pane says of worklists; it comes with their views. */
export type WorklistWords = typeof zh;

const outcomesEn: Readonly<Record<AnswerOutcome, string>> = {
  taken: "Taken",
  unchanged: "Taken before",
  stale: "Changed meanwhile",
  invalid: "With problems",
  forbidden: "Not allowed",
};

const en: WorklistWords = {
  title: "Worklists",
  forYou: "Waiting for you",
  toRead: "To look at",
  none: "There is no list that you may see",
  loading: "Fetching the list…",
  waiting: "To do",
  answered: "Answered",
  states: "Which",
  lines: (total, blocked) =>
    `${counted(total, "line")}${blocked === 0 ? "" : `, ${n(blocked)} of which can’t be answered now`}`,
  sum: (direction, count, amount, blocked) =>
    `${direction} ${amount} in ${counted(count, "line")}${blocked ? " (can’t be answered now)" : ""}`,
  empty: "Nothing waits",
  emptyHint: "Nothing waits for you now. Whatever comes will be listed here.",
  emptyFound: "No such line",
  emptyFoundHint: "Try another number or shop, or look at those that were answered.",
  find: "Number",
  shop: "Shop",
  allShops: "All shops",
  day: "Day",
  search: "Find",
  anyValue: "All",
  moreFilters: (chosen) => (chosen === 0 ? "More filters" : `More filters · ${n(chosen)} chosen`),
  group: (name, count, yuan) => `${name} ${n(count)}${yuan === null ? "" : ` · ¥${yuan}`}`,
  atRisk: (yuan) => `¥${yuan} at risk`,
  answerAll: (count) => `Answer all ${n(count)} together`,
  allHint: (count) =>
    `${counted(count, "line")} in all, those that are not shown too. If the list has changed by then, nothing is sent and you see it first.`,
  moved: (before, now) =>
    `The list has just changed: ${counted(before, "line")} before, ${n(now)} now. Nothing was sent; look at it first`,
  more: (left) => `Show ${n(left)} more`,
  toSheet: "Pull into a sheet",
  select: (name) => `Select ${name}`,
  selected: (count) => `${n(count)} selected`,
  selectAll: "Select these",
  selectNone: "Select none",
  answer: "Answer",
  answerSelected: (count) => `Answer ${n(count)} together`,
  send: (count) => (count === 1 ? "Answer this one" : `Answer these ${n(count)}`),
  all: "All it says",
  blockedTitle: (count) => `Can’t be answered now ${n(count)}`,
  answeredBy: (by, time) => `Answered by ${by}, ${time}`,
  notTaken: (answer) => `Yours was not taken: ${answer}`,
  choose: "Choose",
  onlyLook: (roles) => `You can only read this list; it is answered by: ${roles}.`,
  and: ", ",
  whole: "Show accounts and numbers whole, because…",
  wholeExample: "e.g. needed for the invoice",
  wholeGive: "Show",
  wholeGiven: (reason) => `Shown whole, because: ${reason} (kept in the audit log)`,
  asks: "Your answer",
  badCount: (count) => `${counted(count, "line")} would not be taken`,
  sheet: {
    lines: (count) => counted(count, "line"),
    push: (count) => (count === 0 ? "Push" : `Push ${counted(count, "answer")}`),
    nothing: "No answers to push yet",
    nothingHint: "Fill in the columns with yellow headings; what you fill in is listed here.",
    problems: (count) => `Problems ${n(count)}`,
    ready: (count) => `Can be pushed ${n(count)}`,
    doubted: (count) => `Changed meanwhile: look again ${n(count)}`,
    doubtedHint:
      "These lines changed after you had answered; the sheet shows them as they are now.",
    sendAfterAll: "Looked at, push them anyway",
    twice: (count) => `One line in ${n(count)} rows`,
    twiceHint:
      "A copied row is the same line as the one it came from: only one of them can be pushed.",
    keep: (row) => `Use row ${n(row)}`,
    noLine: (count) =>
      `${counted(count, "row is", "rows are")} not on the list and won’t be pushed`,
    noLineHint:
      "Rows of your own, copies, or rows whose hidden mark was deleted. Answer in the row of the list; Pull brings rows back that are missing.",
    sent: (count) => `${n(count)} taken`,
    row: (row) => `Row ${n(row)}`,
    working: (done, total) => `Pushing ${n(done)} of ${n(total)}`,
    waits: "The server can’t be reached; it goes on by itself",
    done: (time) => `What came of the push at ${time}`,
    stale: "The sheet has just changed and nothing was pushed. Press Push once more.",
    moved:
      "The sheet was just sorted or changed: its rows have other numbers, and nothing was done. Look which they are now, and press once more",
    notSent: (count) => `${n(count)} not pushed; Push goes on with them`,
    outcomes: "Outcomes",
    openCards: "See the list here",
    gone: "This list can’t be read any more: its mark column or headings were deleted. Pull puts them back.",
  },
  pulled: (sheet, total, blocked) =>
    `Pulled into “${sheet}”: ${counted(total, "line")}${blocked === 0 ? "" : `, ${n(blocked)} of which can’t be answered now`}`,
  renewed: ({ added, changed, gone, kept }) =>
    `Renewed: ${n(added)} new · ${n(changed)} changed · ${n(gone)} gone${kept === 0 ? "" : ` · ${n(kept)} kept that were not pushed`}`,
  checked: (ready, invalid, asked) =>
    `${n(ready)} can be pushed${invalid === 0 ? "" : ` · ${n(invalid)} with problems`}${asked === 0 ? "" : ` · ${n(asked)} for you to decide`}`,
  outcomes: outcomesEn,
  counts: (counts) => some(counts, outcomesEn, " · "),
};

/** These words in each language. */
export const worklistWords: Readonly<Record<Language, WorklistWords>> = { zh, en };
