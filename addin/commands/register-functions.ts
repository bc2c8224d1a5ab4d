import { functionNames } from "../../shared/api/function-names.ts";
import type { Pane } from "../state/pane.ts";

/** What office.js has for functions in cells; its declarations come with a runtime of their own, which a shared one does without. */
interface FunctionsInCells {
  associate(id: string, work: (...given: unknown[]) => Promise<number | string>): void;
  readonly Error: new (code: string, sentence: string) => Error;
  readonly ErrorCode: { readonly invalidValue: string; readonly notAvailable: string };
}

declare const CustomFunctions: FunctionsInCells | undefined;

/**
 * Connects the functions that the manifest gives people's own formulas, where office.js has such: elsewhere nothing of
 * the pane is missing. That is done before Office is ready, since formulas are worked out as soon as it is; they wait
 * for the pane. Their work is loaded with the first formula that calls one.
 */
export function registerFunctions(opened: Promise<Pane>): void {
  if (typeof CustomFunctions === "undefined") return;
  const cells = CustomFunctions;
  for (const name of functionNames)
    cells.associate(name.toUpperCase(), async (...given) => {
      const { answerFunction } = await import("../actions/functions/answer-function.ts");
      try {
        return await answerFunction(await opened, name, given);
      } catch (error) {
        const { FunctionFault } = await import("../actions/functions/function-fault.ts");
        const isWrong = error instanceof FunctionFault && error.cell === "#VALUE!";
        const { invalidValue, notAvailable } = cells.ErrorCode;
        const sentence = error instanceof FunctionFault ? error.message : "";
        throw new cells.Error(isWrong ? invalidValue : notAvailable, sentence);
      }
    });
}
