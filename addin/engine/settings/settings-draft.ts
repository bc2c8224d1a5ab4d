import type { SavedSettings } from "../../../shared/api/settings.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import type { Settings } from "../../../shared/settings/settings.ts";
import { showFen, fen } from "../../../shared/money/fen.ts";
import { parseMoney } from "../../../shared/text/money-text.ts";
import { normalised } from "../../../shared/text/normalise.ts";
import { calendarNames, type CalendarName } from "../../../shared/time/calendar.ts";
import { handovers, type Handover } from "../../../shared/settings/handover.ts";
import type { Judgement, RuleLevel } from "../../../shared/settings/levels.ts";
import type { Switches } from "../../../shared/settings/switches.ts";
import {
  specOf,
  thresholdFault,
  thresholdNames,
  type ThresholdFault,
  type ThresholdName,
} from "../../../shared/settings/thresholds.ts";
import { deadlineParts, deadlinesWith, partKey } from "./deadline-draft.ts";
import { standsTwice } from "../../../shared/settings/working-times.ts";
import { readOwnDay, readShifts, showOwnDays, type DayWords } from "./typed-days.ts";

/** Changes of the settings as somebody has typed them; what is not named stays as it is in `base`. */
export interface SettingsDraft {
  /** The settings that the changes are made on. */
  readonly base: SavedSettings;
  /** `usual` gives a rule back its own level. */
  readonly levels: Readonly<Partial<Record<Judgement, RuleLevel | "usual">>>;
  /** Amounts in 元, days and times as whole numbers. */
  readonly thresholds: Readonly<Partial<Record<ThresholdName, string>>>;
  /** By the list's name, what is on it, one a line. */
  readonly lists: Readonly<Record<string, string>>;
  /** The hours at which finance days end. */
  readonly cutoff?: string;
  readonly exchangeCutoff?: string;
  readonly switches?: Readonly<Partial<Switches>>;
  /** What was typed about deadlines, by `partKey`. */
  readonly deadlines?: Readonly<Record<string, string>>;
  /** From when to when people work, as {@link showShifts} writes it. */
  readonly workingTimes?: Readonly<Partial<Record<CalendarName, string>>>;
  /** The company's own days, one a line, as {@link showOwnDays} writes them. */
  readonly ownDays?: string;
}

/** Why what was typed can't be saved. */
export type DraftFault =
  | { readonly at: "threshold"; readonly name: ThresholdName; readonly fault: NumberFault }
  | {
      readonly at: "list";
      readonly name: string;
      /** How many entries, or letters of `entry`, there may be. */
      readonly most: number;
      /** The entry that is too long; undefined when there are too many. */
      readonly entry?: string;
    }
  | { readonly at: Handover }
  | { readonly at: "deadline"; readonly part: string }
  | { readonly at: "working-times"; readonly name: CalendarName }
  /** The first line that is no day with what it is, or names a day again. */
  | { readonly at: "own-days"; readonly line: string };

export type NumberFault = ThresholdFault | { readonly kind: "not-a-number" };

/** What the settings would be, and what is wrong with them. */
export interface Proposal {
  readonly settings: Settings;
  readonly faults: readonly DraftFault[];
  /** How many settings differ from what stands. */
  readonly changes: number;
}

const MOST_ENTRIES = 500;
const LONGEST_ENTRY = 60;

/** A draft that changes nothing yet. */
export function emptyDraft(base: SavedSettings): SettingsDraft {
  return { base, levels: {}, thresholds: {}, lists: {} };
}

/** A threshold as a person types it. */
export function showThreshold(name: ThresholdName, value: number): string {
  return specOf(name).unit === "fen" ? showFen(fen(value)).replaceAll(",", "") : String(value);
}

/** What stands in a list, as a person types it. */
export const showList = (entries: readonly string[]): string => entries.join("\n");

/** The settings that a draft proposes. Where something is wrong, what stands is kept beside the fault. */
export function proposalOf(draft: SettingsDraft): Proposal {
  const { version: _, changed: __, ...current } = draft.base;
  const faults: DraftFault[] = [];
  const settings: Settings = {
    ...current,
    levels: levelsOf(draft),
    thresholds: thresholdsOf(draft, faults),
    lists: listsOf(draft, faults),
    cutoff: draft.cutoff ?? current.cutoff,
    exchangeCutoff: draft.exchangeCutoff ?? current.exchangeCutoff,
    workingTimes: workingTimesOf(draft, faults),
    ownDays: ownDaysOf(draft, faults),
    switches: { ...current.switches, ...draft.switches },
    deadlines: deadlinesOf(draft, faults),
  };
  for (const at of handovers) if (!/^\d\d:\d\d$/.test(settings[at])) faults.push({ at });
  const typed = faults.length; // a fault is a change too
  return { settings, faults, changes: typed + countChanges(current, settings) };
}

function levelsOf({ base, levels }: SettingsDraft): Settings["levels"] {
  const chosen = { ...base.levels };
  for (const [code, level] of Object.entries(levels) as [Judgement, RuleLevel | "usual"][]) {
    if (level === "usual") delete chosen[code];
    else chosen[code] = level;
  }
  return chosen;
}

