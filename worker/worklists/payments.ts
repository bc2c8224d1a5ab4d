import { payeeKey, payeeOf } from "../../shared/derive/payee.ts";
import { wholeRow } from "../../shared/derive/whole-row.ts";
import { openDays } from "../finance/open-days.ts";
import { readConfirmers } from "../store/payments/confirmations.ts";
import {
  countOpenPayouts,
  readOpenPayouts,
  readOpenPayoutsOf,
} from "../store/payments/open-payouts.ts";
import { readAuthors } from "../store/records/record-authors.ts";
import {
  insertSettlements,
  readCellsAt,
  readFlows,
  readSettlements,
  versionName,
} from "../store/payments/settlements.ts";
import { cursorIn } from "./cursor-in.ts";
import type { Half } from "./half.ts";
import { isOfMonth, monthsAndShops } from "./line-months.ts";
import {
  flowFinding,
  flowIn,
  flowsIn,
  outcomeOf,
  settlementOf,
  type PaymentAnswer,
} from "./payment-answer.ts";
import { blocksOf, type OpenLine } from "./payment-blocks.ts";
import { lineOf, NOBODY, readLineId, type PaymentLine, type SameFlow } from "./payment-line.ts";
import { byPayee, comparePlaces, paymentSums, readPlace } from "./payment-order.ts";
import { registeredBy } from "../record/registered-by.ts";
import { ledgerOf, readFound, rowOf, sumOf } from "./payout-line.ts";

/** 打款清单: finance pays what was sealed, gets back what was too much, and sends back what can't be paid. */
export const payments: Half<PaymentLine> = {
  count: ({ db, person: { shops } }) => countOpenPayouts(db, { shops }),

  async groups({ db, person: { shops } }, { shop, find, filters }) {
    const open = await readOpenPayouts(db, { shops, find });
    const lines = open.map((each) => ({ ...each, amount: sumOf(each.entries) }));
    return monthsAndShops(lines, { shop, filters });
  },

  async list(context, { shop, find, filters, after, limit }) {
    const { db, person } = context;
    const wanted = await readOpenPayouts(db, { shops: person.shops, shop, find });
    const open = wanted.filter((each) => isOfMonth(each, filters));
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
      ({ place }) => from === undefined || comparePlaces(place, from) > 0,
    );
    const page = placed.slice(0, limit);
    const end = page.at(-1);
    return {
      lines: page.map(({ line }) => line),
      cursor: end === undefined || placed.length <= limit ? null : end.place.join("~"),
      total: all.length,
      blocked: blocks.size,
      sums: [...paymentSums(all, false), ...paymentSums(all, true)],
    };
  },

  async find(context, ids, answers = []) {
    const { db, vault, person } = context;
    const named = ids.flatMap((id) => {
      const line = readLineId(id);
      return line === undefined ? [] : [{ id, ...line }];
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
    const { flowNumber } = answer as PaymentAnswer; // read and judged by the worklist's own table
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
    const used = flowFinding(line, flowNumber);
    return used === undefined ? { kept: true } : { problems: [used] };
  },

  afterwards: (_, { line }) => ({ ...line, blocked: null, open: false }),

  statements({ db, person, now, settings, moment }, reply, taken) {
    return insertSettlements(
      db,
      taken.map(({ line, answer }) => settlementOf(line, answer as PaymentAnswer)),
      {
        request: reply,
        person: person.id,
        at: now.toISOString(),
        days: openDays(settings, moment),
      },
    );
  },
};
