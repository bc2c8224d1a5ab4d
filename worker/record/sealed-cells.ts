import type { Ledger } from "../../shared/ledger.ts";
import { ERASED } from "../../shared/privacy/erased.ts";
import { isSealedAtRest } from "../../shared/privacy/sealed.ts";
import type { Row } from "../../shared/row.ts";
import { ERASED_KEY, type Vault } from "../environment/vault.ts";
import { isMarked, marked, unmarked } from "./sealed-text.ts";

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

/** The cells of a version as they are stored: what the ledger keeps in clear, and the others sealed as one. */
export async function sealCells(
  vault: Vault,
  ledger: Ledger | undefined,
  { id, dataKey }: Owner,
  { version, cells }: { readonly version: number; readonly cells: Row },
): Promise<Row> {
  if (dataKey === null || dataKey === ERASED_KEY) return cells;
  const columns = Object.keys(cells).filter((key) => isSealedAtRest(ledger?.columns[key]));
  if (columns.length === 0) return cells;
  const stored: Record<string, unknown> = {};
  for (const key in cells) if (!columns.includes(key)) stored[key] = cells[key];
  const values = JSON.stringify(columns.map((key) => cells[key]));
  const sealed = await vault.seal(dataKey, id, cellsPlace(version, columns), values);
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

/** What stands in the place of what was erased: nothing, or a word that says so to people. */
export type Erased = "left out" | "said";

/**
 * Opens what was read as `cellsAt` and `textAt` write it: the version that it stands in, `@`, and the text. For cells the text
 * is JSON without anything sealed.
 */
export async function openStored(
  vault: Vault,
  { id, dataKey }: Owner,
  column: string,
  stored: string,
  erased: Erased,
): Promise<string> {
  const at = stored.indexOf("@");
  const text = stored.slice(at + 1);
  if (dataKey === null) return text;
  const version = Number(stored.slice(0, at));
  if (isMarked(text)) {
    if (dataKey === ERASED_KEY) return ERASED;
    return vault.open(dataKey, id, textPlace(version, column), unmarked(text));
  }
  if (!text.startsWith("{") || !text.includes(`"${SEALED}":`)) return text;
  const { [SEALED]: sealed, ...cells } = JSON.parse(text) as Record<string, unknown>; // ours, see sealCells
  const [columns, values] = sealed as Sealed;
  const opened =
    dataKey === ERASED_KEY
      ? columns.map(() => ERASED)
      : (JSON.parse(
          await vault.open(dataKey, id, cellsPlace(version, columns), values),
        ) as unknown[]);
  const isShown = dataKey !== ERASED_KEY || erased === "said";
  for (const [index, key] of columns.entries()) if (isShown) cells[key] = opened[index];
  return JSON.stringify(cells);
}
