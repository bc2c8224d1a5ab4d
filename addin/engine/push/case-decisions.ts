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

const isUndecided = (row: ComparedRow): row is UndecidedRow =>
  row.otherCase !== null && row.id !== null && row.standing !== "blocked";

/** Parts rows into those that a person has to be asked about, and the others as they were decided. */
export function decideCases(
  compared: readonly ComparedRow[],
  decided: CaseDecisions,
): { readonly asked: readonly UndecidedRow[]; readonly rows: readonly ComparedRow[] } {
  const asked: UndecidedRow[] = [];
  const rows: ComparedRow[] = [];
  for (const row of compared) {
    const decision = isUndecided(row) ? decided.get(caseKey(row)) : "correction";
    if (isUndecided(row) && decision === undefined) asked.push(row);
    // What is new gets a new mark, and the record of old stays what it was.
    else if (decision === "new") rows.push({ ...row, standing: "new", id: null, base: null });
    else rows.push(row);
  }
  return { asked, rows };
}
