import type { Direction } from "../../../shared/money/direction.ts";
import type { Fen } from "../../../shared/money/fen.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Day } from "../../../shared/time/day.ts";

/** An entry of the journal as it never changes: what a batch's digest is over. */
export interface JournalEntry {
  readonly entry: number;
  readonly record: RecordId;
  readonly version: number;
  readonly line: number;
  readonly ledger: string;
  readonly kind: string;
  readonly direction: Direction;
  readonly amount: Fen;
  readonly count: number;
  readonly day: Day;
  readonly shop: string;
  readonly courier: string;
  readonly reason: string;
  readonly liable: string;
  readonly registrant: string;
  readonly reference: string;
  readonly reverses: number | null;
}

/** The columns of a JournalEntry. */
export const entryColumns = `
  posting.entry, record.id AS record, posting.version, posting.line, posting.ledger, posting.kind,
  posting.direction, posting.amount, posting.count, posting.day, posting.shop, posting.courier,
  posting.reason, posting.liable, posting.registrant, posting.reference, posting.reverses`;
