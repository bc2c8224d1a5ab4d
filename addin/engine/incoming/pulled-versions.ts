import { z } from "zod";
import { isRecordId, type RecordId, type Version } from "../../../shared/record.ts";
import { WorkbookFailure } from "../../workbook/workbook-failure.ts";
import type { SheetRef, Workbook } from "../../workbook/workbook.ts";

const KEY = "pulled";
const ID_LENGTH = 16;
/** So many records are remembered of a sheet; the oldest are forgotten first, and asked about anew. */
const MOST = 60_000;

/** What the workbook remembers of the pulls of a sheet. */
export interface Pulled {
  /** Where the changes go on for each person who has pulled here: each sees the records of other shops. */
  readonly cursors: Readonly<Record<string, string>>;
  /**
   * The newest version that a pull has met of a record: a row whose mark is older, because nothing was written yet, it
   * was taken back, or it came from an older copy, has something coming though no list says so again.
   */
  readonly versions: ReadonlyMap<RecordId, Version>;
}

const memory = z.array(
  z.object({
    sheet: z.object({ id: z.string(), name: z.string() }),
    cursors: z.record(z.string(), z.string()),
    /** An id and its version, one behind the other. */
    versions: z.string(),
  }),
);
type Memory = z.infer<typeof memory>;

/** What is remembered of a sheet; a renamed one is found by its id, one of a workbook that was opened again by its name. */
export async function recallPulled(workbook: Workbook, sheet: SheetRef): Promise<Pulled> {
  const mine = entryOf(await recallAll(workbook), sheet);
  return { cursors: mine?.cursors ?? {}, versions: versionsIn(mine?.versions ?? "") };
}

/** Has the workbook remember it. One that takes no memory, being read-only, is asked about as a whole each time. */
export async function rememberPulled(
  workbook: Workbook,
  sheet: SheetRef,
  { cursors, versions }: Pulled,
): Promise<void> {
  const all = await recallAll(workbook);
  const mine = entryOf(all, sheet);
  const others = all.filter((one) => one !== mine);
  const texts = [...versions].slice(-MOST).map(([id, version]) => `${id}${version}`);
  const written = { sheet, cursors, versions: texts.join(" ") };
  if (JSON.stringify(written) === JSON.stringify(mine)) return;
  try {
    await workbook.remember(KEY, [...others, written]);
  } catch (error) {
    if (!(error instanceof WorkbookFailure) || error.trouble !== "read-only") throw error;
  }
}

async function recallAll(workbook: Workbook): Promise<Memory> {
  return memory.safeParse(await workbook.recall(KEY)).data ?? [];
}

const entryOf = (all: Memory, { id, name }: SheetRef): Memory[number] | undefined =>
  all.findLast(({ sheet }) => sheet.name === name) ?? all.findLast(({ sheet }) => sheet.id === id);

function versionsIn(text: string): ReadonlyMap<RecordId, Version> {
  const known = new Map<RecordId, Version>();
  for (const one of text.split(" ")) {
    const id = one.slice(0, ID_LENGTH);
    const version = Number(one.slice(ID_LENGTH));
    if (isRecordId(id) && version > 0) known.set(id, version);
  }
  return known;
}
