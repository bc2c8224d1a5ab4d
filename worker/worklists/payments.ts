import type { ServerFinding } from "../../shared/api/findings.ts";
import { payeeKey, payeeOf, type Payee } from "../../shared/derive/payee.ts";
import { type RowOf, wholeRow } from "../../shared/ledger.ts";
import { type Fen, fen } from "../../shared/money/fen.ts";
import type { Row } from "../../shared/row.ts";
import type { payments as worklist } from "../../shared/worklists/payments/definition.ts";
import { OUTCOMES, type PaymentOutcome } from "../../shared/worklists/payments/meaning.ts";
import { openDays } from "../finance/open-days.ts";
import { clearReferenceOf } from "../record/clear-reference-of.ts";
import type { FoundRecord } from "../record/stored-record.ts";
import { readConfirmers } from "../store/confirmations.ts";
import {
  countOpenPayouts,
  readOpenPayouts,
  readOpenPayoutsOf,
  type OpenPayout,
  type PayoutEntry,
} from "../store/open-payouts.ts";
import { readAuthors } from "../store/record-authors.ts";
import {
  insertSettlements,
  readCellsAt,
  readFlows,
  readSettlements,
  versionName,
  type NewSettlement,
  type Settlement,
} from "../store/settlements.ts";
import { cursorIn } from "./cursor-in.ts";
import type { Half, Line } from "./half.ts";
import { blocksOf, type OpenLine } from "./payment-blocks.ts";
import {
  dimensionOf,
  kindsText,
  ledgerOf,
  readFound,
  registeredBy,
  rowOf,
  sumOf,
} from "./payout-line.ts";

type Answer = RowOf<(typeof worklist)["asks"]>;

/** What else has the number of a payment. */
interface SameFlow {
  readonly payee: string;
  readonly reference: string;
}

/** What a record has to be paid, or what became of it. */
interface PaymentLine extends Line {
  readonly record: FoundRecord;
  readonly amount: Fen;
  readonly entries: readonly PayoutEntry[];
  readonly payee: string;
  /** What became of it; undefined while it is open. */
  readonly settlement: Settlement | undefined;
  readonly registrant: string | null;
  readonly authors: ReadonlySet<string>;
  readonly confirmers: ReadonlySet<string>;
  /** Payments that have the number that this one is to have, and how many of them are kept. */
  readonly sameFlow: readonly SameFlow[];
  readonly flows: number;
}

const NOBODY: ReadonlySet<string> = new Set();
const UNKNOWN = {
  settlement: undefined,
  authors: NOBODY,
  confirmers: NOBODY,
  sameFlow: [],
  flows: 0,
};

const LINE = /^(.{1,60})\.(\d{1,15})$/;
const lineId = (record: string, first: number) => `${record}.${first}`;

function lineOf(
  record: FoundRecord,
  row: Row,
  { first, entries }: Pick<OpenPayout, "first" | "entries">,
): Omit<PaymentLine, "blocked" | "open" | "settlement"> & { readonly settlement: undefined } {
  const ledger = ledgerOf(record);
  const payee = payeeOf(row);
  const reference = clearReferenceOf(ledger, row);
  const registrant = dimensionOf(ledger, row, "registrant");
  const amount = sumOf(entries);
  return {
    ...UNKNOWN,
    id: lineId(record.id, first),
    cells: {
      batches: [...new Set(entries.map(({ batch }) => batch))].join("、"),
      ledger: ledger.title.zh,
      shop: record.shop || null,
      reference: reference || null,
      kinds: kindsText(entries),
      payee: payee.account,
      payeeName: payee.name,
      amount,
      registrant,
    },
    record,
    shop: record.shop,
    reference,
    day: null,
    amount,
    entries,
    payee: payeeKey(payee),
    registrant,
  };
}

/** Where a page ends: blocked lines come last, those of a payee stand together. */
type Place = readonly [blocked: number, payee: number, first: number];

const readPlace = (text: string): Place | undefined => {
  const [, ...parts] = /^([01])~(\d{1,15})~(\d{1,15})$/.exec(text) ?? [];
  const [blocked, payee, first] = parts.map(Number);
  return blocked === undefined || payee === undefined || first === undefined
    ? undefined
    : [blocked, payee, first];
};

const compare = (one: Place, other: Place): number =>
  one[0] - other[0] || one[1] - other[1] || one[2] - other[2];

