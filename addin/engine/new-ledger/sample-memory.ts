import { z } from "zod";
import type { WrittenCell } from "../../../shared/cell.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import type { Workbook } from "../../workbook/workbook.ts";

const KEY = "samples";
/** So many sample rows are remembered; the oldest are forgotten first. */
const MOST = 30;

const cell = z.object({
  value: z.union([z.string(), z.number(), z.boolean()]),
  format: z.string(),
});

const row = z.object({ ledger: z.string(), cells: z.record(z.string(), cell) });

/** A sample row as it was put into the workbook: its cells by column, those that were blank left out. */
export type SampleRow = z.infer<typeof row>;

/** The sample rows that the workbook remembers. */
export async function recallSamples(workbook: Workbook): Promise<readonly SampleRow[]> {
  const parsed = z.array(row).safeParse(await workbook.recall(KEY));
  return parsed.success ? parsed.data : [];
}

/** Has the workbook remember sample rows, so that they can be told from rows that were edited. */
export async function rememberSamples(
  workbook: Workbook,
  ledger: Ledger,
  rows: readonly (readonly WrittenCell[])[],
): Promise<void> {
  const added = rows.map((cells) => ({
    ledger: ledger.id,
    cells: Object.fromEntries(
      ledger.keys.flatMap((key, index) => {
        const written = cells[index];
        return written === undefined || written.value === "" ? [] : [[key, written]];
      }),
    ),
  }));
  const before = await recallSamples(workbook);
  await workbook.remember(KEY, [...before, ...added].slice(-MOST));
}
