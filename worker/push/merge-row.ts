import type { CellValue } from "../../shared/api/fields.ts";
import type { PushRow, RowOutcome } from "../../shared/api/push.ts";
import { identityOf, otherCase, type OtherCase } from "../../shared/derive/identity.ts";
import { unmaskCells } from "../../shared/derive/unmask-cells.ts";
import { wholeRow } from "../../shared/derive/whole-row.ts";
import type { Ledger } from "../../shared/ledger.ts";
import { type Row } from "../../shared/row.ts";
import { isSealedAtRest } from "../../shared/privacy/sealed.ts";
import { ERASED_KEY } from "../environment/vault.ts";
import { mergeCells, type Merge } from "../../shared/merge/merge.ts";
import { NOTHING, projectionOf } from "../record/projection.ts";
import { shopOf } from "../record/shop-of.ts";
import { closedMonth } from "./closed-month.ts";
import { lastCells, type Withdrawal } from "../record/stored-record.ts";
import {
  reversedOf,
  type Deciding,
  type MergedRow,
  type RowWithRecord,
  type Verdict,
} from "./deciding.ts";
import { keyChanges } from "./key-changes.ts";
import { maySee, shopOutOfReach } from "./may-see.ts";
import { changedAfterSignature } from "./changed-after-signature.ts";
import { changedFetch } from "./changed-fetch.ts";
import { typedSignature } from "./typed-signature.ts";

/**
 * Decides all about a row that no other row has a say in: whether the person may, whether it is based on what stands,
 * what it is together with what others changed, whether the rules and the closed months allow that.
 */
export function mergeRow(deciding: Deciding, sent: RowWithRecord): Verdict<MergedRow> {
  const { ledger } = deciding;
  const { stored } = sent;
  const hand = withoutMasks(ledger, sent);
  const { row } = hand;
  const current = stored?.ledger === ledger.id ? stored : undefined;
  const result = (outcome: RowOutcome["outcome"], rest: Partial<RowOutcome> = {}) => ({
    outcome: { id: row.id, outcome, version: current?.version ?? null, ...rest },
  });
  const invalid = (problems: RowOutcome["problems"]) => result("invalid", { problems });
  const forbidden = (shop: string) => result("forbidden", { version: null, reason: shop });

  // One that was withdrawn too: it is still of the shop that it was of, and would come back with all of its cells.
  const elsewhere = current && shopOutOfReach(deciding, current);
  if (elsewhere !== undefined) return forbidden(elsewhere);
  // Another row's id, another ledger's, or a version that never was: the mark is not this row's.
  if (hand.repeated || stored !== current || (row.base !== null && hand.base === undefined))
    return invalid([{ code: "S312", level: "error", column: null }]);
  if (current?.isDamaged) return invalid([{ code: "S333", level: "error", column: null }]);
  const refused = deciding.refusedCells(row.cells);
  if (refused.length > 0) return invalid(refused);
  const isErased = current?.dataKey === ERASED_KEY;
  // Nothing personal comes back by an old copy of a sheet.
  if (isErased && Object.entries(row.cells).some((cell) => isPersonal(ledger, cell)))
    return invalid([{ code: "S332", level: "error", column: null }]);

  // The mark of a record in a row that was typed over: nothing of the record is lost by it unseen.
  const other = row.corrects === true ? undefined : otherCaseThanBase(ledger, hand);
  if (other !== undefined) return result("other-case", { changed: [...other.changed] });

  // Nobody's withdrawal is undone by a row that does not know of it.
  if (current?.withdrawal && !bringsBack(deciding, row, current.withdrawal)) {
    const { by, at, withdrawal } = current;
    const reason = withdrawal.reason === null ? {} : { reason: withdrawal.reason };
    return result("was-withdrawn", { by, at, ...reason });
  }

  const { cells, takenFromTheirs, conflicts } = mergeWithStored(hand);
  const theirs = () => ({
    theirs: pick(current === undefined ? {} : lastCells(current), takenFromTheirs),
    ...(current !== undefined && { by: current.by, at: current.at }),
  });
  if (conflicts.length > 0)
    return result("conflict", {
      ...theirs(),
      conflicts: conflicts.map(({ column, base, yours, theirs }) => ({
        column,
        base: onWire(base),
        yours: onWire(yours),
        theirs: onWire(theirs),
      })),
    });

  const whole = wholeRow(ledger, cells);
  const standing =
    current === undefined || current.withdrawn ? undefined : wholeRow(ledger, current.cells);
  if (standing !== undefined && ledger.keys.every((key) => whole[key] === standing[key]))
    return takenFromTheirs.length === 0 ? result("unchanged") : result("merged", theirs());

  const shop = shopOf(ledger, whole);
  if (!maySee(deciding, shop)) return forbidden(shop);
  const stood = current === undefined ? {} : lastCells(current);
  const others =
    typedSignature(deciding, { stood, stands: whole }) ??
    changedAfterSignature(deciding, { stood, stands: whole }) ??
    changedFetch(deciding, { stood, stands: whole });
  if (others !== undefined) return invalid([others]);
  const { judge } = deciding;
  const wrongBefore =
    deciding.isAnswer === true && standing !== undefined
      ? judge.errors(standing, judge.find(standing))
      : [];
  const found = judge.find(whole);
  // What was erased is blank, and nobody's fault.
  const broken = judge
    .errors(whole, found)
    .filter(
      ({ code, column }) =>
        !wrongBefore.some((known) => known.code === code && known.column === column) &&
        !(
          isErased &&
          column !== null &&
          isSealedAtRest(ledger.columns[column]) &&
          whole[column] === null
        ),
    );
  if (broken.length > 0) return invalid(broken);
  const reversed = reversedOf(deciding, current);
  const before =
    standing === undefined ? NOTHING : projectionOf(ledger, standing, deciding, reversed);
  const after = projectionOf(ledger, whole, deciding, reversed);
  const closed = closedMonth({ before, after }, deciding.closedMonths);
  if (closed !== undefined) return result("closed", { reason: closed });

  const keys = keyChanges(deciding, before, after);
  return { accepted: { ...hand, whole, before, after, takenFromTheirs, found, ...keys } };
}

