import { wholeRow } from "../../shared/derive/whole-row.ts";
import type { Ledger } from "../../shared/ledger.ts";
import { ledgerById } from "../../shared/ledgers/index.ts";
import { postingKindName } from "../../shared/messages/posting-kinds.ts";
import { originalText } from "../../shared/messages/reversal-words.ts";
import { type Fen, NO_MONEY, plus, showFen } from "../../shared/money/fen.ts";
import type { Row } from "../../shared/row.ts";
import { lastCells, type FoundRecord } from "../record/stored-record.ts";
import { openRows } from "../store/vault/open-rows.ts";
import type { Original } from "../store/journal/originals.ts";
import { foundRecordFrom, sealedInFound, storedRecords } from "../store/records/stored-records.ts";
import type { WorkContext } from "./half.ts";

/** An amount that is, or was, to be paid. */
export interface PayoutPart {
  readonly kind: string;
  readonly amount: Fen;
  /** What it takes back, where that is known. */
  readonly original?: Original | null;
}

/** Records by their ids, of the person's shops. */
export async function readFound(
  { db, vault, person: { shops } }: Pick<WorkContext, "db" | "vault" | "person">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FoundRecord>> {
  if (ids.length === 0) return new Map();
  const { results } = await storedRecords(db, JSON.stringify([...new Set(ids)])).all();
  const found = (await openRows(vault, results, sealedInFound)).map(foundRecordFrom);
  return new Map(
    found
      .filter(({ shop }) => shops === null || shops.includes(shop))
      .map((record) => [record.id as string, record]),
  );
}

/** The ledger of a record. Throws for one that is none of ours. */
export function ledgerOf({ ledger: id }: Pick<FoundRecord, "ledger">): Ledger {
  const ledger = ledgerById(id);
  if (ledger === undefined) throw new Error(`There is no ledger ${id}`);
  return ledger;
}

/** The row that a record has, or had before it was withdrawn. */
export const rowOf = (record: FoundRecord): Row => wholeRow(ledgerOf(record), lastCells(record));

export const sumOf = (parts: readonly PayoutPart[]): Fen =>
  parts.reduce((sum, { amount }) => plus(sum, amount), NO_MONEY);

/** What amounts are for, each kind once, and what they take back: 邮费 12.00、赔偿 30.00（冲销 CW-20261103-01 第 3 笔（2026-11））. */
export function kindsText(parts: readonly PayoutPart[]): string {
  const kinds = Map.groupBy(parts, ({ kind }) => kind);
  return [...kinds]
    .map(([kind, some]) => {
      const taken = some.flatMap(({ original = null }) =>
        original === null ? [] : [originalText(original, "zh")],
      );
      const said = taken.length === 0 ? "" : `（${[...new Set(taken)].join("；")}）`;
      return `${postingKindName(kind, "zh")} ${showFen(sumOf(some))}${said}`;
    })
    .join("、");
}

/** What a row says in a column that finance groups by; null when it has none. */
export function dimensionOf(
  { dimensions }: Ledger,
  row: Row,
  name: "reason" | "liable" | "registrant",
): string | null {
  const column = dimensions[name];
  const value = column === undefined ? null : row[column];
  return typeof value === "string" ? value : null;
}
