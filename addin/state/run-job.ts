import { perform } from "./perform.ts";
import type { CallResult } from "../client.ts";
import { endedSignIn } from "./ended-sign-in.ts";
import { toResult } from "./trouble/to-result.ts";
import { IDLE, type Job, type Progress } from "./job.ts";
import type { Pane } from "./pane.ts";
import type { PaneState } from "./pane-state.ts";

type JobName = {
  [K in keyof PaneState]: PaneState[K] extends Job<unknown> ? K : never;
}[keyof PaneState];

/** What a job brings. */
export type JobValue<K extends JobName> = NonNullable<PaneState[K]["value"]>;

type Work<K extends JobName> = (
  report: (progress: Progress) => void,
) => Promise<CallResult<JobValue<K>>>;

// Which run of a job is the newest one; what an older one brings is thrown away.
const newest = new WeakMap<Pane, Map<JobName, symbol>>();

interface JobOptions {
  /** True for a job that shows only what it brought. */
  readonly unseen?: boolean;
  /** What asks the server once more, as the person who is signed in by then. */
  readonly again?: () => Promise<unknown>;
}

/**
 * Does a job and keeps the pane informed of it. Returns null when it failed, or when a later run of the
 * same job has begun meanwhile. A sign-in that has ended is asked for again, and the job then goes on.
 */
export async function runJob<K extends JobName>(
  pane: Pane,
  name: K,
  work: Work<K>,
  { unseen = false, again }: JobOptions = {},
): Promise<JobValue<K> | null> {
  const runs = newest.get(pane) ?? new Map<JobName, symbol>();
  newest.set(pane, runs);
  const run = Symbol(name);
  runs.set(name, run);
  const isNewest = () => runs.get(name) === run;
  const show = (job: Partial<Job<unknown>>) => {
    if (isNewest()) pane.store.set({ [name]: { ...pane.store.get()[name], ...job } });
  };

  const report = (working: Progress) => {
    if (!unseen) show({ working, trouble: null });
  };
  report({ done: 0, total: null });
  const ended = await toResult(work(report));
  if (!isNewest()) return null;
  if (ended.ok) {
    show({ value: ended.value, working: null, trouble: null });
    return ended.value;
  }
  const { trouble } = ended;
  show({ working: null, trouble });
  if (trouble.from === "server" && trouble.failure.kind === "offline") {
    pane.store.set({ online: false });
  }
  endedSignIn(pane, trouble, () => {
    if (again !== undefined) perform(pane, again());
  });
  return null;
}

/** Forgets a job, whatever it is doing. */
export function dropJobs(pane: Pane, names: readonly JobName[]): void {
  for (const name of names) newest.get(pane)?.delete(name);
  pane.store.set(Object.fromEntries(names.map((name) => [name, IDLE])));
}
