import type { ClockAct } from "../../shared/derive/clock-acts.ts";
import type { RowOf } from "../../shared/ledger.ts";
import type { Moment } from "../../shared/time/day.ts";
import { isMoment, startOfDay } from "../../shared/time/moment.ts";
import type { overdue as worklist } from "../../shared/worklists/overdue/definition.ts";
import { isLate, isPaused } from "../../shared/worklists/overdue/line-text.ts";
import {
  ASSIGN,
  PAUSE,
  RESUME,
  UNASSIGN,
  UNWAIVE,
  WAIVE,
} from "../../shared/worklists/overdue/meaning.ts";
import type { RecordClock } from "../record/clocks.ts";
import { type LateLine, toldClocks } from "./overdue-line.ts";

export type OverdueAnswer = RowOf<(typeof worklist)["asks"]>;

/** What an answer decides about which deadlines of a line, or why it decides nothing. */
export type Decided =
  | { readonly act: ClockAct; readonly rules: readonly string[] }
  | { readonly why: "nothing" | "over" | "person" | "met" };

/** What an answer decides: about what is late, where anything is, else about what the line tells of. */
export function decided(line: LateLine, answer: OverdueAnswer, now: Moment): Decided {
  const told = toldClocks(line.clocks, now);
  if (told.length === 0) return { why: "met" };
  const late = told.filter((clock) => isLate(clock, now));
  const meant = late.length > 0 ? late : told;
  const about = (act: ClockAct, clocks: readonly RecordClock[]): Decided =>
    clocks.length === 0 ? { why: "nothing" } : { act, rules: clocks.map(({ rule }) => rule) };
  switch (answer.act) {
    case WAIVE:
      return about(
        { kind: "waive" },
        meant.filter(({ waived }) => !waived),
      );
    case UNWAIVE:
      return about(
        { kind: "unwaive" },
        told.filter(({ waived }) => waived),
      );
    case PAUSE: {
      const until = answer.until === null ? now : momentOf(answer.until);
      if (until <= now) return { why: "over" };
      return about(
        { kind: "pause", until },
        meant.filter(({ waived }) => !waived),
      );
    }
    case RESUME:
      return about(
        { kind: "resume" },
        told.filter((clock) => isPaused(clock, now) && isPausedByPerson(clock)),
      );
    case ASSIGN: {
      const person = line.askable.get(answer.to ?? "");
      if (person === undefined) return { why: "person" };
      return about(
        { kind: "assign", person },
        meant.filter(({ assigned }) => assigned !== person),
      );
    }
    case UNASSIGN:
      return about(
        { kind: "unassign" },
        told.filter(({ assigned }) => assigned !== null),
      );
  }
}

/** A pause until a day is over when the day begins. */
const momentOf = (until: NonNullable<OverdueAnswer["until"]>): Moment =>
  isMoment(until) ? until : startOfDay(until);

/** What a status has paused, the status resumes. */
const isPausedByPerson = ({ track }: RecordClock): boolean =>
  track.pauses.some(({ by, lasts }) => by === "person" && lasts);
