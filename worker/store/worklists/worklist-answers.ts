import type { Row } from "../../../shared/row.ts";
import type { Day } from "../../../shared/time/day.ts";
import { ERASED_KEY, type Vault } from "../../environment/vault.ts";
import { openedOrNull } from "../../record/unreadable.ts";
import { namedKey, ownerOf } from "../vault/named-keys.ts";
import { sentRows } from "../sent-rows.ts";
import { shopAllowed, shopsJson } from "../shop-limit.ts";

/** An answer to a line, as it was taken. */
export interface GivenAnswer {
  readonly line: string;
  /** The first answer to the line is 1. */
  readonly nth: number;
  /** Of what the line said. */
  readonly stamp: string;
  /** The id of the person, and their name. */
  readonly person: string;
  readonly by: string;
  readonly at: string;
  /** The asks that were filled in; none once they can't be read any more. */
  readonly cells: Row;
}

/** An answer that is about to be kept. */
export interface NewAnswer extends Pick<GivenAnswer, "line" | "nth" | "stamp" | "cells"> {
  readonly day: Day;
  readonly shop: string;
  readonly reference: string;
  /** The record that the line was about, and the version that it is at now; null for none. */
  readonly record: {
    readonly id: string;
    readonly number: number;
    readonly dataKey: string | null;
    readonly version: number;
  } | null;
}

interface Owner {
  readonly id: string | null;
  readonly dataKey: string | null;
}

const placeOf = (worklist: string, { line, nth }: Pick<GivenAnswer, "line" | "nth">) =>
  `answer ${worklist} ${line} ${nth}`;

/** By which data key an answer is sealed is the beginning of what is stored. */
const OF_RECORD = "r";
const OF_ANSWERS = "a";

async function sealed(
  db: D1Database,
  vault: Vault,
  worklist: string,
  { record, cells, ...named }: NewAnswer,
): Promise<string> {
  const text = JSON.stringify(cells);
  const place = placeOf(worklist, named);
  if (record !== null && record.dataKey !== null && record.dataKey !== ERASED_KEY)
    return OF_RECORD + (await vault.seal(record.dataKey, record.id, place, text));
  const key = await namedKey(db, vault, "answers");
  return OF_ANSWERS + (await vault.seal(key, ownerOf("answers"), place, text));
}

/** What was answered; nothing once its record was erased, or when it does not open any more. */
async function opened(
  db: D1Database,
  vault: Vault,
  worklist: string,
  { cells, ...named }: Pick<GivenAnswer, "line" | "nth"> & { readonly cells: string },
  { id, dataKey }: Owner,
): Promise<Row> {
  const text = cells.slice(1);
  const place = placeOf(worklist, named);
  const open = async () => {
    if (cells.startsWith(OF_ANSWERS))
      return vault.open(await namedKey(db, vault, "answers"), ownerOf("answers"), place, text);
    if (id === null || dataKey === null || dataKey === ERASED_KEY) return "{}";
    return vault.open(dataKey, id, place, text);
  };
  return JSON.parse((await openedOrNull(open())) ?? "{}") as Row; // as it was sealed
}

const sent = sentRows<NewAnswer & { readonly sealed: string }>({
  line: ({ line }) => line,
  nth: ({ nth }) => nth,
  day: ({ day }) => day,
  record_number: ({ record }) => record?.number ?? null,
  version: ({ record }) => record?.version ?? null,
  shop: ({ shop }) => shop,
  reference: ({ reference }) => reference,
  stamp: ({ stamp }) => stamp,
  cells: ({ sealed: cells }) => cells,
});

/** The statements that keep answers of one request. One that came second to the same line stops the batch. */
export async function insertAnswers(
  db: D1Database,
  vault: Vault,
  {
    worklist,
    reply,
    person,
    at,
  }: {
    readonly worklist: string;
    readonly reply: string;
    readonly person: string;
    readonly at: string;
  },
  answers: readonly NewAnswer[],
): Promise<D1PreparedStatement[]> {
  const rows = await Promise.all(
    answers.map(async (answer) => ({
      ...answer,
      sealed: await sealed(db, vault, worklist, answer),
    })),
  );
  const statement = db.prepare(
    `${sent.withSent}
     INSERT INTO worklist_answer (worklist, reply, person, at, ${sent.columns})
     SELECT ?2, ?3, ?4, ?5, ${sent.columns} FROM sent ORDER BY place`,
  );
  return sent.json(rows).map((json) => statement.bind(json, worklist, reply, person, at));
}

interface AnswerRow extends Omit<GivenAnswer, "cells"> {
  readonly cells: string;
  readonly record: string | null;
  readonly dataKey: string | null;
}

const answerColumns = `
  given.line, given.nth, given.stamp, given.person, person.name AS "by", given.at, given.cells,
  record.id AS record, record.data_key AS dataKey`;

const answerJoins = `
  JOIN person ON person.id = given.person
  LEFT JOIN record ON record.number = given.record_number`;

