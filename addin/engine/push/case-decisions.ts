import type { ComparedRow } from "../../../shared/merge/compare.ts";
import type { OtherCase } from "../../../shared/derive/identity.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Row } from "../../../shared/row.ts";

/** What a row is that carries the mark of another case: a registration of its own, or that case, corrected. */
export type CaseDecision = "new" | "correction";

/** What a person has said, by `caseKey`. */
export type CaseDecisions = ReadonlyMap<string, CaseDecision>;

/** The record that the mark names, and what the row is about now: typed over again, it is asked again. */
export const caseKey = ({ id, otherCase }: UndecidedRow): string => `${id} ${otherCase.now}`;

export const NOTHING_DECIDED: CaseDecisions = new Map();

/** A row that is about another case than its mark. */
export type UndecidedRow = ComparedRow & {
  readonly id: RecordId;
  readonly otherCase: OtherCase;
};

/** The same, with the record's cells as they were last pushed; null while the server can't be asked. */
export type AskedRow = UndecidedRow & { readonly before: Row | null };

const isOtherCase = (row: ComparedRow): row is UndecidedRow =>
  row.otherCase !== null && row.id !== null && row.standing !== "blocked";

/** A copy as if it were the record that its mark names: that is what a person is asked. */
function asItsMarkSays(row: ComparedRow): ComparedRow {
  const { copyOf, standing } = row;
  if (copyOf === null || standing === "blocked") return row;
  return { ...row, standing: "changed", id: copyOf.id, base: copyOf.version };
}

/** What is new gets a new mark, and the record of old stays what it was. */
const asNew = (row: ComparedRow): ComparedRow => ({
  ...row,
  standing: "new",
  id: null,
  base: null,
});

/**
 * Parts rows into those that a person has to be asked about, and the others as they were decided. A record has
 * one row: where one of several copies is its correction, all others are registrations of their own.
 */
export function decideCases(
  compared: readonly ComparedRow[],
  decided: CaseDecisions,
): { readonly asked: readonly UndecidedRow[]; readonly rows: readonly ComparedRow[] } {
  const asked: UndecidedRow[] = [];
  const rows: ComparedRow[] = [];
  const corrected = new Map<RecordId, ComparedRow>();
  for (const copy of compared) {
    const row = asItsMarkSays(copy);
    if (!isOtherCase(row) || decided.get(caseKey(row)) !== "correction") continue;
    // The row that has the id has it first.
    if (copy.copyOf === null || !corrected.has(row.id)) corrected.set(row.id, copy);
  }
  for (const copy of compared) {
    const row = asItsMarkSays(copy);
    const correction = row.id === null ? undefined : corrected.get(row.id);
    if (!isOtherCase(row) || correction === copy) rows.push(row);
    else if (correction !== undefined || decided.get(caseKey(row)) === "new") rows.push(asNew(row));
    else asked.push(row);
  }
  return { asked, rows };
}
