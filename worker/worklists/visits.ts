import type { RowOf } from "../../shared/ledger.ts";
import { wholeRow } from "../../shared/derive/whole-row.ts";
import { followUpVisits } from "../../shared/ledgers/follow-up-visits/definition.ts";
import { ledgerById } from "../../shared/ledgers/index.ts";
import { linksOf } from "../../shared/derive/links-of.ts";
import { addDays, type Day } from "../../shared/time/day.ts";
import { dayOfMoment, startOfDay } from "../../shared/time/moment.ts";
import {
  afterCall,
  isCalledAgain,
  type VisitAnswer,
} from "../../shared/worklists/visits/visit-answer.ts";
import {
  visitSourceOf,
  wantedVisits,
  visitShift,
  type VisitSource,
  type VisitTo,
} from "../../shared/worklists/visits/visit-sources.ts";
import type { FoundRecord } from "../record/stored-record.ts";
import { countDueVisits, readDueVisits, readOpenVisits } from "../store/worklists/due-visits.ts";
import { readFlagCursor, writeFlagCursor } from "../store/flag-cursor.ts";
import { cursorIn } from "./cursor-in.ts";
import type { Half, Line, WantedLines, WorkContext } from "./half.ts";
import { readRecords } from "./read-records.ts";
import { newVisit, visitIdOf } from "./visit-record.ts";

type VisitRow = RowOf<(typeof followUpVisits)["columns"]>;

/** A line that is about a visit which follows from a record. */
interface VisitLine extends Line {
  readonly record: FoundRecord;
  readonly source: VisitSource;
  readonly to: VisitTo;
  /** The visit's own row; of version 0 before the first call. */
  readonly visit: FoundRecord;
}

const LINE = /^([0-9A-Z]{16})\.([A-Z]\d{3})$/;

function wantedOf(
  { settings: { thresholds }, person, moment }: WorkContext,
  some: Partial<Pick<WantedLines, "shop" | "find">> = {},
) {
  const today = dayOfMoment(moment);
  return {
    kinds: wantedVisits(thresholds),
    from: addDays(today, -thresholds.counterpartDaysBack),
    until: addDays(today, thresholds.visitAheadDays),
    shops: person.shops,
    ...some,
  };
}

interface Found {
  readonly record: FoundRecord;
  readonly source: VisitSource;
  readonly due: Day;
  readonly visit: FoundRecord;
  readonly open: boolean;
}

function lineOf({ record, source, due, visit, open }: Found): VisitLine {
  const to = source.tells(wholeRow(ledgerOf(record.ledger), record.cells));
  const { attempt = 0, calledAt = null } = visit.cells as Partial<VisitRow>;
  const { kind, code } = source;
  return {
    id: `${record.id}.${code}`,
    cells: { dueOn: due, kind, ...to, attempts: attempt, lastCalledAt: calledAt },
    record,
    shop: record.shop,
    reference: to.caseNo ?? "",
    day: null,
    blocked: visit.withdrawn ? "withdrawn" : to.customer === null ? "nobody" : null,
    open,
    source,
    to,
    visit,
  };
}

/** The rows that earlier calls have made, and new ones where there was none. */
async function withVisits(
  context: WorkContext,
  found: readonly Omit<Found, "visit">[],
): Promise<VisitLine[]> {
  const ids = await Promise.all(
    found.map(({ record, source }) => visitIdOf(record.id, source.code)),
  );
  const there = await readRecords(context, ids);
  return found.map((each, at) => {
    const [id] = ids.slice(at);
    if (id === undefined) throw new Error("Each visit has an id");
    return lineOf({ ...each, visit: there.get(id) ?? newVisit(id) });
  });
}

function ledgerOf(id: string) {
  const ledger = ledgerById(id);
  if (ledger === undefined) throw new Error(`There is no ledger ${id}`);
  return ledger;
}

/** 应回访: an answer makes, or goes on with, the visit's row in 回访台账; the row that it follows from stays as it is. */
export const visits: Half<VisitLine> = {
  count: (context) => countDueVisits(context.db, wantedOf(context)),

  async list(context, { shop, find, after, limit }) {
    const { db, vault } = context;
    const wanted = wantedOf(context, { shop, find });
    const from = cursorIn(after, readFlagCursor);
    const [total, due] = await Promise.all([
      countDueVisits(db, wanted),
      readDueVisits(db, vault, wanted, { after: from, limit }),
    ]);
    const lines = await withVisits(
      context,
      due.flatMap(({ record, code, due: day }) => {
        const source = visitSourceOf(code);
        if (source === undefined) return [];
        return [{ record: { ...record, withdrawal: null }, source, due: day, open: true }];
      }),
    );
    const last = due.at(-1);
    return {
      lines,
      cursor:
        last === undefined || due.length < limit
          ? null
          : writeFlagCursor({
              moment: startOfDay(last.due),
              record: last.record.number,
              rule: last.code,
            }),
      total,
      blocked: 0,
      sums: [],
    };
  },

  async find(context, ids) {
    const { db, settings, person } = context;
    const named = ids.flatMap((id) => {
      const [, record = "", code = ""] = LINE.exec(id) ?? [];
      const source = visitSourceOf(code);
      return source === undefined ? [] : [{ id, record, source }];
    });
    const records = await readRecords(
      context,
      named.map(({ record }) => record),
    );
    const numbers = [...records.values()].map(({ number }) => number);
    const open = await readOpenVisits(db, wantedOf(context), numbers);
    const found = named.flatMap(({ record: of, source }) => {
      const record = records.get(of);
      if (record?.ledger !== source.ledger || record.withdrawn) return [];
      if (person.shops !== null && !person.shops.includes(record.shop)) return [];
      const ledger = ledgerOf(record.ledger);
      const links = linksOf(ledger, wholeRow(ledger, record.cells));
      const link = links.find(({ code }) => code === source.code);
      if (link === undefined) return [];
      const due = addDays(link.since, visitShift(source, settings.thresholds));
      return [{ record, source, due, open: open.has(`${record.number} ${source.code}`) }];
    });
    return new Map((await withVisits(context, found)).map((line) => [line.id, line]));
  },

  decide({ person, moment }, { open, source, to, visit }, answer) {
    const said = answer as VisitAnswer; // read and judged by the worklist's own table
    if (!open) return { why: "visited" };
    if (said.calledAt !== null && said.calledAt > moment) return { why: "future" };
    const before =
      visit.version === 0 ? null : (wholeRow(followUpVisits, visit.cells) as unknown as VisitRow);
    return { record: afterCall({ source, to, before, answer: said, person, moment }), of: visit };
  },

  afterwards({ moment }, { line, answer }) {
    const said = answer as VisitAnswer;
    const attempt = Number(line.cells["attempts"] ?? 0) + 1;
    return {
      ...line,
      cells: { ...line.cells, attempts: attempt, lastCalledAt: said.calledAt ?? moment },
      open: isCalledAgain(said, attempt),
    };
  },
};
