import type { Ledger } from "../../shared/ledger.ts";
import { ERASED, UNREADABLE } from "../../shared/privacy/erased.ts";
import { isSealedAtRest } from "../../shared/privacy/sealed.ts";
import type { Row } from "../../shared/row.ts";
import { serverLog } from "../environment/server-log.ts";
import { ERASED_KEY, type Vault } from "../environment/vault.ts";
import { isMarked, marked, unmarked } from "./sealed-text.ts";
import { openedOrNull } from "./unreadable.ts";

/** Whose data key seals: a record, by its id. */
export interface Owner {
  readonly id: string;
  /** The data key, wrapped; null while the record is in clear. */
  readonly dataKey: string | null;
}

/**
 * The member of stored cells that holds the sealed ones: the names of their columns, and their values, sealed.
 * No column is called so.
 */
const SEALED = "";
type Sealed = readonly [columns: readonly string[], values: string];

const cellsPlace = (version: number, columns: readonly string[]) =>
  `cells ${version} ${columns.join(",")}`;
const textPlace = (version: number, column: string) => `${column} ${version}`;

/**
 * The cells of a version as they are stored: what the ledger keeps in clear, and the others sealed as one. Blank ones are
 * undefined, which JSON leaves out: a copy from which members go, or one that grows, would be no flat row any more.
 */
export async function sealCells(
  vault: Vault,
  ledger: Ledger | undefined,
  { id, dataKey }: Owner,
  { version, cells }: { readonly version: number; readonly cells: Row },
): Promise<Row> {
  const maySeal = dataKey !== null && dataKey !== ERASED_KEY;
  const stored: Record<string, unknown> = { ...cells };
  const columns: string[] = [];
  const values: unknown[] = [];
  for (const key in cells) {
    const value = cells[key];
    if (value === null) stored[key] = undefined;
    else if (maySeal && isSealedAtRest(ledger?.columns[key])) {
      stored[key] = undefined;
      columns.push(key);
      values.push(value);
    }
  }
  if (!maySeal || columns.length === 0) return stored;
  const text = JSON.stringify(values);
  const sealed = await vault.seal(dataKey, id, cellsPlace(version, columns), text);
  stored[SEALED] = [columns, sealed] satisfies Sealed;
  return stored;
}

/** A text of a version, such as why it withdrew its record, as it is stored. */
export async function sealText(
  vault: Vault,
  { id, dataKey }: Owner,
  place: { readonly version: number; readonly column: string },
  text: string,
): Promise<string> {
  if (dataKey === null) return text;
  if (dataKey === ERASED_KEY) return marked("");
  return marked(await vault.seal(dataKey, id, textPlace(place.version, place.column), text));
}

/** What stands in the place of what was erased, or does not open: nothing, or a word that says so to people. */
export type Gone = "left out" | "said";

/** A stored text as it was opened. */
interface Opened {
  readonly text: string;
  /** True when something of it does not open, as after somebody has changed it. */
  readonly isDamaged: boolean;
}

/**
 * Opens what was read as `storedAt` says: the version that it stands in, `@`, and the text. For cells the text is JSON
 * without anything sealed. What does not open is logged, and gone.
 */
export async function openStored(
  vault: Vault,
  { id, dataKey }: Owner,
  column: string,
  stored: string,
  gone: Gone,
): Promise<Opened> {
  const at = stored.indexOf("@");
  const text = stored.slice(at + 1);
  if (dataKey === null) return inClear(id, column, text);
  const version = Number(stored.slice(0, at));
  if (isMarked(text)) {
    if (dataKey === ERASED_KEY) return { text: ERASED, isDamaged: false };
    const place = textPlace(version, column);
    const opened = await openedOrNull(vault.open(dataKey, id, place, unmarked(text)));
    return { text: opened ?? UNREADABLE, isDamaged: opened === null };
  }
  if (!text.startsWith("{") || !text.includes(`"${SEALED}":`)) return inClear(id, column, text);
  const cells = parsedCells(text);
  const sealed = cells?.[SEALED];
  if (cells === undefined || !isSealed(sealed)) return unparsable(id, column);
  // It stays as it was parsed, see `sealCells`.
  cells[SEALED] = undefined;
  const [columns, values] = sealed;
  const opened =
    dataKey === ERASED_KEY
      ? ERASED_KEY
      : await openedOrNull(vault.open(dataKey, id, cellsPlace(version, columns), values));
  const isDamaged = opened === null;
  const isGone = isDamaged || opened === ERASED_KEY;
  const shown = isGone
    ? columns.map(() => (isDamaged ? UNREADABLE : ERASED))
    : (JSON.parse(opened) as unknown[]);
  const isShown = !isGone || gone === "said";
  for (const [index, key] of columns.entries()) if (isShown) cells[key] = shown[index];
  return { text: JSON.stringify(cells), isDamaged };
}

/** A text of which nothing is sealed, as it stands; somebody may have changed what is JSON into what is none. */
function inClear(id: string, column: string, text: string): Opened {
  const isWhole =
    column === "reason" || (column === "cells" ? parsedCells(text) : parsed(text)) !== undefined;
  return isWhole ? { text, isDamaged: false } : unparsable(id, column);
}

function unparsable(id: string, column: string): Opened {
  serverLog("error", { code: "unreadable-record", of: id });
  return { text: column === "cells" ? "{}" : UNREADABLE, isDamaged: true };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parsedCells(text: string): Record<string, unknown> | undefined {
  const cells = parsed(text);
  const isRow = typeof cells === "object" && cells !== null && !Array.isArray(cells);
  return isRow ? (cells as Record<string, unknown>) : undefined; // a JSON object has no other keys
}

const isSealed = (sealed: unknown): sealed is Sealed =>
  Array.isArray(sealed) && Array.isArray(sealed[0]) && typeof sealed[1] === "string";
