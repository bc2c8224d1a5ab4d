import { wholeRow } from "../../shared/derive/whole-row.ts";
import { ledgerById } from "../../shared/ledgers/index.ts";
import type { Row } from "../../shared/row.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";
import type { ChosenFilters } from "../../shared/worklists/line-filters.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { BOUNCED } from "../../shared/worklists/corrections/definition.ts";
import { clearReferenceOf } from "../record/clear-reference-of.ts";
import { lastCells, type FoundRecord } from "../record/stored-record.ts";
import { openRows } from "../store/vault/open-rows.ts";
import { countSentBack, readSentBack, type SentBack } from "../store/worklists/sent-back.ts";
import { readAnswersAt } from "../store/worklists/worklist-answers.ts";
import { foundRecordFrom, sealedInFound, storedRecords } from "../store/records/stored-records.ts";
import { cursorIn } from "./cursor-in.ts";
import type { Half, Line, WorkContext } from "./half.ts";
import { groupsBy, isOfMonth, monthsAndShops } from "./line-months.ts";

/** A clerk is told of their own; whoever stands above them, of all. */
const whose = ({ person }: WorkContext) => ({
  shops: person.shops,
  person: person.role === "clerk" ? person : null,
});

/** The bank gives no reason. */
const from = ({ fault }: Pick<SentBack, "fault">) => (fault === null ? "bank" : "people");
const isFrom = (sent: SentBack, filters: ChosenFilters) =>
  filters["from"] === undefined || filters["from"] === from(sent);

const readEntry = (text: string): number | undefined =>
  /^\d{1,15}$/.test(text) ? Number(text) : undefined;

/** The lines of what was sent back, without records that can't be found any more. */
async function linesOf(context: WorkContext, waiting: readonly SentBack[]): Promise<Line[]> {
  const { db, vault, person } = context;
  const answers = waiting.flatMap(({ id, worklist, line, at }) =>
    worklist === null || line === null || at === null ? [] : [{ id, worklist, line, at }],
  );
  const said = await readAnswersAt(db, vault, person.shops, answers);
  const { results } = await storedRecords(db, JSON.stringify(waiting.map(({ id }) => id))).all();
  const found = (await openRows(vault, results, sealedInFound)).map(foundRecordFrom);
  const records = new Map(found.map((record) => [record.id, record]));
  return waiting.flatMap((sent) => {
    const record = records.get(sent.id);
    const remark = said.get(sent.id)?.["remark"] ?? null;
    return record === undefined ? [] : [lineOf(record, sent, { context, remark })];
  });
}

function lineOf(
  record: FoundRecord,
  sent: SentBack,
  { context, remark }: { readonly context: WorkContext; readonly remark: Row[string] },
): Line {
  const { settings } = context;
  const ledger = ledgerById(record.ledger);
  if (ledger === undefined) throw new Error(`There is no ledger ${record.ledger}`);
  const row = wholeRow(ledger, lastCells(record));
  const reference = clearReferenceOf(ledger, row);
  const column = ledger.dimensions.registrant;
  const registrant = column === undefined ? null : row[column];
  const { at, amount, by, fault } = sent;
  return {
    id: record.id,
    cells: {
      since: at === null ? null : dayOfMoment(civilMoment(new Date(at), settings.timeZone)),
      // Where nobody noted that it was sent back, nobody noted why.
      why: at === null ? null : (fault ?? BOUNCED),
      remark,
      by,
      ledger: ledger.title.zh,
      shop: record.shop || null,
      reference: reference || null,
      amount,
      registrant: typeof registrant === "string" ? registrant : null,
      pushedBy: record.by,
    },
    record,
    shop: record.shop,
    reference,
    day: null,
    blocked: null,
    open: true,
  };
}

/** 退回待改: nobody answers it here; the row's next version does. */
export const corrections: Half = {
  count: (context) => countSentBack(context.db, whose(context)),

  async groups(context, { shop, find, filters }) {
    const all = await readSentBack(context.db, { ...whose(context), find });
    const ofShop = (each: SentBack) => shop === undefined || each.shop === shop;
    return {
      ...monthsAndShops(
        all.filter((each) => isFrom(each, filters)),
        { shop, filters },
      ),
      from: groupsBy(
        all.filter((each) => ofShop(each) && isOfMonth(each, filters)),
        (each) => [from(each)],
      ),
    };
  },

  async list(context, { shop, find, filters, after, limit }) {
    const last = cursorIn(after, readEntry) ?? 0;
    const waiting = await readSentBack(context.db, { ...whose(context), shop, find });
    const all = waiting.filter((each) => isOfMonth(each, filters) && isFrom(each, filters));
    const page = all.filter(({ first }) => first > last).slice(0, limit);
    const end = page.at(-1);
    return {
      lines: await linesOf(context, page),
      cursor: end === undefined || page.length < limit ? null : String(end.first),
      total: all.length,
      blocked: 0,
      sums: [],
    };
  },

  async find(context, ids) {
    const asked = new Set(ids);
    const waiting = (await readSentBack(context.db, whose(context))).filter(({ id }) =>
      asked.has(id),
    );
    return new Map((await linesOf(context, waiting)).map((line) => [line.id, line]));
  },

  decide: () => ({ why: "role" }),
  afterwards: (_, { line }) => line,
};
