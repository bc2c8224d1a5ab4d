import type { CellValue } from "../../shared/api/fields.ts";
import type { WorkLine } from "../../shared/api/worklists.ts";
import { maskCells } from "../../shared/derive/mask-cells.ts";
import type { Row } from "../../shared/row.ts";
import type { Worklist } from "../../shared/worklists/worklist.ts";
import type { KeySecrets } from "../environment/key-secrets.ts";
import type { GivenAnswer } from "../store/worklists/worklist-answers.ts";
import type { Line } from "./half.ts";
import { stampOf } from "./stamp-of.ts";

interface ShowOptions {
  readonly secrets: KeySecrets;
  /** Whether personal columns are shown whole. */
  readonly whole: boolean;
}

/** A line as its reader gets it, with the last answer to it. */
export function showLine(
  worklist: Worklist,
  line: Line,
  last: GivenAnswer | undefined,
  { secrets, whole }: ShowOptions,
): WorkLine {
  const { table } = worklist;
  const { id, record, other } = line;
  const cells = filled({ ...line.cells, ...line.beside });
  return {
    id,
    stamp: stampOf(secrets, worklist, line, last?.nth ?? 0),
    cells: onWire(whole ? cells : maskCells(table, cells)),
    record:
      record === null ? null : { ledger: record.ledger, id: record.id, version: record.version },
    ...(other !== undefined && { other: { ledger: other.ledger, id: other.id } }),
    blocked: line.blocked,
    answered:
      last === undefined
        ? null
        : { by: last.by, at: last.at, cells: onWire(maskCells(table, filled(last.cells))) },
  };
}

const filled = (cells: Row): Row =>
  Object.fromEntries(Object.entries(cells).filter(([, value]) => (value ?? null) !== null));

// Checked by the ledger's, or the worklist's, wire schema before they were stored.
const onWire = (cells: Row) => cells as Record<string, CellValue>;
