import * as fc from "fast-check";
import { Cleanup } from "../kit/cleanup.ts";

/** Where cases are tried. */
interface Stage {
  query(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

interface Examination<S extends Stage, T> {
  /** What is counted, in the plural. */
  readonly what: string;
  readonly cases: fc.Arbitrary<T>;
  /** How many cases share a stage. */
  readonly round: number;
  readonly stageOf: (cleanup: Cleanup) => Promise<S>;
  /** Tries a case, the nth of its round from 0 on; throws where it does not hold. */
  readonly holds: (stage: S, tried: T, nth: number) => Promise<void>;
  /** SQL for what was done, so that nobody takes it for much where it was little: rows of `what` and `times`. */
  readonly done: string;
}

/** Tries as many cases as are wanted, and prints what was done. Ends with 1 at the first round in which one does not hold. */
export async function holdInRounds<S extends Stage, T>(
  { what, cases, round, stageOf, holds, done: doneSql }: Examination<S, T>,
  wanted: number,
  seed: number | undefined,
): Promise<void> {
  const counts = new Map<string, number>();
  let done = 0;
  while (done < wanted) {
    const cleanup = new Cleanup();
    const stage = await stageOf(cleanup);
    const numRuns = Math.min(round, wanted - done);
    let [fault, nth]: [unknown, number] = [undefined, 0];
    try {
      await fc.assert(
        fc.asyncProperty(cases, (tried) => holds(stage, tried, nth++)),
        { numRuns, endOnFailure: true, ...(seed !== undefined && { seed: seed + done }) },
      );
    } catch (error) {
      fault = error;
    }
    for (const { what: deed, times } of await stage.query(doneSql))
      counts.set(String(deed), (counts.get(String(deed)) ?? 0) + Number(times));
    await cleanup.run();
    if (fault !== undefined) {
      console.error(fault);
      process.exit(1);
    }
    done += numRuns;
    if (done % 100 === 0 || done === wanted) console.log(`${done} ${what} hold.`);
  }
  console.log(JSON.stringify(Object.fromEntries(counts)));
}
