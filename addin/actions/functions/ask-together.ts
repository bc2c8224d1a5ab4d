import { answerAsks, type Ask, type AskAnswer } from "../../../shared/api/figures.ts";
import { MAX_ASKS } from "../../../shared/api/limits.ts";
import { functionFaults } from "../../../shared/messages/function-words.ts";
import { requestErrors } from "../../../shared/messages/request-errors.ts";
import type { Moment } from "../../../shared/time/day.ts";
import type { Failure } from "../../client.ts";
import { deferred, type Deferred } from "../../deferred.ts";
import { clientWith } from "../../state/client-of.ts";
import type { FormulaFigure } from "../../state/pane-state.ts";
import type { Pane } from "../../state/pane.ts";
import { FunctionFault } from "./function-fault.ts";
import { noteFigures } from "./note-figures.ts";

/** How long formulas are gathered before they are asked together. */
const GATHERED_FOR = 100;
/** A cell shows #BUSY! until it is answered: it is not left so for longer. */
const ANSWERED_WITHIN = 25_000;

interface Waiting {
  readonly ask: Ask;
  readonly answered: Deferred<AskAnswer>;
}

/** What is gathered for a pane, by what it says: the same formula in many cells is asked once. */
const gathered = new WeakMap<Pane, Map<string, Waiting>>();

/** The server's answer to an ask, which goes with all that are asked within a tenth of a second. Throws a FunctionFault when there is none. */
export function askTogether(pane: Pane, ask: Ask): Promise<AskAnswer> {
  const known = gathered.get(pane);
  const waiting = known ?? new Map<string, Waiting>();
  if (known === undefined) {
    gathered.set(pane, waiting);
    setTimeout(() => {
      gathered.delete(pane);
      void askAll(pane, [...waiting.values()]);
    }, GATHERED_FOR);
  }
  const name = JSON.stringify(ask);
  const same = waiting.get(name) ?? { ask, answered: deferred<AskAnswer>() };
  waiting.set(name, same);
  return same.answered.promise;
}

async function askAll(pane: Pane, all: readonly Waiting[]): Promise<void> {
  const slices = Array.from({ length: Math.ceil(all.length / MAX_ASKS) }, (_, nth) =>
    all.slice(nth * MAX_ASKS, (nth + 1) * MAX_ASKS),
  );
  const key = keyOf(pane);
  const answered = await Promise.all(slices.map((slice) => askSlice(pane, slice)));
  // Whoever has signed out meanwhile is shown nothing of it any more.
  if (keyOf(pane) === key) noteFigures(pane, answered.flat());
}

async function askSlice(pane: Pane, slice: readonly Waiting[]): Promise<FormulaFigure[]> {
  try {
    const { answers, asOf } = await answersOf(
      pane,
      slice.map(({ ask }) => ask),
    );
    return slice.flatMap(({ ask, answered }, place) => {
      const answer = answers[place];
      if (answer === undefined) answered.reject(fault(pane, "failed"));
      else answered.resolve(answer);
      return answer === undefined ? [] : [{ ask, answer, asOf }];
    });
  } catch (error) {
    const told = error instanceof FunctionFault ? error : fault(pane, "failed");
    for (const { answered } of slice) answered.reject(told);
    return [];
  }
}

async function answersOf(
  pane: Pane,
  asks: readonly Ask[],
): Promise<{ readonly answers: readonly AskAnswer[]; readonly asOf: Moment }> {
  const key = keyOf(pane);
  if (key === null) throw signedOut(pane);
  const client = await clientWith(pane, key);
  const signal = AbortSignal.timeout(ANSWERED_WITHIN);
  const result = await client
    .call(answerAsks, { body: { asks: [...asks] }, signal })
    .catch((error: unknown) => {
      if (signal.aborted) throw fault(pane, "offline");
      throw error;
    });
  if (!result.ok) throw faultOf(pane, result.failure);
  return result.value;
}

function faultOf(pane: Pane, failure: Failure): FunctionFault {
  if (failure.kind === "offline") return fault(pane, "offline");
  if (failure.kind === "not-understood") return fault(pane, "failed");
  const { code } = failure.problem;
  if (code === "unauthenticated") return signedOut(pane);
  return new FunctionFault("#N/A", requestErrors[code][pane.store.get().language]);
}

/** They are asked again once somebody signs in. */
function signedOut(pane: Pane): FunctionFault {
  pane.store.set({ formulasRefused: true });
  return fault(pane, "signedOut");
}

const fault = (pane: Pane, name: keyof typeof functionFaults): FunctionFault =>
  new FunctionFault("#N/A", functionFaults[name][pane.store.get().language]);

/** Formulas are worked out while the workbook opens, before the pane has looked who it is. */
const keyOf = (pane: Pane): string | null => pane.store.get().key ?? pane.storage.get("key");
