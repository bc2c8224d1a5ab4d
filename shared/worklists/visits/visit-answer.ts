import type { Person } from "../../api/person.ts";
import type { RowOf } from "../../ledger.ts";
import type { followUpVisits } from "../../ledgers/follow-up-visits/definition.ts";
import type { Moment } from "../../time/day.ts";
import { dayOfMoment } from "../../time/moment.ts";
import type { visits } from "./definition.ts";
import type { VisitSource, VisitTo } from "./visit-sources.ts";

type VisitRow = RowOf<(typeof followUpVisits)["columns"]>;
export type VisitAnswer = RowOf<(typeof visits)["asks"]>;

/** After so many calls without an answer others take over. */
export const MOST_CALLS = 3;

interface Called {
  readonly source: Pick<VisitSource, "kind">;
  readonly to: VisitTo;
  /** The visit's row as it stands after earlier calls; null before the first. */
  readonly before: Pick<VisitRow, "attempt"> | null;
  readonly answer: VisitAnswer;
  readonly person: Pick<Person, "name">;
  readonly moment: Moment;
}

/**
 * What a call makes of the visit's row: the first its beginning, a later one the next attempt. Once somebody has
 * answered, the day of the visit is the day of that call.
 */
export function afterCall({
  source,
  to,
  before,
  answer,
  person,
  moment,
}: Called): Partial<VisitRow> {
  const calledAt = answer.calledAt ?? moment;
  const day = dayOfMoment(calledAt);
  const { about: _, ...whom } = to;
  const isUnanswered = answer.connection === "未接";
  const said = {
    ...answer,
    calledAt,
    visitor: person.name,
    attempt: (before?.attempt ?? 0) + 1,
  };
  if (before === null)
    return { kind: source.kind, ...whom, customer: to.customer ?? "", ...said, visitedOn: day };
  return isUnanswered ? { ...said, againOn: day } : { ...said, visitedOn: day, againOn: null };
}

/** Whether the customer is to be called again about the same. */
export const isCalledAgain = (answer: Pick<VisitAnswer, "connection">, calls: number): boolean =>
  answer.connection === "未接" && calls < MOST_CALLS;
