import type { FunctionName } from "../../../shared/api/figures.ts";
import { functionFaults } from "../../../shared/messages/function-words.ts";
import type { Pane } from "../../state/pane.ts";
import { answerFunction } from "./answer-function.ts";
import { FunctionFault } from "./function-fault.ts";

/** What a cell shows: a value, or an error that says in a sentence why there is none. */
export type Shown =
  | { readonly value: number | string }
  | { readonly error: FunctionFault["cell"]; readonly sentence: string };

/** What a cell with a formula shows, whatever happens. */
export async function showInCell(
  pane: Pane,
  name: FunctionName,
  given: readonly unknown[],
): Promise<Shown> {
  try {
    return { value: await answerFunction(pane, name, given) };
  } catch (error) {
    if (error instanceof FunctionFault) return { error: error.cell, sentence: error.message };
    // Such as a workbook that would not say how it counts its days.
    return { error: "#N/A", sentence: functionFaults.failed[pane.store.get().language] };
  }
}
