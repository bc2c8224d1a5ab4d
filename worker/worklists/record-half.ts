import type { Columns, KnownLedger, RowOf } from "../../shared/ledger.ts";
import { wholeRow } from "../../shared/derive/whole-row.ts";
import type { Row } from "../../shared/row.ts";
import type { Day } from "../../shared/time/day.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";
import type { AnsweredRow, Meaning } from "../../shared/worklists/meaning.ts";
import type { Asks, KnownWorklist } from "../../shared/worklists/worklist.ts";
import { clearReferenceOf } from "../record/clear-reference-of.ts";
import type { FoundRecord } from "../record/stored-record.ts";
import { openRows } from "../store/vault/open-rows.ts";
import { foundRecordFrom, sealedInFound, storedRecords } from "../store/records/stored-records.ts";
import {
  countWaiting,
  countWaitingBy,
  lineOfDay,
  readWaiting,
  readWorkCursor,
  writeWorkCursor,
  type WaitingWanted,
} from "../store/worklists/work-list.ts";
import { readAuthors } from "../store/records/record-authors.ts";
import { cursorIn } from "./cursor-in.ts";
import type { Half, Line, WantedLines, WorkContext } from "./half.ts";
import { countedMonthsAndShops } from "./line-months.ts";

/** A line that is about one record. */
export interface RecordLine extends Line {
  readonly record: FoundRecord;
  /** The ids of those who pushed the record, as far as the answer depends on it. */
  readonly authors: ReadonlySet<string>;
}

interface RecordHalfSpec<W extends Columns, A extends Asks, C extends Columns> {
  /** What a line shows besides the columns that it has in common with the ledger. */
  readonly shows?: (row: RowOf<C>) => Partial<RowOf<W>>;
  readonly means: (answered: AnsweredRow<C, A>) => Meaning<C>;
  /** True where each day has a line of each record: its answer is about the day, and changes no record. */
  readonly eachDay?: true;
  /** True where it matters who pushed the record. */
  readonly knowsAuthors?: true;
}

const NOBODY: ReadonlySet<string> = new Set();
const LINE_OF_DAY = /^([^@]+)@(\d{4}-\d{2}-\d{2})$/;

/** The half of a worklist whose lines are records of a ledger, as its definition says which. */
export function recordHalf<W extends Columns, A extends Asks, C extends Columns>(
  worklist: KnownWorklist<string, W, A>,
  ledger: KnownLedger<string, string, string, C>,
  { shows = () => ({}), means, eachDay, knowsAuthors }: RecordHalfSpec<W, A, C>,
): Half<RecordLine> {
  const { waiting } = worklist;
  if (waiting?.ledger !== ledger.id) throw new Error(`${worklist.id} lists no ${ledger.id}`);
  const common = Object.keys(worklist.columns).filter((key) => ledger.keys.includes(key));

  // Rows of the store were read by the ledger's columns.
  const typed = (cells: Row) => wholeRow(ledger, cells) as Row as RowOf<C>;

  function lineOf(record: FoundRecord, day: Day | null, authors = NOBODY): RecordLine {
    const row = typed(record.cells) as Row;
    const cells = Object.fromEntries(common.map((key) => [key, row[key]]));
    return {
      id: eachDay === true && day !== null ? lineOfDay(record.id, day) : record.id,
      cells: { ...cells, ...shows(row as RowOf<C>) },
      record,
      shop: record.shop,
      reference: clearReferenceOf(ledger, row),
      day,
      blocked: null,
      open: waiting?.open(row) === true,
      authors,
    };
  }

  const wanted = ({ person, moment }: WorkContext, some: Partial<WantedLines>): WaitingWanted => ({
    worklist: worklist.id,
    shops: person.shops,
    shop: some.shop,
    find: some.find,
    month: some.filters?.["month"],
    day: worklist.byDay ? (some.day ?? dayOfMoment(moment)) : null,
    byAnswer: eachDay === true,
  });

  const groups: Half["groups"] = async (context, { shop, find, filters }) =>
    countedMonthsAndShops(await countWaitingBy(context.db, wanted(context, { find })), {
      shop,
      filters,
    });

  return {
    once: eachDay === true,
    ...("month" in worklist.filters && { groups }),

    async count(context) {
      const found = await countWaiting(context.db, wanted(context, {})).first<number>("total");
      return found ?? 0;
    },

    async list(context, asked) {
      const { db, vault } = context;
      const after = cursorIn(asked.after, readWorkCursor);
      const { limit } = asked;
      const which = wanted(context, asked);
      const { total, waiting: found } = await readWaiting(db, vault, { ...which, after, limit });
      const last = found.at(-1);
      return {
        lines: found.map(({ record }) => lineOf({ ...record, withdrawal: null }, which.day)),
        cursor:
          last === undefined || found.length < limit
            ? null
            : writeWorkCursor({ since: last.since, record: last.record.number }),
        total,
        blocked: 0,
        sums: [],
      };
    },

    async find({ db, vault, person: { shops } }, ids) {
      const named = ids.map((id) => {
        const [, record = id, day] = eachDay === true ? (LINE_OF_DAY.exec(id) ?? []) : [];
        return { id, record, day: (day ?? null) as Day | null };
      });
      const records = JSON.stringify([...new Set(named.map(({ record }) => record))]);
      const { results } = await storedRecords(db, records).all();
      const found = (await openRows(vault, results, sealedInFound)).map(foundRecordFrom);
      const theirs = new Map(
        found
          .filter(({ ledger: of, withdrawn }) => of === ledger.id && !withdrawn)
          .filter(({ shop }) => shops === null || shops.includes(shop))
          .map((record) => [record.id as string, record]),
      );
      const authors = knowsAuthors === true ? await readAuthors(db, [...theirs.keys()]) : undefined;
      const lines = named.flatMap(({ id, record, day }) => {
        const stored = theirs.get(record);
        if (stored === undefined || (eachDay === true && day === null)) return [];
        return [[id, lineOf(stored, day, authors?.get(record))] as const];
      });
      return new Map(lines);
    },

    decide: ({ person, moment }, { record, day, authors }, answer) =>
      means({
        day,
        person,
        moment,
        row: typed(record.cells),
        answer: answer as RowOf<A>, // read and judged by the worklist's own table
        authors,
      }),

    afterwards(_, { line }, record) {
      const next = record ?? line.record;
      return { ...lineOf(next, line.day, line.authors), ...(eachDay === true && { open: false }) };
    },
  };
}
