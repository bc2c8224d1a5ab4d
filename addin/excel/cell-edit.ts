import { asFailure } from "./excel-error.ts";

/** How long Excel may take before it is asked whether a person is typing in a cell, in milliseconds. */
const PATIENCE = 1000;

const listeners = new Set<(waiting: boolean) => void>();
let waiting = false;

/**
 * Calls back when work has to wait because a person is typing in a cell, and when it goes on. Returns
 * what ends the listening.
 */
export function onCellEdit(listener: (waiting: boolean) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Watches work that Excel may hold back without a word, until it is done. */
export async function watchForCellEdit<T>(work: Promise<T>): Promise<T> {
  let done = false;
  const ask = async () => {
    if (done) return;
    const editing = await isCellEdited();
    if (done) return;
    tell(editing);
    timer = setTimeout(() => void ask(), PATIENCE);
  };
  let timer = setTimeout(() => void ask(), PATIENCE);
  try {
    return await work;
  } finally {
    done = true;
    clearTimeout(timer);
    tell(false);
  }
}

/** Asks Excel for something that it refuses at once while a cell is edited. */
async function isCellEdited(): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().load("id");
      await context.sync();
    });
    return false;
  } catch (error) {
    return asFailure(error).trouble === "editing";
  }
}

function tell(now: boolean): void {
  if (now === waiting) return;
  waiting = now;
  for (const listener of listeners) listener(now);
}