const names = ({ account, name }: Payee): boolean => account !== null || name !== null;

/** Lines in their order, those of a payee together under one number and with their sum. */
function byPayee(lines: readonly PaymentLine[]) {
  const payees = Map.groupBy(lines, (line) =>
    // Nobody's money is the money of one person.
    names(payeeOf({ payee: line.cells["payee"], payeeName: line.cells["payeeName"] }))
      ? line.payee
      : line.id,
  );
  return [...payees.values()]
    .flatMap((some, index) => {
      const payee = Math.min(...some.map(firstOf));
      const beside = {
        payeeNo: index + 1,
        payeeLines: some.length,
        payeeTotal: fen(some.reduce((sum, { amount }) => sum + amount, 0)),
      };
      return some.map((line) => {
        const place: Place = [line.blocked === null ? 0 : 1, payee, firstOf(line)];
        return { line: { ...line, beside }, place };
      });
    })
    .toSorted((one, other) => compare(one.place, other.place));
}

const firstOf = ({ entries }: Pick<PaymentLine, "entries">): number =>
  Math.min(...entries.map(({ entry }) => entry));

const figure = (lines: readonly PaymentLine[], blocked: boolean) => {
  const some = lines.filter((line) => (line.blocked !== null) === blocked);
  const sumBy = (sign: 1 | -1) => {
    const those = some.filter(({ amount }) => Math.sign(amount) === sign);
    return {
      count: those.length,
      amount: fen(those.reduce((sum, { amount }) => sum + sign * amount, 0)),
    };
  };
  return [
    { direction: "payout" as const, blocked, ...sumBy(1) },
    // What is got back comes in.
    { direction: "receipt" as const, blocked, ...sumBy(-1) },
  ].filter(({ count }) => count > 0);
};