/** The last answer to each of these lines that has one, by line; one that was given in another shop says nothing. */
export async function readLastAnswers(
  db: D1Database,
  vault: Vault,
  { worklist, shops }: { readonly worklist: string; readonly shops: readonly string[] | null },
  lines: readonly string[],
): Promise<ReadonlyMap<string, GivenAnswer>> {
  const { results } = await db
    .prepare(
      `SELECT ${answerColumns}, ${shopAllowed("given.shop", "?3")} AS isTheirs
       FROM json_each(?2) AS wanted
       CROSS JOIN worklist_answer AS given
         ON given.worklist = ?1 AND given.line = wanted.value
            AND given.nth = (SELECT max(last.nth) FROM worklist_answer AS last
                             WHERE last.worklist = ?1 AND last.line = wanted.value)
       ${answerJoins}`,
    )
    .bind(worklist, JSON.stringify(lines), shopsJson(shops))
    .all<AnswerRow & { readonly isTheirs: 0 | 1 }>();
  const answers = await Promise.all(
    results.map(async ({ record, dataKey, cells, isTheirs, ...given }): Promise<GivenAnswer> => {
      if (isTheirs === 0) return { ...given, by: "", cells: {} };
      const owner = { id: record, dataKey };
      return { ...given, cells: await opened(db, vault, worklist, { ...given, cells }, owner) };
    }),
  );
  return new Map(answers.map((answer) => [answer.line, answer]));
}

/** An answer that is known by its line and when it was given, under the id of what asks for it. */
interface NamedAnswer {
  readonly id: string;
  readonly worklist: string;
  readonly line: string;
  readonly at: string;
}

/** What was answered, by the id of what asks for it; without answers that were given in another shop, or are gone. */
export async function readAnswersAt(
  db: D1Database,
  vault: Vault,
  shops: readonly string[] | null,
  named: readonly NamedAnswer[],
): Promise<ReadonlyMap<string, Row>> {
  const { results } = await db
    .prepare(
      `SELECT wanted.value ->> 'id' AS id, given.worklist, ${answerColumns}
       FROM json_each(?1) AS wanted
       CROSS JOIN worklist_answer AS given INDEXED BY worklist_answer_once
         ON given.worklist = wanted.value ->> 'worklist' AND given.line = wanted.value ->> 'line'
            AND given.at = wanted.value ->> 'at'
       ${answerJoins}
       WHERE ${shopAllowed("given.shop", "?2")}`,
    )
    .bind(JSON.stringify(named), shopsJson(shops))
    .all<AnswerRow & { readonly id: string; readonly worklist: string }>();
  const answers = await Promise.all(
    results.map(async ({ id, worklist, record, dataKey, ...given }) => {
      const cells = await opened(db, vault, worklist, given, { id: record, dataKey });
      return [id, cells] as const;
    }),
  );
  return new Map(answers);
}

/** Which answers are listed. */
interface AnswersWanted {
  readonly worklist: string;
  readonly shops: readonly string[] | null;
  readonly shop: string | undefined;
  readonly find: string | undefined;
  /** About records, or what differs, of this month alone. */
  readonly month: string | undefined;
  /** Given for, or on, these days, both included. */
  readonly from: Day;
  readonly to: Day;
  /** Only those before this one. */
  readonly before: AnswerCursor | undefined;
  readonly limit: number;
}

/** Where a page of answers ends. */
export interface AnswerCursor {
  readonly day: Day;
  readonly number: number;
}

const LATEST: AnswerCursor = { day: "9999-12-31", number: Number.MAX_SAFE_INTEGER };

/** A page of the lines that were answered, each by its last answer, the last one first, and how many there are. */
export async function readAnswered(
  db: D1Database,
  wanted: AnswersWanted,
): Promise<{ total: number; answers: readonly (AnswerCursor & { readonly line: string })[] }> {
  const { worklist, shops, shop, find, month, from, to, before, limit } = wanted;
  // A reference is looked for by its index, days by theirs: the plus keeps the other one out.
  const [day, reference] =
    find === undefined ? ["given.day", "+given.reference"] : ["+given.day", "given.reference"];
  const listed = `
    FROM worklist_answer AS given
    WHERE given.worklist = ?1 AND ${day} BETWEEN ?2 AND ?3
      AND ${shopAllowed("given.shop", "?4")} AND (?5 IS NULL OR given.shop = ?5)
      ${find === undefined ? "AND ?6 IS NULL" : `AND ${reference} >= ?6 AND ${reference} < ?6 || char(0x10FFFF)`}
      AND NOT EXISTS (SELECT 1 FROM worklist_answer AS last
                      WHERE last.worklist = ?1 AND last.line = given.line AND last.nth > given.nth)
      AND (?7 IS NULL
        OR EXISTS (SELECT 1 FROM record WHERE number = given.record_number AND substr(record.day, 1, 7) = ?7)
        OR EXISTS (SELECT 1 FROM difference_answer AS said WHERE said.id = given.line AND said.month = ?7))`;
  const given = [worklist, from, to, shopsJson(shops), shop ?? null, find ?? null, month ?? null];
  const { day: lastDay, number } = before ?? LATEST;
  const [counted, page] = await db.batch([
    db.prepare(`SELECT count(*) AS total ${listed}`).bind(...given),
    db
      .prepare(
        `SELECT given.line, given.day, given.number ${listed}
           AND ${day} <= ?8 AND (${day}, given.number) < (?8, ?9)
         ORDER BY given.day DESC, given.number DESC LIMIT ?10`,
      )
      .bind(...given, lastDay, number, limit),
  ]);
  const [{ total } = { total: 0 }] = (counted?.results ?? []) as { total: number }[];
  return { total, answers: (page?.results ?? []) as (AnswerCursor & { line: string })[] };
}

const CURSOR = /^(\d{4}-\d{2}-\d{2})~(\d{1,15})$/;

export const writeAnswerCursor = ({ day, number }: AnswerCursor): string => `${day}~${number}`;

/** The cursor that `writeAnswerCursor` spelled; undefined when it is none. */
export function readAnswerCursor(text: string): AnswerCursor | undefined {
  const [, day, number] = CURSOR.exec(text) ?? [];
  return day === undefined ? undefined : { day: day as Day, number: Number(number) };
}