function thresholdsOf({ base, thresholds }: SettingsDraft, faults: DraftFault[]) {
  const numbers = { ...base.thresholds };
  const unread = new Set<ThresholdName>();
  for (const name of thresholdNames) {
    const typed = thresholds[name];
    if (typed === undefined) continue;
    const number = numberIn(name, typed);
    if (number === undefined) unread.add(name);
    else numbers[name] = number;
  }
  for (const name of thresholdNames) {
    const fault: NumberFault | undefined = unread.has(name)
      ? { kind: "not-a-number" }
      : thresholdFault(name, numbers);
    if (fault !== undefined) faults.push({ at: "threshold", name, fault });
  }
  return numbers;
}

function numberIn(name: ThresholdName, typed: string): number | undefined {
  if (specOf(name).unit === "fen") {
    const amount = parseMoney(typed);
    return typeof amount === "number" ? amount : undefined;
  }
  const digits = normalised(typed);
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

function listsOf({ base, lists }: SettingsDraft, faults: DraftFault[]): Settings["lists"] {
  const all = { ...base.lists };
  for (const [name, typed] of Object.entries(lists)) {
    const entries = entriesIn(typed);
    const tooLong = entries.find((entry) => entry.length > LONGEST_ENTRY);
    if (entries.length > MOST_ENTRIES) faults.push({ at: "list", name, most: MOST_ENTRIES });
    else if (tooLong !== undefined)
      faults.push({ at: "list", name, most: LONGEST_ENTRY, entry: tooLong });
    else all[name] = entries;
  }
  return all;
}

function workingTimesOf({ base, workingTimes }: SettingsDraft, faults: DraftFault[]) {
  const times = { ...base.workingTimes };
  for (const name of calendarNames) {
    const typed = workingTimes?.[name];
    if (typed === undefined) continue;
    const shifts = readShifts(typed);
    if (shifts === undefined) faults.push({ at: "working-times", name });
    else times[name] = shifts;
  }
  return times;
}

function ownDaysOf({ base, ownDays }: SettingsDraft, faults: DraftFault[]): Settings["ownDays"] {
  if (ownDays === undefined) return base.ownDays;
  const days: Settings["ownDays"] = [];
  for (const line of entriesIn(ownDays)) {
    const day = readOwnDay(line);
    if (day === undefined || standsTwice([...days, day])) {
      faults.push({ at: "own-days", line });
      return base.ownDays;
    }
    days.push(day);
  }
  return days;
}

function deadlinesOf({ base, deadlines = {} }: SettingsDraft, faults: DraftFault[]) {
  const set = deadlinesWith(base.deadlines, deadlines, ledgers.flatMap(deadlineParts));
  for (const part of set.faults) faults.push({ at: "deadline", part: partKey(part) });
  return set.deadlines;
}

/** The entries of a list that is typed one a line; each of them once. */
function entriesIn(typed: string): string[] {
  const lines = typed.split(/\r?\n/).map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}

function countChanges(was: Settings, is: Settings): number {
  const differ = (a: object, b: object) => {
    const [before, after] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
    const keys = new Set([...before.keys(), ...after.keys()]);
    return [...keys].filter(
      (key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)),
    ).length;
  };
  return (
    differ(was.levels, is.levels) +
    differ(was.thresholds, is.thresholds) +
    differ(was.lists, is.lists) +
    differ(was.switches, is.switches) +
    differ(eachDeadline(was), eachDeadline(is)) +
    differ(was.workingTimes, is.workingTimes) +
    differ(onTheirOwn(was), onTheirOwn(is))
  );
}

const eachDeadline = ({ deadlines }: Settings) =>
  Object.fromEntries(
    Object.entries(deadlines).flatMap(([ledger, rules]) =>
      Object.entries(rules).map(([rule, setting]) => [`${ledger}/${rule}`, setting]),
    ),
  );

/** The settings that are one thing each. */
const onTheirOwn = ({ cutoff, exchangeCutoff, ownDays }: Settings) => ({
  cutoff,
  exchangeCutoff,
  ownDays,
});

/**
 * The same changes on settings that somebody else has changed meanwhile. What was added to a list and
 * taken off it is added and taken off theirs; any other setting that both changed stays as it was typed,
 * beside what it is now.
 */
export function rebased(draft: SettingsDraft, base: SavedSettings, words: DayWords): SettingsDraft {
  const lists = Object.entries(draft.lists).map(([name, typed]) => {
    const [before, theirs] = [draft.base.lists[name] ?? [], base.lists[name] ?? []];
    return [name, bothChanges(before, entriesIn(typed), theirs)] as const;
  });
  const daysIn = (days: Settings["ownDays"]) => entriesIn(showOwnDays(days, words));
  const ownDays = draft.ownDays !== undefined && {
    ownDays: bothChanges(
      daysIn(draft.base.ownDays),
      entriesIn(draft.ownDays),
      daysIn(base.ownDays),
    ),
  };
  return { ...draft, ...ownDays, base, lists: Object.fromEntries(lists) };
}

function bothChanges(
  before: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): string {
  const added = mine.filter((entry) => !before.includes(entry) && !theirs.includes(entry));
  const kept = theirs.filter((entry) => mine.includes(entry) || !before.includes(entry));
  return showList([...kept, ...added]);
}
