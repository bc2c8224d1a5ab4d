import type { HeldRecord } from "../api/held-records.ts";
import type { UnmatchedItem } from "../api/unmatched-items.ts";
import type { Language, Localized } from "../localized.ts";
import type { Day, Moment } from "../time/day.ts";
import { shortMoment } from "../time/moment-text.ts";
import { NEVER } from "../time/pause.ts";
import { FAULT_NAMES } from "../worklists/faults.ts";
import { counted } from "./counted.ts";
import { holdCodeName } from "./hold-codes.ts";
import { groupTitle } from "./sentence.ts";

/** How late something is: days since the last day allowed, and whole hours since the due moment. */
interface Lateness {
  readonly days: number;
  readonly hours: number;
}

function span({ days, hours }: Lateness, language: Language): string {
  if (language === "zh") return days > 0 ? `${days} 天` : `${hours} 小时`;
  return days > 0 ? counted(days, "day") : counted(hours, "hour");
}

/** The text of the overdue column: `逾期 3 天 · 待处理`. */
export function overdueText(title: Localized, late: Lateness, language: Language): string {
  return language === "zh"
    ? `逾期 ${span(late, "zh")} · ${title.zh}`
    : `Overdue ${span(late, "en")} · ${title.en}`;
}

/** What somebody has decided about a deadline, and whether its promise was moved. */
interface DecidedFlag {
  readonly due: Moment;
  readonly firstDue: Moment;
  readonly pausedUntil: Moment | null;
  readonly waived: boolean;
  readonly assigned: string | null;
}

/** What a flag says besides: 督办：王芳 · 承诺已改; nothing of most. */
export function besideFlag(
  { due, firstDue, assigned }: Pick<DecidedFlag, "due" | "firstDue" | "assigned">,
  language: Language,
): string[] {
  return [
    ...(assigned === null
      ? []
      : [language === "zh" ? `督办：${assigned}` : `seen to by ${assigned}`]),
    ...(due === firstDue ? [] : [language === "zh" ? "承诺已改" : "promise moved"]),
  ];
}

/** A deadline that somebody has decided about, whose flag is not up: ✓ 已豁免 · 待处理; ✓ 暂停至 11-20 10:00 · 待处理. */
export function decidedFlagText(
  title: Localized,
  flag: DecidedFlag,
  now: Moment,
  language: Language,
): string {
  const { waived, pausedUntil } = flag;
  const zh = language === "zh";
  const parts = [
    ...(waived ? [zh ? "已豁免" : "Waived"] : []),
    ...(!waived && pausedUntil !== null && pausedUntil > now
      ? [pausedText(pausedUntil, now, zh)]
      : []),
    title[language],
    ...besideFlag(flag, language),
  ];
  return `✓ ${parts.join(" · ")}`;
}

function pausedText(until: Moment, now: Moment, zh: boolean): string {
  if (until >= NEVER) return zh ? "暂停，等通知" : "Paused until further notice";
  const moment = shortMoment(until, now);
  return zh ? `暂停至 ${moment}` : `Paused until ${moment}`;
}

/** What a department calls a level. */
export function levelName(level: number, levels: readonly string[], language: Language): string {
  return levels[level - 1] ?? (language === "zh" ? `第 ${level} 级` : `level ${level}`);
}

/** The level that the server has brought a record to: `已自动上报部门经理`. */
export function escalatedText(
  level: number,
  levels: readonly string[],
  language: Language,
): string {
  const name = levelName(level, levels, language);
  return language === "zh" ? `已自动上报${name}` : `taken to ${name} by itself`;
}

/** The same of what was met too late, until its month is closed: `✓ 曾逾期 3 天 · 待处理`. */
export function wasOverdueText(title: Localized, late: Lateness, language: Language): string {
  return language === "zh"
    ? `✓ 曾逾期 ${span(late, "zh")} · ${title.zh}`
    : `✓ Was ${span(late, "en")} overdue · ${title.en}`;
}

/** Since when something is missing, the year only when it is another than now: `11-03 起`. */
export function sinceText(since: Day, now: Moment, language: Language): string {
  const day = since.slice(0, 4) === now.slice(0, 4) ? since.slice(5) : since;
  return language === "zh" ? `${day} 起` : `since ${day}`;
}

/** A row without its counterpart in the overdue column: `缺换货登记 · 11-03 起`. */
export function unmatchedItemText(
  { code, since }: Pick<UnmatchedItem, "code" | "since">,
  now: Moment,
  language: Language,
): string {
  return `${groupTitle(code, language)} · ${sinceText(since, now, language)}`;
}

const faultNames: Readonly<Record<string, string>> = FAULT_NAMES;

/** A row whose amounts wait, in the overdue column: `付款没交财务 · 金额超过上限`, `退回要改 · 资料不全 · 周会计`. */
export function heldFlagText(
  { codes, sentBack }: Pick<HeldRecord, "codes" | "sentBack">,
  language: Language,
): string {
  if (sentBack !== null) {
    const { by, fault } = sentBack;
    return language === "zh"
      ? `退回要改 · ${fault ?? "退票"} · ${by}`
      : `Sent back · ${fault === null ? "bounced" : (faultNames[fault] ?? fault)} · ${by}`;
  }
  const why = codes.map((code) => holdCodeName(code, language));
  return language === "zh"
    ? `付款没交财务 · ${why.join("、")}`
    : `Payment waits · ${why.join(", ")}`;
}

/** All that one row's cell says. */
export function flagsTogether(texts: readonly string[], language: Language): string {
  return texts.join(language === "zh" ? "；" : "; ");
}
