import type { z } from "zod";
import type { health as contract } from "../../../shared/api/health.ts";
import { signedInClient } from "../../state/client-of.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { toResult } from "../../state/trouble/to-result.ts";

/** What the server still has to do on all records, by itself and in steps. */
export type ServerWork = Pick<z.output<typeof contract.response>, "rebuild" | "inClear">;

/** A few seconds, after which the server is asked again. */
const aWhile = () => new Promise<void>((resolve) => setTimeout(resolve, 5_000));

/**
 * Tells what the server has to do on all records, again and again while it has something to do and the
 * signal lets it. Where it does not answer, that is not known (null), and what went on is asked about again:
 * it may be deployed anew just now.
 */
export async function followServerWork(
  pane: Pane,
  signal: AbortSignal,
  tell: (work: ServerWork | null) => void,
  wait = aWhile,
): Promise<void> {
  const { health } = await loadEngine();
  const client = await signedInClient(pane);
  let goesOn = false;
  do {
    const ended = await toResult(client.call(health));
    if (signal.aborted) return;
    tell(ended.ok ? ended.value : null);
    if (ended.ok) goesOn = ended.value.rebuild !== null || ended.value.inClear > 0;
    if (goesOn) await wait();
  } while (goesOn && !signal.aborted);
}
