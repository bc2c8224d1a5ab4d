import type { AnsweredLine, WorkAnswer } from "../../shared/api/worklists.ts";
import { wholeRow } from "../../shared/derive/whole-row.ts";
import type { Row } from "../../shared/row.ts";
import { judgingBy } from "../../shared/judge/judge-row.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";
import { asksOf, type Worklist } from "../../shared/worklists/worklist.ts";
import { rowJudge } from "../push/row-judge.ts";
import { cellCheck } from "../push/refused-cells.ts";
import type { GivenAnswer } from "../store/worklists/worklist-answers.ts";
import type { Decision, Half, Line, WorkContext } from "./half.ts";

/** What is known of a line when an answer to it comes. */
export interface KnownLine {
  readonly line: Line | undefined;
  readonly last: GivenAnswer | undefined;
  /** Of what it says now; undefined for one that is gone. */
  readonly stamp: string | undefined;
}

/** What becomes of an answer: it is taken, and means something, or why it is not. */
export type Judged =
  | {
      readonly taken: {
        readonly line: Line;
        /** Of what it says. */
        readonly stamp: string;
        readonly answer: Row;
        readonly decision: Extract<Decision, { record: Row } | { kept: true }>;
      };
    }
  | Pick<AnsweredLine, "outcome" | "problems" | "why">;

/** Judges the answers of one request, one after the other. */
export function answerJudge(worklist: Worklist, half: Half, context: WorkContext) {
  const { asks, table } = worklist;
  const { person, settings, moment } = context;
  const mine = new Set(asksOf(worklist, person.role));
  const judging = judgingBy(settings, dayOfMoment(moment));
  const refused = cellCheck({ columns: asks }, settings.lists);
  const answerTable = { ...table, keys: Object.keys(asks) };
  const judge = rowJudge(answerTable, judging);

  return (sent: WorkAnswer, { line, last, stamp }: KnownLine): Judged => {
    const cells = filled(sent.cells);
    if (Object.keys(cells).length === 0) return { outcome: "unchanged" };
    if (Object.keys(cells).some((key) => key in asks && !mine.has(key)))
      return { outcome: "forbidden", why: "role" };
    // Said before, and nobody heard that it was taken.
    const again = last?.stamp === sent.stamp && last.person === person.id;
    if (again && same(last.cells, cells)) return { outcome: "unchanged" };
    if (line === undefined || stamp !== sent.stamp) return { outcome: "stale" };
    if (half.once === true && last !== undefined) return { outcome: "stale" };
    if (line.blocked !== null && half.answersBlocked?.(cells) !== true)
      return { outcome: "forbidden", why: line.blocked };
    const unread = refused(sent.cells);
    if (unread.length > 0) return { outcome: "invalid", problems: unread };
    const whole = wholeRow(table, { ...line.cells, ...cells });
    const broken = judge.errors(whole, judge.find(whole));
    if (broken.length > 0) return { outcome: "invalid", problems: broken };
    const answer = Object.fromEntries(Object.keys(asks).map((key) => [key, cells[key] ?? null]));
    const decision = half.decide(context, line, answer);
    if ("problems" in decision) return { outcome: "invalid", problems: [...decision.problems] };
    if ("why" in decision) return { outcome: "forbidden", why: decision.why };
    return { taken: { line, stamp, answer, decision } };
  };
}

const filled = (cells: Row): Row =>
  Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null));

const same = (one: Row, other: Row): boolean => {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
};
