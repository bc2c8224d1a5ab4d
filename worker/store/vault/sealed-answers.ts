import { ERASED_KEY, type Vault } from "../../environment/vault.ts";
import { openedOrNull } from "../../record/unreadable.ts";
import { namedKey, ownerOf } from "./named-keys.ts";

/** A row of an answer that is kept, about a record. */
interface AnsweredRow {
  readonly id: string;
}

/** What of such a row is looked for in the database, and says nothing of a person. */
const inClear: ReadonlySet<string> = new Set(["id", "outcome", "version"]);

const PLACE = "answer";

/** A row as it is kept; what it says besides is sealed under the data key of its record, or of all answers. */
export interface SealedRow extends AnsweredRow {
  readonly sealed?: readonly [by: "record" | "answers", text: string];
}

/** The data key of a record, wrapped; undefined for one that is not there, null for one in clear. */
export type DataKeyOf = (id: string) => string | null | undefined;

/** Rows of an answer as they are kept: a repeated push is answered with them. */
export async function sealAnswered(
  db: D1Database,
  vault: Vault,
  rows: readonly AnsweredRow[],
  dataKeyOf: DataKeyOf,
): Promise<SealedRow[]> {
  let shared: Promise<string> | undefined;
  return Promise.all(
    rows.map(async (row) => {
      const said = Object.entries(row).filter(([name]) => !inClear.has(name));
      if (said.length === 0) return row;
      const clear = Object.fromEntries(Object.entries(row).filter(([name]) => inClear.has(name)));
      const text = JSON.stringify(Object.fromEntries(said));
      const dataKey = dataKeyOf(row.id) ?? ERASED_KEY;
      const sealed: SealedRow["sealed"] =
        dataKey === ERASED_KEY
          ? [
              "answers",
              await vault.seal(
                await (shared ??= namedKey(db, vault, "answers")),
                ownerOf("answers"),
                `${PLACE} ${row.id}`,
                text,
              ),
            ]
          : ["record", await vault.seal(dataKey, row.id, PLACE, text)];
      return { ...clear, id: row.id, sealed };
    }),
  );
}

/** Rows of an answer as they were given; of one whose record was erased since, or does not open, only what is kept in clear. */
export async function openAnswered<T extends AnsweredRow>(
  db: D1Database,
  vault: Vault,
  kept: readonly T[],
): Promise<T[]> {
  const rows = kept as readonly (T & SealedRow)[];
  if (rows.every(({ sealed }) => sealed === undefined)) return [...rows];
  const dataKeys = await readDataKeys(
    db,
    rows.map(({ id }) => id),
  );
  const shared = rows.some(({ sealed }) => sealed?.[0] === "answers")
    ? await namedKey(db, vault, "answers")
    : "";
  return Promise.all(
    rows.map(async ({ sealed, ...row }) => {
      const { id } = row;
      const opened = async (): Promise<string> => {
        if (sealed === undefined) return "{}";
        const [by, text] = sealed;
        if (by === "answers") return vault.open(shared, ownerOf("answers"), `${PLACE} ${id}`, text);
        const dataKey = dataKeys.get(id) ?? ERASED_KEY;
        return dataKey === ERASED_KEY ? "{}" : vault.open(dataKey, id, PLACE, text);
      };
      const said = (await openedOrNull(opened())) ?? "{}";
      return { ...row, ...(JSON.parse(said) as Partial<T>) } as unknown as T; // as it was sealed
    }),
  );
}

/** The data keys of records, wrapped. */
export async function readDataKeys(
  db: D1Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const { results } = await db
    .prepare(
      `SELECT record.id, record.data_key AS dataKey
       FROM json_each(?1) AS wanted CROSS JOIN record ON record.id = wanted.value`,
    )
    .bind(JSON.stringify(ids))
    .all<{ id: string; dataKey: string | null }>();
  return new Map(results.map(({ id, dataKey }) => [id, dataKey]));
}
