import { aboutOf } from "../../shared/acknowledgement.ts";
import type { BrokenRule } from "../../shared/judge/judge-row.ts";
import type { WholeRow } from "../../shared/derive/whole-row.ts";
import type { Ledger } from "../../shared/ledger.ts";
import { isSealedAtRest } from "../../shared/privacy/sealed.ts";
import { comparesRows, type OwnCode } from "../../shared/problem.ts";
import type { RecordId } from "../../shared/record.ts";
import { missingAmong } from "../../shared/rules/missing-among.ts";
import { usualLevels } from "../../shared/settings/levels.ts";
import { clearReferenceOf } from "../record/clear-reference-of.ts";
import {
  NO_WARNINGS,
  readWarnings,
  type RowWarning,
  type RowWarnings,
} from "../record/row-warning.ts";
import { acknowledgementName } from "../store/records/acknowledgements.ts";

/** A row as it will stand, with what was found about it and what is known of its sheet. */
interface JudgedRow {
  readonly id: RecordId;
  readonly whole: WholeRow;
  readonly found: readonly BrokenRule[];
  /** The cells that were sent: the columns that the sheet has. */
  readonly sent: Readonly<Record<string, unknown>>;
  /** What was kept of the version before. */
  readonly before: string | null;
}

interface Circumstances {
  readonly ledger: Ledger;
  /** The instant. */
  readonly at: string;
  /** What somebody has said to warnings of these rows, by `acknowledgementName`. */
  readonly acknowledged: ReadonlySet<string>;
  /** What the sheet says once of most of its rows, by `habitName`: nobody is asked about each. */
  readonly habits: ReadonlySet<string>;
}

/** One text for what a sheet says once of most of its rows. */
export const habitName = (code: string, column: string): string => `${code} ${column}`;

/**
 * The warnings of a row, as the check of its sheet has them: what a column that the sheet lacks may hold is nobody's
 * warning, unless another sheet, with an earlier version of the row, had it.
 */
export function warningsOf(
  { id, whole, found, sent, before }: JudgedRow,
  { ledger, at, acknowledged, habits }: Circumstances,
): RowWarnings {
  if (found.length === 0) return NO_WARNINGS;
  const asked = new Set(readWarnings(before).found.map(({ column }) => column));
  const isThere = (key: string) => whole[key] !== null || key in sent || asked.has(key);
  const told = found.flatMap(({ finding, reads }) => {
    if (finding.blocks === true || !mayWarn(finding)) return [];
    const kept = missingAmong(finding, isThere);
    if (kept === undefined || habits.has(habitName(kept.code, kept.column))) return [];
    const looksAt = [kept.column, ...reads];
    const isSealed = looksAt.some((key) => isSealedAtRest(ledger.columns[key]));
    return [{ ...kept, reads, looksAt, isSealed }];
  });
  const kept = told.map(({ code, level, column, reads, looksAt, isSealed }): RowWarning => {
    if (!isSealed) return { code, level, column, about: aboutOf(code, looksAt, whole) };
    const isSaid =
      acknowledged.size > 0 &&
      acknowledged.has(
        acknowledgementName({ record: id, code, about: aboutOf(code, looksAt, whole) }),
      );
    const alike = told.filter((each) => each.isSealed && each.code === code).length;
    return { code, level, column, reads, since: isSaid ? "" : at, ...(alike > 1 && { alike }) };
  });
  return { reference: clearReferenceOf(ledger, whole), found: kept };
}

/** Whether a finding is a warning by itself, or a department may call it one. */
const mayWarn = ({ code, level }: { readonly code: OwnCode; readonly level: string }): boolean =>
  !comparesRows(code) && (level === "warning" || usualLevels[code] !== "fixed");
