import type { ClockAct } from "../../../shared/derive/clock-acts.ts";
import type { Moment } from "../../../shared/time/day.ts";
import { sentRows } from "../sent-rows.ts";

/** Something that a person decides about a deadline of a record. */
export interface DecidedAct {
  readonly record: number;
  readonly rule: string;
  readonly act: ClockAct;
  /** Sealed; null where none was given. */
  readonly reason: string | null;
}

const sent = sentRows<DecidedAct>({
  record: ({ record }) => record,
  rule: ({ rule }) => rule,
  kind: ({ act }) => act.kind,
  until: ({ act }) => (act.kind === "pause" ? act.until : null),
  to_person: ({ act }) => (act.kind === "assign" ? act.person : null),
  reason: ({ reason }) => reason,
});

/** The statements that keep what a person has decided about deadlines. */
export function insertActs(
  db: D1Database,
  acts: readonly DecidedAct[],
  by: { readonly person: string; readonly at: Moment; readonly request: string },
): D1PreparedStatement[] {
  const statement = db.prepare(
    `${sent.withSent}
     INSERT INTO clock_act (person, at, request, ${sent.columns})
     SELECT ?2, ?3, ?4, ${sent.columns} FROM sent ORDER BY place`,
  );
  return sent.json(acts).map((json) => statement.bind(json, by.person, by.at, by.request));
}
