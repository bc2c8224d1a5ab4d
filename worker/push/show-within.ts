import type { Person } from "../../shared/api/person.ts";
import type { RowOutcome } from "../../shared/api/push.ts";
import type { Ledger } from "../../shared/ledger.ts";
import type { RecordId } from "../../shared/record.ts";
import type { Thresholds } from "../../shared/settings/thresholds.ts";
import { insertAuditRecords } from "../store/audit/audit.ts";
import { addShown, countShown } from "../store/people/shown-values.ts";
import { maskShown, shownRecords } from "./shown-cells.ts";

/** To whom an answer is given, and when. */
interface Showing {
  readonly ledger: Ledger;
  readonly person: Person;
  readonly now: Date;
}

/** An answer as its person may see it. */
interface Shown {
  readonly outcomes: readonly RowOutcome[];
  /** The records of which it shows personal values. */
  readonly records: readonly RecordId[];
  /** What counts and names them; they follow the event of the audit log that says so. */
  readonly statements: readonly D1PreparedStatement[];
}

/**
 * Personal values of others in an answer, of a push or of one that is repeated, are counted and go on record;
 * beyond the bound for a person and a day they are masked.
 */
export async function showWithin(
  db: D1Database,
  { ledger, person, now }: Showing,
  outcomes: readonly RowOutcome[],
  { wholeRecordsPerDay }: Pick<Thresholds, "wholeRecordsPerDay">,
): Promise<Shown> {
  const records = shownRecords(ledger, outcomes);
  const nothing = { outcomes, records: [], statements: [] };
  if (records.length === 0) return nothing;
  const shown = { person: person.id, day: now.toISOString().slice(0, 10), count: records.length };
  if ((await countShown(db, shown.person, shown.day)) + shown.count > wholeRecordsPerDay)
    return { ...nothing, outcomes: outcomes.map((outcome) => maskShown(ledger, outcome)) };
  const statements = [insertAuditRecords(db, records), addShown(db, shown, wholeRecordsPerDay)];
  return { outcomes, records, statements };
}
