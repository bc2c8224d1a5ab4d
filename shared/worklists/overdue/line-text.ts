import type { Clock } from "../../derive/clocks.ts";
import type { Dated, Moment } from "../../time/day.ts";
import { daysBetween } from "../../time/day.ts";
import { addSeconds, dayOfMoment, isStartOfDay, momentSeconds } from "../../time/moment.ts";
import { shortMoment } from "../../time/moment-text.ts";
import { lastDay } from "../../derive/deadlines.ts";
import { NEVER } from "../../time/pause.ts";
import { clockName } from "./clock-name.ts";
import { severities } from "./severity.ts";

/** A deadline as a line is told of it. */
export type ToldClock = Pick<
  Clock,
  "rule" | "due" | "firstDue" | "pausedUntil" | "waived" | "assigned" | "warn" | "half"
>;

/** People by id. */
type People = ReadonlyMap<string, { readonly name: string; readonly active: boolean }>;

const SECONDS_PER_HOUR = 3600;

/** Whether a deadline is over and nothing holds its flag back. */
export const isLate = ({ due, waived, pausedUntil }: ToldClock, now: Moment): boolean =>
  due <= now && !waived && (pausedUntil ?? "") <= now;

export const isPaused = ({ pausedUntil }: ToldClock, now: Moment): boolean =>
  (pausedUntil ?? "") > now;

/** How a row stands by its deadlines, in words: late by how much, or what comes next. */
export function severityText(clocks: readonly ToldClock[], now: Moment): string | null {
  const late = clocks.filter((clock) => isLate(clock, now));
  const [first] = late.map(({ due }) => due).toSorted();
  if (first !== undefined) {
    const days = daysBetween(lastDay(first), dayOfMoment(now));
    const hours = Math.floor((momentSeconds(now) - momentSeconds(first)) / SECONDS_PER_HOUR);
    return days > 0 ? `逾期 ${days} 天` : `逾期 ${hours} 小时`;
  }
  const held = clocks.find(({ waived }) => waived) ?? clocks.find((clock) => isPaused(clock, now));
  if (held !== undefined) return severities[held.waived ? "waived" : "paused"].zh;
  const [next] = clocks.toSorted((a, b) => (a.due < b.due ? -1 : 1));
  if (next === undefined) return null;
  const days = daysBetween(dayOfMoment(now), lastDay(next.due));
  if (days <= 1) return severities[days === 1 ? "tomorrow" : "today"].zh;
  return severities[next.warn <= now ? "soon" : "half"].zh;
}

/** When something is due as people say it: a span that ends at midnight ends with the day before. */
export const dueWords = (due: Moment, now: Moment): string =>
  isStartOfDay(due)
    ? shortMoment(addSeconds(due, -1), now).slice(0, -" 00:00".length)
    : shortMoment(due, now);

/** The same as a value of a column: the last day, or the moment where a time of day counts. */
export const dueDated = (due: Moment): Dated => (isStartOfDay(due) ? lastDay(due) : due);

/** The deadlines of a row, each with when it was due: 待处理 应于 11-03；发货 应于 11-04 17:00. */
export const reasonsText = (
  ledger: string,
  clocks: readonly ToldClock[],
  now: Moment,
): string | null =>
  clocks
    .map(({ rule, due }) => `${clockName(ledger, rule).zh} 应于 ${dueWords(due, now)}`)
    .join("；") || null;

/** The promises of a row that were moved, and what they were at first. */
export const movedText = (
  ledger: string,
  clocks: readonly ToldClock[],
  now: Moment,
): string | null =>
  clocks
    .filter(({ due, firstDue }) => due !== firstDue)
    .map(({ rule, firstDue }) => `${clockName(ledger, rule).zh} 原定 ${dueWords(firstDue, now)}`)
    .join("；") || null;

/** What was decided about the deadlines of a row; `people` are those who were asked to see to it, by id. */
export function decidedText(
  ledger: string,
  clocks: readonly ToldClock[],
  now: Moment,
  people: People,
): string | null {
  const said = clocks.flatMap((clock) => {
    const words = decidedWords(clock, now, people);
    return words.length === 0 ? [] : [{ rule: clock.rule, words: words.join("，") }];
  });
  const alike = Map.groupBy(said, ({ words }) => words);
  const names = (some: readonly { readonly rule: string }[]) =>
    some.map(({ rule }) => clockName(ledger, rule).zh).join("、");
  return (
    [...alike]
      .map(([words, some]) => (some.length === clocks.length ? words : `${names(some)} ${words}`))
      .join("；") || null
  );
}

/** Who was asked: somebody who has left is named so until another is. */
function personWords(person: { readonly name: string; readonly active: boolean } | undefined) {
  if (person === undefined) return "";
  return person.active ? person.name : `${person.name}（已离职）`;
}

function decidedWords(clock: ToldClock, now: Moment, people: People): readonly string[] {
  const { waived, pausedUntil, assigned } = clock;
  return [
    ...(waived ? ["已豁免"] : []),
    ...(pausedUntil !== null && isPaused(clock, now)
      ? [pausedUntil >= NEVER ? "暂停，等通知" : `暂停至 ${shortMoment(pausedUntil, now)}`]
      : []),
    ...(assigned === null ? [] : [`督办：${personWords(people.get(assigned))}`]),
  ];
}
