import { ledgerById } from "../../shared/ledgers/index.ts";
import { seriesOf } from "../../shared/settings/series.ts";
import type { Projection, ProjectionMeans } from "../record/projection.ts";
import { writeWarnings } from "../record/row-warning.ts";
import { storedKeys } from "../record/stored-key.ts";
import { putDeadlines } from "../store/deadlines/deadlines.ts";
import { putCrossReferenceKeys } from "../store/keys/cross-reference-keys.ts";
import { putCustomerKeys } from "../store/keys/customer-keys.ts";
import type { Generation } from "../store/generations.ts";
import { putKeys } from "../store/keys/keys.ts";
import { putLinks } from "../store/links/links.ts";
import { insertDifferences } from "../store/journal/posting-differences.ts";
import { putStillSaid } from "../store/journal/still-said.ts";
import { putWork } from "../store/worklists/work-items.ts";
import { updatePlaces, type History } from "../store/records/histories.ts";
import { judgeByDay, type Warning } from "./judge-by-day.ts";
import { rebuilt, type Journal, type Timing } from "./rebuilt-record.ts";

/** By what a slice is built, and into which generation. */
interface Building {
  readonly means: ProjectionMeans;
  readonly secret: string;
  readonly into: Generation;
  readonly journal: Journal;
  readonly timing: Timing;
  readonly warning: Warning;
}

/** The statements that write what follows from records of one ledger. */
export function projections(
  db: D1Database,
  ledgerId: string,
  histories: readonly History[],
  { means, secret, into, journal, timing, warning }: Building,
): D1PreparedStatement[] {
  const ledger = ledgerById(ledgerId);
  // A ledger that is not defined any more means nothing; its records stay as they are.
  if (ledger === undefined) return [];
  const records = histories.map((history) => rebuilt(ledger, history, means, journal, timing));
  const judge = judgeByDay(ledger, warning);
  const rowsOf = <T extends object>(some: (projection: Projection) => readonly T[]) =>
    records.flatMap(({ record, now }) => some(now).map((row) => ({ ...row, record })));
  return [
    ...updatePlaces(
      db,
      records.map(({ record, shop, now: { day } }, nth) => ({
        record,
        shop,
        day,
        warnings: writeWarnings(judge(histories[nth])),
      })),
    ),
    ...insertDifferences(
      db,
      { ledger: ledgerId, series: seriesOf(ledger) },
      into,
      records.flatMap(({ differences }) => differences),
    ),
    ...putDeadlines(
      db,
      ledgerId,
      records.flatMap(({ record, clocks }) => clocks.map((clock) => ({ ...clock, record }))),
      into,
    ),
    ...putKeys(
      db,
      { ledger: ledgerId, secret, into },
      rowsOf(({ keys }) => storedKeys(keys)),
    ),
    ...putCustomerKeys(
      db,
      { secret, into },
      rowsOf(({ customerKeys }) => customerKeys),
    ),
    ...putCrossReferenceKeys(
      db,
      ledgerId,
      rowsOf(({ crossReferenceKeys }) => crossReferenceKeys),
      into,
    ),
    ...putLinks(
      db,
      ledgerId,
      rowsOf(({ links }) => links),
      into,
    ),
    ...putWork(
      db,
      rowsOf(({ work }) => work),
      into,
    ),
    ...putStillSaid(
      db,
      records.flatMap(({ record, version, now }) =>
        now.stillSaid.map((said) => ({ ...said, record, version })),
      ),
      into,
    ),
  ];
}
