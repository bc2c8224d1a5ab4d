import type { ServerFinding } from "../../shared/api/findings.ts";
import type { PushRow } from "../../shared/api/push.ts";
import { isBlankText } from "../../shared/cell.ts";
import type { Column } from "../../shared/columns/column.ts";
import type { Table } from "../../shared/ledger.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { Day } from "../../shared/time/day.ts";

/** Says what keeps a row's cells from being a ledger's; nothing when they all may be. */
export type CellCheck = (cells: PushRow["cells"]) => ServerFinding[];

/** A column, with values that it has accepted. */
interface KnownColumn {
  readonly column: Column;
  readonly known: Set<unknown>;
}

/** Columns that choose from a few values have them all within as many rows; others have no end of them. */
const MOST_KEPT = 64;

/**
 * A check of the rows of one push for columns that the ledger does not have, and for values that its
 * columns do not hold. Our own pane's readers let nothing such through, so this asks cell by cell, which
 * costs half of what parsing the row into a new object does, and of each value that many rows share once.
 */
export function cellCheck(table: Pick<Table, "columns">, lists: Settings["lists"]): CellCheck {
  // A column called "constructor" is nobody's, whatever every object answers to it.
  const columns = new Map(
    Object.entries(table.columns).map(([key, column]) => [key, { column, known: new Set() }]),
  );
  const isAccepted = ({ column, known }: KnownColumn, value: unknown): boolean => {
    if (known.has(value)) return true;
    if (!column.wire.safeParse(value).success) return false;
    if (typeof value === "string" && !isOwnSpelling(column, value, lists)) return false;
    if (known.size < MOST_KEPT) known.add(value);
    return true;
  };
  return (cells) => {
    const refusals: ServerFinding[] = [];
    for (const key of Object.keys(cells)) {
      const value = cells[key];
      const known = columns.get(key);
      if (known === undefined)
        refusals.push({ code: "S311", level: "error", column: null, params: { name: key } });
      else if (known.column.required && isBlank(value))
        refusals.push({ code: "R001", level: "error", column: key });
      else if (value !== null && !isAccepted(known, value))
        refusals.push({ code: "R000", level: "error", column: key });
    }
    return refusals;
  };
}

/**
 * Whether a name is spelled as the pane would have read it: two shops that differ by a blank, or in width
 * or case where the department lists them, would be two for finance.
 */
function isOwnSpelling(column: Column, value: string, lists: Settings["lists"]): boolean {
  const { choices } = column;
  if (choices === undefined || !("setting" in choices)) return true;
  const context = { today: ANY_DAY, date1904: false, report: () => undefined };
  const read = column.read(
    { kind: "text", value },
    { ...context, choices: (setting) => lists[setting] ?? [] },
  );
  return read === value;
}

/** Names are read alike on every day. */
const ANY_DAY: Day = "2026-01-01";

const isBlank = (value: unknown): boolean =>
  value === null || (typeof value === "string" && isBlankText(value));