/** A row without the masks that it carries of what stands, or of what it is based on. */
function withoutMasks(ledger: Ledger, hand: RowWithRecord): RowWithRecord {
  const { row, stored, base } = hand;
  if (stored === undefined) return hand;
  const known = [...(base === undefined ? [] : [base]), lastCells(stored)];
  // Checked by the wire schema before they were stored.
  const cells = unmaskCells(ledger, row.cells, known) as typeof row.cells;
  return { ...hand, row: { ...row, cells } };
}

/** How a row is about another case than the version that it is based on. */
function otherCaseThanBase(ledger: Ledger, { row, base }: RowWithRecord): OtherCase | undefined {
  if (row.base === null || base === undefined) return undefined;
  return otherCase(identityOf(ledger, base), identityOf(ledger, { ...base, ...row.cells }));
}

/** True for a row that insists, and for one that its own author took back and pushes anew. */
function bringsBack({ person }: Deciding, row: PushRow, withdrawal: Withdrawal): boolean {
  if (row.revives === true) return true;
  return row.base === null && withdrawal.cells === null && withdrawal.person === person;
}

function mergeWithStored({ row, stored, base }: RowWithRecord): Merge {
  if (stored === undefined) return { cells: row.cells, takenFromTheirs: [], conflicts: [] };
  // A row whose push was taken back comes back as it was, with what has been edited since.
  if (stored.withdrawal?.cells === null) return mergeCells(base ?? {}, row.cells, base ?? {});
  const theirs = lastCells(stored);
  // A new row whose record is there already: its first push has landed, the response was lost. Nobody
  // knows what it was based on then, so each cell that differs is asked about.
  if (row.base === null) {
    const differing = Object.keys(row.cells).filter(
      (column) => row.cells[column] !== (theirs[column] ?? null),
    );
    return {
      cells: theirs,
      takenFromTheirs: [],
      conflicts: differing.map((column) => ({
        column,
        base: null,
        yours: row.cells[column],
        theirs: theirs[column] ?? null,
      })),
    };
  }
  return mergeCells(base ?? {}, row.cells, theirs);
}

function pick(cells: Row, columns: readonly string[]): Record<string, CellValue> {
  return Object.fromEntries(columns.map((column) => [column, onWire(cells[column])]));
}

const isPersonal = (ledger: Ledger, [column, value]: readonly [string, unknown]): boolean =>
  value !== null && isSealedAtRest(ledger.columns[column]);

// Cells come from requests that were checked by the wire schema, so they are nothing else.
const onWire = (value: unknown): CellValue => (value ?? null) as CellValue;
