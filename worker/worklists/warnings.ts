import { aboutOf } from "../../shared/acknowledgement.ts";
import { businessDay } from "../../shared/derive/business-day.ts";
import { responsibleFor } from "../../shared/derive/responsible-for.ts";
import type { RowOf } from "../../shared/ledger.ts";
import { groupTitle } from "../../shared/messages/sentence.ts";
import type { Row } from "../../shared/row.ts";
import { addDays } from "../../shared/time/day.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";
import type { warnings as worklist } from "../../shared/worklists/warnings/definition.ts";
import { clearReferenceOf } from "../record/clear-reference-of.ts";
import { sealReasons } from "../record/sealed-reasons.ts";
import type { FoundRecord } from "../record/stored-record.ts";
import type { RowWarning } from "../record/row-warning.ts";
import { insertAcknowledgements } from "../store/records/acknowledgements.ts";
import {
  countUnanswered,
  countUnansweredBy,
  readUnanswered,
  readUnansweredOf,
} from "../store/records/unanswered-warnings.ts";
import { readWorkCursor, writeWorkCursor } from "../store/worklists/work-list.ts";
import { cursorIn } from "./cursor-in.ts";
import type { Half, Line, WantedLines, WorkContext } from "./half.ts";
import { countedMonthsAndShops } from "./line-months.ts";
import { ledgerOf, readFound, rowOf } from "./payout-line.ts";

/** A row with warnings that nobody has called right. */
interface WarnedLine extends Line {
  readonly record: FoundRecord;
  readonly warnings: readonly RowWarning[];
}

type Answer = RowOf<(typeof worklist)["asks"]>;

/** Of a month that nobody has closed for so long, only its own list tells. */
const DAYS_LISTED = 366;

const wantedOf = (
  { person: { shops }, settings: { levels }, moment }: WorkContext,
  { shop, find, filters }: Partial<Pick<WantedLines, "shop" | "find" | "filters">> = {},
) => ({
  shops,
  levels,
  shop,
  find,
  month: filters?.["month"],
  from: addDays(dayOfMoment(moment), -DAYS_LISTED),
});

function lineOf(record: FoundRecord, warnings: readonly RowWarning[]): WarnedLine {
  const ledger = ledgerOf(record);
  const row = rowOf(record);
  const reference = clearReferenceOf(ledger, row);
  const said = warnings.map(
    ({ code, column }) =>
      `${ledger.columns[column]?.header.zh ?? column}：${groupTitle(code, "zh")}`,
  );
  return {
    id: record.id,
    cells: {
      day: businessDay(ledger, row),
      ledger: ledger.title.zh,
      shop: record.shop || null,
      reference: reference || null,
      warnings: [...new Set(said)].join("；") || null,
      person: responsibleFor(ledger, row) || null,
      pushedBy: record.by,
    },
    record,
    shop: record.shop,
    reference,
    day: null,
    blocked: null,
    open: warnings.length > 0,
    warnings,
  };
}

/** 没答复的提醒: an answer is the acknowledgement of all warnings of its row, for one reason. */
export const warnings: Half<WarnedLine> = {
  count: (context, filters = {}) => countUnanswered(context.db, wantedOf(context, { filters })),

  async groups(context, { shop, find, filters }) {
    // A closed month is none of those that wait, and is shown where it was asked for.
    const { month } = filters;
    const waiting = await countUnansweredBy(context.db, wantedOf(context, { find }));
    const chosen =
      month === undefined || waiting.some((each) => each.month === month)
        ? []
        : await countUnansweredBy(context.db, wantedOf(context, { find, filters }));
    return countedMonthsAndShops([...waiting, ...chosen], { shop, filters });
  },

  async list(context, asked) {
    const { db } = context;
    const after = cursorIn(asked.after, readWorkCursor);
    const wanted = wantedOf(context, asked);
    const [total, page] = await Promise.all([
      countUnanswered(db, wanted),
      readUnanswered(db, wanted, { after, limit: asked.limit }),
    ]);
    const found = await readFound(
      context,
      page.map(({ id }) => id),
    );
    const last = page.at(-1);
    return {
      lines: page.flatMap(({ id, warnings: open }) => {
        const record = found.get(id);
        return record === undefined ? [] : [lineOf(record, open)];
      }),
      cursor:
        last === undefined || page.length < asked.limit
          ? null
          : writeWorkCursor({ since: last.day, record: last.number }),
      total,
      blocked: 0,
      sums: [],
    };
  },

  async find(context, ids) {
    const [found, open] = await Promise.all([
      readFound(context, ids),
      readUnansweredOf(context.db, context.settings, ids),
    ]);
    return new Map(
      [...found].map(([id, record]) => [id, lineOf(record, open.get(id)?.warnings ?? [])]),
    );
  },

  decide: (_, { open }) => (open ? { kept: true } : { why: "answered" }),

  afterwards: (_, { line }) => lineOf(line.record, []),

  async statements({ db, vault, secrets, person, now }, _reply, taken) {
    const said = taken.flatMap(({ line, answer }) => acknowledgedBy(line, answer as Answer));
    const dataKeys = new Map(taken.map(({ line: { record } }) => [record.id, record.dataKey]));
    const [{ seal }] = secrets;
    const sealed = await sealReasons(vault, seal, said, (id) => dataKeys.get(id) ?? null);
    const at = now.toISOString();
    return insertAcknowledgements(db, sealed, { by: person.id, at, push: null });
  },
};

/** The acknowledgements of a row's warnings. */
function acknowledgedBy({ record, warnings: open }: WarnedLine, { reason }: Answer) {
  const row: Row = rowOf(record);
  return open.map(({ code, column, about, reads = [] }) => ({
    record: record.id,
    code,
    about: about ?? aboutOf(code, [column, ...reads], row),
    reason,
  }));
}
