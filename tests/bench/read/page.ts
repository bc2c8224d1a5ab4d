import { createPause } from "../../../addin/state/pause.ts";
import { compareRows } from "../../../shared/merge/compare.ts";
import { fingerprint } from "../../../shared/derive/fingerprint.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { writeMark } from "../../../shared/merge/mark.ts";
import { examine } from "../../../shared/reading/examine.ts";
import { type ExamineContext } from "../../../shared/reading/examine-context.ts";
import type { Grid } from "../../../shared/reading/grid.ts";
import { matchHeaders } from "../../../shared/reading/match-headers.ts";
import { RECORD_ID_RANDOM_BYTES, recordId } from "../../../shared/record.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { gridOf } from "../grid.ts";
import { afterSalesRows } from "../rows.ts";
import { watchTasks } from "./longest-task.ts";
import type { ReadingRound } from "./reading-round.ts";
import { identityOf } from "../../../shared/derive/identity.ts";

const nextTask = () => new Promise((resolve) => setTimeout(resolve, 50));

const TODAY = "2026-11-20";
const choices: Readonly<Record<string, readonly string[]>> = defaultSettings.lists;

async function readAndCheck(grid: Grid) {
  const pause = createPause();
  const context: ExamineContext = {
    today: TODAY,
    date1904: false,
    choices: (setting) => choices[setting] ?? [],
    thresholds: defaultSettings.thresholds,
    levels: defaultSettings.levels,
    pause,
  };
  const { placement } = matchHeaders(afterSales, grid);
  const began = performance.now();
  const reading = await examine(afterSales, grid, placement, context);
  const examined = performance.now();
  const { counts } = await compareRows(afterSales, reading.rows, pause);
  const compared = performance.now();
  return { reading, counts, examine: examined - began, compare: compared - examined };
}

/** The sheet as it stands after all of it was pushed: each row has its mark. */
async function pushedGrid(grid: Grid): Promise<Grid> {
  const { reading } = await readAndCheck(grid);
  const marks = new Map<number, string>();
  for (const { number, cells } of reading.rows) {
    const random = new Uint8Array(RECORD_ID_RANDOM_BYTES).fill(number).fill(number >> 8, 3);
    const id = recordId(new Date(0), random);
    const mark = {
      id,
      version: 1,
      fingerprint: fingerprint(afterSales, cells),
      identity: identityOf(afterSales, cells),
    };
    marks.set(number, writeMark(mark));
  }
  return gridOf(
    grid.values.map((row, index) => [
      ...row,
      index === 0 ? "台账标记" : (marks.get(index + 1) ?? ""),
    ]),
  );
}

window.measureReading = async ({ rows, rounds, pushed }) => {
  const fresh = gridOf(afterSalesRows({ count: rows, today: TODAY, seed: 1, faults: true }));
  const grid = pushed ? await pushedGrid(fresh) : fresh;
  const measured: ReadingRound[] = [];
  for (let round = 0; round < rounds; round++) {
    // What was done so far belongs to a task of its own.
    await nextTask();
    const watch = watchTasks();
    const { reading, counts, examine, compare } = await readAndCheck(grid);
    window.held = { grid, reading };
    const longestTask = await watch.stop();
    const began = performance.now();
    const valid = reading.rows.filter((row) => afterSales.wire.safeParse(row.cells).success).length;
    const zod = performance.now() - began;
    const ready = pushed ? counts.unchanged : counts.new;
    measured.push({ examine, compare, zod, longestTask, ready, valid });
  }
  return measured;
};
