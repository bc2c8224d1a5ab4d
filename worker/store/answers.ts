import type { SignedAnswer } from "../../shared/api/answers.ts";
import type { WarningAnswer } from "../../shared/answer.ts";
import type { RecordId } from "../../shared/record.ts";
import { jsonSlices } from "./json-slices.ts";
import { shopAllowed, shopsJson } from "./shop-limit.ts";

/** A warning of a record that is answered. */
export interface RecordAnswer extends WarningAnswer {
  readonly record: RecordId;
}

/** Which warning was answered, whatever was said. */
export type AnsweredWarning = Omit<RecordAnswer, "reason">;

/** Where a person may look: a ledger, and the shops that they are limited to; null means all. */
interface Within {
  readonly ledger: string;
  readonly shops: readonly string[] | null;
}

/** The SQL condition that an answer is the last one to its warning. */
const isLast = (answer: string) =>
  `NOT EXISTS (SELECT 1 FROM answer AS later
               WHERE later.record = ${answer}.record AND later.code = ${answer}.code
                 AND later.about = ${answer}.about AND later.nth > ${answer}.nth)`;

/**
 * The statements that keep answers. One that says the same again leaves the first name and time; another
 * reason stands before the first from then on. `push` is the push that brings them.
 */
export function insertAnswers(
  db: D1Database,
  answers: readonly RecordAnswer[],
  given: { readonly by: string; readonly at: string; readonly push: string | null },
): D1PreparedStatement[] {
  const statement = db.prepare(
    `INSERT INTO answer (record, code, about, nth, reason, person, at, push)
     SELECT record.number, value ->> 1, value ->> 2, coalesce(held.nth, 0) + 1, value ->> 3, ?2, ?3, ?4
     FROM json_each(?1) CROSS JOIN record ON record.id = value ->> 0
     LEFT JOIN answer AS held
       ON held.record = record.number AND held.code = value ->> 1 AND held.about = value ->> 2
          AND ${isLast("held")}
     WHERE held.reason IS NOT value ->> 3
     ON CONFLICT DO UPDATE SET reason = excluded.reason`,
  );
  const rows = answers.map(({ record, code, about, reason }) => [record, code, about, reason]);
  return jsonSlices(rows).map((json) => statement.bind(json, given.by, given.at, given.push));
}

/** The statements that take away what a push has answered about some of its records. */
export function deleteAnswersOf(
  db: D1Database,
  records: readonly RecordId[],
  push: string,
): D1PreparedStatement[] {
  const statement = db.prepare(
    `DELETE FROM answer
     WHERE record IN (SELECT number FROM json_each(?1) CROSS JOIN record ON record.id = value)
       AND push = ?2`,
  );
  return jsonSlices(records).map((json) => statement.bind(json, push));
}

/** Which of these records are there, and are theirs to answer for. */
export async function readAnswerable(
  db: D1Database,
  { ledger, shops }: Within,
  records: readonly RecordId[],
): Promise<ReadonlySet<RecordId>> {
  const { results } = await db
    .prepare(
      `SELECT record.id FROM json_each(?1) AS wanted CROSS JOIN record ON record.id = wanted.value
       WHERE record.ledger = ?2 AND record.withdrawn = 0 AND ${shopAllowed("record.shop", "?3")}`,
    )
    .bind(JSON.stringify(records), ledger, shopsJson(shops))
    .all<{ id: RecordId }>();
  return new Set(results.map(({ id }) => id));
}

/** The answers to the warnings of these records. */
export async function readAnswers(
  db: D1Database,
  { ledger, shops }: Within,
  records: readonly RecordId[],
): Promise<SignedAnswer[]> {
  const { results } = await db
    .prepare(
      `SELECT record.id AS record, answer.code, answer.about, answer.reason, person.name AS "by", answer.at
       FROM json_each(?1) AS wanted
       CROSS JOIN record ON record.id = wanted.value
       JOIN answer ON answer.record = record.number AND ${isLast("answer")}
       JOIN person ON person.id = answer.person
       WHERE record.ledger = ?2 AND record.withdrawn = 0 AND ${shopAllowed("record.shop", "?3")}`,
    )
    .bind(JSON.stringify(records), ledger, shopsJson(shops))
    .all<SignedAnswer>();
  return results;
}

/** The statement that takes an answer back, with those that it has replaced. */
export function deleteAnswer(
  db: D1Database,
  { record, code, about }: AnsweredWarning,
): D1PreparedStatement {
  return db
    .prepare(
      `DELETE FROM answer
       WHERE record = (SELECT number FROM record WHERE id = ?1) AND code = ?2 AND about = ?3`,
    )
    .bind(record, code, about);
}

/** The statement that reads which warnings of records are answered; ids as a JSON array. */
export function selectAnswered(db: D1Database, ids: string): D1PreparedStatement {
  return db
    .prepare(
      `SELECT record.id AS record, answer.code, answer.about
       FROM json_each(?1) AS wanted
       CROSS JOIN record ON record.id = wanted.value
       JOIN answer ON answer.record = record.number`,
    )
    .bind(ids);
}

/** The answered warnings in the rows of `selectAnswered`, by `answerName`. */
export function answeredFrom(rows: readonly unknown[]): ReadonlySet<string> {
  return new Set((rows as AnsweredWarning[]).map(answerName));
}

/** One text for an answered warning, to look it up by. */
export const answerName = ({ record, code, about }: AnsweredWarning): string =>
  `${record} ${code} ${about}`;
