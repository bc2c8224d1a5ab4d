import type { RowOf } from "../../shared/ledger.ts";
import { businessDay } from "../../shared/derive/business-day.ts";
import { payeeOf } from "../../shared/derive/payee.ts";
import { holdCodeName } from "../../shared/messages/hold-codes.ts";
import type { confirmations as worklist } from "../../shared/worklists/confirmations/definition.ts";
import { CONFIRMED, SENT_BACK } from "../../shared/worklists/confirmations/meaning.ts";
import { registeredBy } from "../record/registered-by.ts";
import { openDays } from "../finance/open-days.ts";
import type { FoundRecord } from "../record/stored-record.ts";
import { clearReferenceOf } from "../record/clear-reference-of.ts";
import {
  insertConfirmations,
  insertHeldReturns,
  type SeenHeld,
} from "../store/payments/confirmations.ts";
import {
  countHeld,
  readHeldOf,
  readHeldRecords,
  type HeldRecord,
} from "../store/payments/unconfirmed.ts";
import { readAuthors } from "../store/records/record-authors.ts";
import { heldAgainst, type HeldAgainst } from "./doubted-payees.ts";
import { cursorIn } from "./cursor-in.ts";
import { isOfMonth, monthsAndShops } from "./line-months.ts";
import type { Half, Line, WorkContext } from "./half.ts";
import { dimensionOf, kindsText, ledgerOf, readFound, rowOf, sumOf } from "./payout-line.ts";

/** A record of which amounts wait, or have waited, for a second person. */
interface HeldLine extends Line {
  readonly record: FoundRecord;
  readonly held: SeenHeld;
  readonly registrant: string | null;
  /** Who pushed it. */
  readonly authors: ReadonlySet<string>;
}

type Answer = RowOf<(typeof worklist)["asks"]>;

const NOBODY: ReadonlySet<string> = new Set();

const payoutsOf = ({ entries }: Pick<HeldRecord, "entries">) =>
  entries.filter(({ direction }) => direction === "payout");

const readEntry = (text: string): number | undefined =>
  /^\d{1,15}$/.test(text) ? Number(text) : undefined;

function lineOf(
  record: FoundRecord,
  held: Pick<HeldRecord, "codes" | "entries"> | undefined,
  authors: ReadonlySet<string>,
  { beside, other }: HeldAgainst = {},
): HeldLine {
  const ledger = ledgerOf(record);
  const row = rowOf(record);
  const { codes = [], entries = [] } = held ?? {};
  const payouts = payoutsOf({ entries });
  const amount = sumOf(payouts);
  const { account, name } = payeeOf(row);
  const reference = clearReferenceOf(ledger, row);
  const registrant = dimensionOf(ledger, row, "registrant");
  return {
    id: record.id,
    cells: {
      why: codes.map((code) => holdCodeName(code, "zh")).join("、") || null,
      ledger: ledger.title.zh,
      shop: record.shop || null,
      reference: reference || null,
      day: businessDay(ledger, row),
      kinds: kindsText(payouts) || null,
      amount,
      payee: account,
      payeeName: name,
      reason: dimensionOf(ledger, row, "reason"),
      liable: dimensionOf(ledger, row, "liable"),
      registrant,
      pushedBy: record.by,
      version: record.version,
    },
    ...(beside !== undefined && { beside }),
    ...(other !== undefined && { other }),
    record,
    shop: record.shop,
    reference,
    day: null,
    blocked: null,
    open: entries.length > 0 && !codes.includes("returned"),
    held: { record: record.number, version: record.version, codes, entries, amount },
    registrant,
    authors,
  };
}

const doubted = (
  found: ReadonlyMap<string, FoundRecord>,
  held: ReadonlyMap<string, Pick<HeldRecord, "codes">>,
) =>
  [...found.values()].flatMap((record) => {
    const codes = held.get(record.id)?.codes ?? [];
    return codes.length === 0 ? [] : [{ record, codes }];
  });

/** 待确认: a second person lets amounts go, or sends them back to the clerk. */
export const confirmations: Half<HeldLine> = {
  count: ({ db, person: { shops } }) => countHeld(db, { shops }),

  async groups({ db, person: { shops } }, { shop, find, filters }) {
    const held = await readHeldRecords(db, { shops, find });
    const lines = held.map((each) => ({ ...each, amount: sumOf(payoutsOf(each)) }));
    return monthsAndShops(lines, { shop, filters });
  },

  async list(context, { shop, find, filters, after, limit }) {
    const { shops } = context.person;
    const last = cursorIn(after, readEntry) ?? 0;
    const waiting = await readHeldRecords(context.db, { shops, shop, find });
    const all = waiting.filter((each) => isOfMonth(each, filters));
    const page = all.filter(({ first }) => first > last).slice(0, limit);
    const found = await readFound(
      context,
      page.map(({ id }) => id),
    );
    const held = new Map(page.map((each) => [each.id as string, each]));
    const against = await heldAgainst(context, doubted(found, held));
    const payouts = all.flatMap(payoutsOf);
    const end = page.at(-1);
    return {
      lines: page.flatMap((each) => {
        const record = found.get(each.id);
        return record === undefined ? [] : [lineOf(record, each, NOBODY, against.get(each.id))];
      }),
      cursor: end === undefined || page.length < limit ? null : String(end.first),
      total: all.length,
      blocked: 0,
      sums: [
        { direction: "payout", blocked: false, count: payouts.length, amount: sumOf(payouts) },
      ],
    };
  },

  async find(context, ids) {
    const [found, held, authors] = await Promise.all([
      readFound(context, ids),
      readHeldOf(context.db, ids),
      readAuthors(context.db, ids),
    ]);
    const against = await heldAgainst(context, doubted(found, held));
    return new Map(
      [...found].map(([id, record]) => [
        id,
        lineOf(record, held.get(id), authors.get(id) ?? NOBODY, against.get(id)),
      ]),
    );
  },

  decide({ person }, line, answer) {
    if (!line.open) return { why: "answered" };
    const { outcome } = answer as Answer; // read and judged by the worklist's own table
    return outcome === CONFIRMED && registeredBy(person, line) ? { why: "own" } : { kept: true };
  },

  afterwards: (_, { line, answer }) => ({
    ...lineOf(
      line.record,
      (answer as Answer).outcome === CONFIRMED
        ? undefined
        : { ...line.held, codes: [...line.held.codes, "returned"] },
      line.authors,
      line,
    ),
  }),

  statements({ db, person, now, settings, moment }: WorkContext, _reply, taken) {
    const by = { person: person.id, at: now.toISOString() };
    const answers = taken.map(({ line, answer }) => ({ line, answer: answer as Answer }));
    const confirmed = answers.filter(({ answer }) => answer.outcome === CONFIRMED);
    const returned = answers.filter(({ answer }) => answer.outcome === SENT_BACK);
    return [
      ...insertConfirmations(
        db,
        confirmed.map(({ line }) => line.held),
        by,
        openDays(settings, moment),
      ),
      ...insertHeldReturns(
        db,
        returned.map(({ line, answer }) => ({
          ...line.held,
          line: line.id,
          fault: answer.fault,
        })),
        { ...by, worklist: "confirmations" },
      ),
    ];
  },
};
