import { fingerprint } from "../derive/fingerprint.ts";
import { type Fingerprint } from "../digest.ts";
import type { Ledger } from "../ledger.ts";
import type { Row } from "../row.ts";
import { PENDING, readMark, stillStands, type Mark } from "./mark.ts";
import type { Problem } from "../problem.ts";
import type { ReadRow } from "../reading/sheet-reading.ts";
import type { RecordId, Version } from "../record.ts";
import { identityOf, otherCase, type OtherCase } from "../derive/identity.ts";

/** How a row stands against what was last pushed of it; a withdrawn one is as it was when its record was withdrawn. */
export type Standing = "new" | "changed" | "unchanged" | "blocked" | "withdrawn";

/** A row of the sheet, compared. */
export interface ComparedRow {
  readonly row: ReadRow;
  readonly standing: Standing;
  /** The record that the row is, or will be when its push was cut off; null when it has no id yet. */
  readonly id: RecordId | null;
  /** The version that the row was last pushed at; null for one that is new. */
  readonly base: Version | null;
  /** True when the mark says that the record was withdrawn, whatever was typed into the row since. */
  readonly markedWithdrawn: boolean;
  /**
   * Set when the row is about another case than its mark: typed over an old one, or its number was
   * corrected. A person has to say which before it is sent.
   */
  readonly otherCase: OtherCase | null;
  /**
   * Set for a copy of a row where all that carry the mark are about another case: this one may be the record
   * as well as the one that has its id, and is asked about too.
   */
  readonly copyOf: { readonly id: RecordId; readonly version: Version } | null;
}

/** What a push of the sheet would do. */
export interface Comparison {
  /** In the order of the sheet. */
  readonly rows: readonly ComparedRow[];
  readonly counts: Readonly<Record<Standing, number>>;
  /** Marks that were copied (a note) or edited (a warning). */
  readonly problems: readonly Problem[];
}

interface MarkedRow {
  readonly row: ReadRow;
  readonly mark: Mark | undefined;
  /** Of the row as it stands now; undefined when there is nothing to hold it against. */
  readonly fingerprint: Fingerprint | undefined;
  /** Undefined when the row is about the case that its mark says. */
  readonly otherCase: OtherCase | undefined;
}

// By the rows' cells, which never change: a row that is compared again was not touched since.
const fingerprints = new WeakMap<Row, Fingerprint>();

function fingerprintOf(ledger: Ledger, cells: Row): Fingerprint {
  const known = fingerprints.get(cells) ?? fingerprint(ledger, cells);
  fingerprints.set(cells, known);
  return known;
}

/**
 * True for a row whose record was withdrawn and that says what it said then: nothing of it is judged or
 * sent. One that was typed into since is a row like any other.
 */
export function isWithdrawn(ledger: Ledger, { cells, mark: text, stands }: ReadRow): boolean {
  // Hardly a mark has a minus, and most sheets no such row at all.
  const mark = text.includes("·-") ? readMark(text) : undefined;
  return mark?.withdrawn === true && stillStands(mark, fingerprintOf(ledger, cells), stands);
}

/**
 * Compares rows with their marks: what is new, changed or unchanged since the last push, and what is
 * blocked, what was withdrawn. A copied row has the mark of its original; the one that still is what was pushed keeps it, the
 * other becomes new. `pause` is asked every hundred rows, so that a browser stays responsive.
 */
