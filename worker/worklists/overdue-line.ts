import { wholeRow } from "../../shared/derive/whole-row.ts";
import { ledgerById } from "../../shared/ledgers/index.ts";
import { NO_MONEY } from "../../shared/money/fen.ts";
import { addDays, type Moment } from "../../shared/time/day.ts";
import { dayOfMoment, startOfDay } from "../../shared/time/moment.ts";
import {
  decidedText,
  dueDated,
  isLate,
  isPaused,
  movedText,
  reasonsText,
  severityText,
} from "../../shared/worklists/overdue/line-text.ts";
import { clearReferenceOf } from "../record/clear-reference-of.ts";
import type { RecordClock } from "../record/clocks.ts";
import type { FoundRecord } from "../record/stored-record.ts";
import type { AskedPerson, LateRecord } from "../store/deadlines/late-records.ts";
import type { Line } from "./half.ts";

/** A row that is late, or about to be, with the deadlines that are told of it. */
export interface LateLine extends Line {
  readonly record: FoundRecord;
  readonly clocks: readonly RecordClock[];
  /** Everybody who was asked to see to it, by id. */
  readonly people: ReadonlyMap<string, AskedPerson>;
  /** What an answer names: the person whom it asks to see to it, by name. */
  readonly askable: ReadonlyMap<string, string>;
  readonly lastAct: number;
}

/** What of a line is the same for all lines of a request. */
export type LineMeans = Pick<LateLine, "people" | "askable" | "lastAct"> & {
  readonly now: Moment;
};

/** The deadlines that a line tells of: what is over, what is due by tomorrow or warns, and what somebody has decided about. */
export function toldClocks(clocks: readonly RecordClock[], now: Moment): readonly RecordClock[] {
  const soon = startOfDay(addDays(dayOfMoment(now), 2));
  return clocks
    .filter(({ state }) => state === "running")
    .filter(
      (clock) =>
        clock.due <= soon ||
        clock.half <= now ||
        clock.waived ||
        clock.assigned !== null ||
        isPaused(clock, now),
    )
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.rule < b.rule ? -1 : 1));
}

/** Those that are over, where any is: the others are told when it is their turn. */
function reasons(clocks: readonly RecordClock[], now: Moment): readonly RecordClock[] {
  const late = clocks.filter((clock) => isLate(clock, now));
  return late.length === 0 ? clocks : late;
}

/** The line of a record. */
export function lateLine({ record, clocks }: LateRecord, means: LineMeans): LateLine {
  const { now, people } = means;
  const ledger = ledgerById(record.ledger);
  if (ledger === undefined) throw new Error(`There is no ledger ${record.ledger}`);
  const told = toldClocks(clocks, now);
  const shown = reasons(told, now);
  const reference = clearReferenceOf(ledger, wholeRow(ledger, record.cells));
  const [first] = shown;
  const { person, amount } = clocks[0] ?? { person: "", amount: NO_MONEY };
  return {
    id: record.id,
    cells: {
      ledger: ledger.title.zh,
      shop: record.shop || null,
      reference: reference || null,
      reasons: reasonsText(ledger.id, shown, now),
      amount: amount === NO_MONEY ? null : amount,
      person: person || null,
      due: first === undefined ? null : dueDated(first.due),
      decided: decidedText(ledger.id, told, now, people),
      moved: movedText(ledger.id, told, now),
    },
    beside: { severity: severityText(told, now) },
    record,
    shop: record.shop,
    reference,
    day: null,
    blocked: null,
    open: told.some((clock) => isLate(clock, now)),
    clocks,
    people,
    askable: means.askable,
    lastAct: means.lastAct,
  };
}