/** 打款清单: finance pays what was sealed, gets back what was too much, and sends back what can't be paid. */
export const payments: Half<PaymentLine> = {
  count: ({ db, person: { shops } }) => countOpenPayouts(db, { shops }),

  async list(context, { shop, find, after, limit }) {
    const { db, person } = context;
    const open = await readOpenPayouts(db, { shops: person.shops, shop, find });
    const found = await readFound(
      context,
      open.map(({ id }) => id),
    );
    const lines = open.flatMap((each): OpenLine[] => {
      const record = found.get(each.id);
      return record === undefined ? [] : [{ open: each, record }];
    });
    const blocks = await blocksOf(context, lines);
    const all = lines.map(({ open: each, record }) => ({
      ...lineOf(record, rowOf(record), each),
      blocked: blocks.get(each.record) ?? null,
      open: true,
    }));
    const from = cursorIn(after, readPlace);
    const placed = byPayee(all).filter(
      ({ place }) => from === undefined || compare(place, from) > 0,
    );
    const page = placed.slice(0, limit);
    const end = page.at(-1);
    return {
      lines: page.map(({ line }) => line),
      cursor: end === undefined || placed.length <= limit ? null : end.place.join("~"),
      total: all.length,
      blocked: blocks.size,
      sums: [...figure(all, false), ...figure(all, true)],
    };
  },

  async find(context, ids, answers = []) {
    const { db, vault, person } = context;
    const named = ids.flatMap((id) => {
      const [, record, entry] = LINE.exec(id) ?? [];
      return record === undefined ? [] : [{ id, record, entry: Number(entry) }];
    });
    const records = [...new Set(named.map(({ record }) => record))];
    const [found, open, settled, authors, confirmers, known] = await Promise.all([
      readFound(context, records),
      readOpenPayoutsOf(db, records),
      readSettlements(
        db,
        named.map(({ entry }) => entry),
      ),
      readAuthors(db, records),
      readConfirmers(db, records),
      readFlows(db, flowsIn(answers), person.shops),
    ]);
    const blocks = await blocksOf(
      context,
      [...found].flatMap(([id, record]): OpenLine[] => {
        const each = open.get(id);
        return each === undefined ? [] : [{ open: each, record }];
      }),
    );
    const before = await readCellsAt(db, vault, [
      ...named.flatMap(({ record, entry }) => {
        const settlement = settled.get(entry);
        return settlement === undefined ? [] : [[record, settlement.version] as const];
      }),
      ...known.map(({ record, version }) => [record, version] as const),
    ]);
    const lines = named.flatMap(({ id, record: of, entry }): PaymentLine[] => {
      const record = found.get(of);
      const each = open.get(of);
      const settlement = settled.get(entry);
      if (record === undefined) return [];
      const people = {
        authors: authors.get(of) ?? NOBODY,
        confirmers: confirmers.get(of) ?? NOBODY,
      };
      if (each?.first === entry) {
        const blocked = blocks.get(record.number) ?? null;
        return [{ ...lineOf(record, rowOf(record), each), ...people, id, blocked, open: true }];
      }
      if (settlement === undefined || Math.min(...settlement.entries.map((e) => e.entry)) !== entry)
        return [];
      const cells = before.get(versionName(of, settlement.version)) ?? {};
      const line = lineOf(record, wholeRow(ledgerOf(record), cells), {
        first: entry,
        entries: settlement.entries,
      });
      return [{ ...line, ...people, id, settlement, blocked: null, open: false }];
    });
    const payees = new Map(lines.map((line) => [line.id, line]));
    const flowOf = new Map(answers.map(({ line, cells }) => [line, flowIn(cells)]));
    return new Map(
      lines.map((line) => {
        const flow = flowOf.get(line.id);
        const kept = known.filter((one) => one.flow === flow);
        const beside = answers.flatMap(({ line: id, cells }): SameFlow[] => {
          const other = payees.get(id);
          return flow === undefined || other === undefined || flowIn(cells) !== flow
            ? []
            : [{ payee: other.payee, reference: other.reference }];
        });
        const was = kept.map(({ record, version, reference }) => ({
          payee: payeeKey(payeeOf(before.get(versionName(record, version)) ?? {})),
          reference,
        }));
        return [line.id, { ...line, sameFlow: [...was, ...beside], flows: kept.length }];
      }),
    );
  },

  answersBlocked: (answer) => outcomeOf(answer) !== "paid",

  decide({ person }, line, answer) {
    const { flowNumber } = answer as Answer; // read and judged by the worklist's own table
    const outcome = outcomeOf(answer);
    const { settlement, amount } = line;
    if (!line.open) {
      const isPaid = settlement?.outcome === "paid" && !settlement.hasBounced;
      return outcome === "bounced" && isPaid ? { kept: true } : { why: "answered" };
    }
    if (outcome === "recovered" && amount > 0) return { why: "positive" };
    if (outcome !== "recovered" && amount < 0) return { why: "negative" };
    if (outcome === "bounced" || outcome === "returned") return { kept: true };
    if (registeredBy(person, line)) return { why: "own" };
    if (line.confirmers.has(person.id)) return { why: "confirmed" };
    const other = line.sameFlow.find(({ payee }) => payee !== line.payee);
    if (flowNumber === null || other === undefined) return { kept: true };
    const { reference } = other;
    const used = { code: "R073", level: "error", column: "flowNumber", params: { reference } };
    return { problems: [used as ServerFinding] };
  },

  afterwards: (_, { line }) => ({ ...line, blocked: null, open: false }),

  statements({ db, person, now, settings, moment }, reply, taken) {
    return insertSettlements(
      db,
      taken.map(({ line, answer }) => settlementOf(line, answer as Answer)),
      {
        request: reply,
        person: person.id,
        at: now.toISOString(),
        days: openDays(settings, moment),
      },
    );
  },
};

const outcomeOf = (answer: Row): PaymentOutcome | undefined =>
  OUTCOMES[answer["outcome"] as keyof typeof OUTCOMES];

function settlementOf(line: PaymentLine, answer: Answer): NewSettlement {
  const { record, settlement } = line;
  const outcome = OUTCOMES[answer.outcome];
  const isMoney = outcome === "paid" || outcome === "recovered";
  return {
    line: line.id,
    record: record.number,
    version: settlement?.version ?? record.version,
    seen: record.version,
    outcome,
    amount: line.amount,
    flow: isMoney ? answer.flowNumber : null,
    day: answer.paidOn,
    bounces: settlement?.id ?? null,
    entries: settlement === undefined ? line.entries : [],
    flows: isMoney ? line.flows : 0,
    fault: outcome === "returned" ? answer.fault : null,
  };
}

const flowIn = (cells: Row): string | undefined => {
  const { flowNumber } = cells;
  return typeof flowNumber === "string" ? flowNumber : undefined;
};

const flowsIn = (answers: readonly { readonly cells: Row }[]): string[] =>
  answers.flatMap(({ cells }) => flowIn(cells) ?? []);