export async function compareRows(
  ledger: Ledger,
  rows: readonly ReadRow[],
  pause?: () => Promise<void> | undefined,
): Promise<Comparison> {
  const marked: MarkedRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % 100 === 99) await pause?.();
    const mark = readMark(row.mark);
    // A fingerprint costs as much as reading the row; one that was never pushed needs none.
    const pushed = mark !== undefined && mark.version !== PENDING;
    const fingerprint = pushed ? fingerprintOf(ledger, row.cells) : undefined;
    marked.push({ row, mark, fingerprint, otherCase: otherCaseIn(ledger, row, mark, fingerprint) });
  }
  const keepers = await keepersOf(marked, pause);
  const counts = { new: 0, changed: 0, unchanged: 0, blocked: 0, withdrawn: 0 };
  const compared: ComparedRow[] = [];
  const problems: Problem[] = [];
  for (const [index, each] of marked.entries()) {
    if (index % 100 === 99) await pause?.();
    const { row, mark } = each;
    const keeper = mark === undefined ? undefined : keepers.get(mark.id);
    const kept = keeper === each ? mark : undefined;
    const standing = standingOf(each, kept);
    counts[standing] += 1;
    const isRival =
      keeper !== undefined &&
      keeper !== each &&
      keeper.otherCase !== undefined &&
      each.otherCase !== undefined &&
      mark !== undefined &&
      mark.version !== PENDING;
    compared.push({
      row,
      standing,
      id: kept?.id ?? null,
      base: kept === undefined || kept.version === PENDING ? null : kept.version,
      markedWithdrawn: kept?.withdrawn === true,
      otherCase: (kept !== undefined || isRival ? each.otherCase : null) ?? null,
      copyOf: isRival ? { id: mark.id, version: mark.version } : null,
    });
    if (keeper !== undefined && keeper !== each) problems.push(copiedMark(row, keeper.row));
    else if (mark === undefined && row.mark.trim() !== "") problems.push(editedMark(row));
  }
  return { rows: compared, counts, problems };
}

/** How a row is about another case than its mark; one that is what was pushed need not be asked. */
function otherCaseIn(
  ledger: Ledger,
  { cells, withdrawn }: ReadRow,
  mark: Mark | undefined,
  fingerprint: Fingerprint | undefined,
): OtherCase | undefined {
  if (mark === undefined || withdrawn === true || mark.fingerprint === fingerprint)
    return undefined;
  const found = otherCase(mark.identity, identityOf(ledger, cells));
  // Before the server has answered, the number of a row may be corrected without a word.
  return mark.version === PENDING && found?.likely === "correction" ? undefined : found;
}

function standingOf({ row, fingerprint }: MarkedRow, kept: Mark | undefined): Standing {
  if (row.withdrawn === true) return "withdrawn";
  if (row.blocked) return "blocked";
  if (kept === undefined || kept.version === PENDING) return "new";
  return kept.fingerprint === fingerprint ? "unchanged" : "changed";
}

/** For each record the row that is it: one that is unchanged, else about its case, else one that corrects it, else the newest version, else the first. */
async function keepersOf(
  rows: readonly MarkedRow[],
  pause: (() => Promise<void> | undefined) | undefined,
): Promise<ReadonlyMap<RecordId, MarkedRow>> {
  const keepers = new Map<RecordId, MarkedRow>();
  for (const [index, row] of rows.entries()) {
    if (index % 100 === 99) await pause?.();
    if (row.mark === undefined) continue;
    const rival = keepers.get(row.mark.id);
    if (rival === undefined || outranks(row, rival)) keepers.set(row.mark.id, row);
  }
  return keepers;
}

function outranks(row: MarkedRow, rival: MarkedRow): boolean {
  const matches = ({ row: { withdrawn }, mark, fingerprint }: MarkedRow) =>
    withdrawn === true || mark?.fingerprint === fingerprint;
  if (matches(row) !== matches(rival)) return matches(row);
  const isCase = (likely: string) => (one: MarkedRow) =>
    (one.otherCase?.likely ?? "same") === likely;
  for (const isNearest of [isCase("same"), isCase("correction")]) {
    if (isNearest(row) !== isNearest(rival)) return isNearest(row);
  }
  return (row.mark?.version ?? 0) > (rival.mark?.version ?? 0);
}

const aboutRow = (row: ReadRow) => ({ code: "S310", row: row.number, column: null }) as const;

const copiedMark = (row: ReadRow, keeper: ReadRow): Problem => ({
  ...aboutRow(row),
  level: "note",
  params: { mark: "copied", keptBy: keeper.number },
  value: "",
});

const editedMark = (row: ReadRow): Problem => ({
  ...aboutRow(row),
  level: "warning",
  params: { mark: "edited" },
  value: row.mark,
});
