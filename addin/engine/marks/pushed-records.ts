import { z } from "zod";
import { ROWS_BETWEEN_PAUSES } from "../../../shared/reading/rows-between-pauses.ts";
import { isRecordId, type RecordId } from "../../../shared/record.ts";
import { WorkbookFailure } from "../../workbook/workbook-failure.ts";
import type { Pausing } from "../environment.ts";
import type { SheetRef, Workbook } from "../../workbook/workbook.ts";

const KEY = "pushed-records";
/** So many records are remembered of a sheet; the oldest are forgotten first. */
const MOST = 60_000;
const ID_LENGTH = 16;

/** The ids one behind the other: they are many, and each is as long as the next. */
const memory = z.array(
  z.object({ sheet: z.object({ id: z.string(), name: z.string() }), ids: z.string() }),
);
type Memory = z.infer<typeof memory>;

/**
 * The records whose rows were pushed from a sheet and belong into it; undefined when nothing is
 * remembered of it. A renamed sheet is found by its id, one of a workbook that was opened again by its name.
 */
export async function pushedRecords(
  workbook: Workbook,
  sheet: SheetRef,
  env: Pausing,
): Promise<ReadonlySet<RecordId> | undefined> {
  const mine = entryOf(await recallAll(workbook), sheet);
  return mine === undefined ? undefined : idsIn(mine, env);
}

// Recalling and remembering take time; what two of them write must not undo each other.
const lines = new WeakMap<Workbook, Promise<unknown>>();

/**
 * Has the workbook remember other records of a sheet; null forgets the sheet. A workbook that takes no
 * memory, being read-only, stays as it is: what is gone from it is then not told.
 */
export async function changePushedRecords(
  workbook: Workbook,
  sheet: SheetRef,
  change: (before: ReadonlySet<RecordId> | undefined) => ReadonlySet<RecordId> | null,
): Promise<void> {
  const turn = async () => {
    const all = await recallAll(workbook);
    const mine = entryOf(all, sheet);
    const ids = change(mine === undefined ? undefined : await idsIn(mine));
    const others = all.filter((one) => one !== mine);
    const written = ids === null ? "" : [...ids].slice(-MOST).join("");
    if (written === (mine?.ids ?? "")) return;
    await workbook.remember(KEY, ids === null ? others : [...others, { sheet, ids: written }]);
  };
  const mine = (lines.get(workbook) ?? Promise.resolve()).then(turn, turn).catch(ignoreLocked);
  lines.set(workbook, mine);
  await mine;
}

function ignoreLocked(error: unknown): void {
  if (!(error instanceof WorkbookFailure) || error.trouble !== "read-only") throw error;
}

async function recallAll(workbook: Workbook): Promise<Memory> {
  return memory.safeParse(await workbook.recall(KEY)).data ?? [];
}

const entryOf = (all: Memory, { id, name }: SheetRef): Memory[number] | undefined =>
  all.findLast(({ sheet }) => sheet.name === name) ?? all.findLast(({ sheet }) => sheet.id === id);

async function idsIn({ ids }: Memory[number], env?: Pausing): Promise<ReadonlySet<RecordId>> {
  const known = new Set<RecordId>();
  for (let from = 0; from < ids.length; from += ID_LENGTH) {
    if (from % (ID_LENGTH * ROWS_BETWEEN_PAUSES) === 0) await env?.pause();
    const id = ids.slice(from, from + ID_LENGTH);
    if (isRecordId(id)) known.add(id);
  }
  return known;
}
