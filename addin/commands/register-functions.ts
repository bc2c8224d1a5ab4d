import { functionNames } from "../../shared/api/function-names.ts";
import type { Shown } from "../actions/functions/show-in-cell.ts";
import type { Pane } from "../state/pane.ts";

/** What office.js has for functions in cells; its declarations come with a runtime of their own, which a shared one does without. */
interface FunctionsInCells {
  associate(id: string, work: (...given: unknown[]) => Promise<number | string>): void;
  readonly Error: new (code: string, sentence: string) => Error;
  readonly ErrorCode: { readonly invalidValue: string; readonly notAvailable: string };
}

declare const CustomFunctions: FunctionsInCells | undefined;

/** A cell shows #BUSY! until it is answered: longer than the server is waited for, it is left so by nothing. */
const SHOWN_WITHIN = 30_000;

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
      const shown = await inTime(async () => {
        const { showInCell } = await import("../actions/functions/show-in-cell.ts");
        return showInCell(await opened, name, given);
      });
      if ("value" in shown) return shown.value;
      const { invalidValue, notAvailable } = cells.ErrorCode;
      const code = shown.error === "#VALUE!" ? invalidValue : notAvailable;
      throw new cells.Error(code, shown.sentence);
    });
}

/** What a cell shows where there is nothing to show it with: the pane did not open, or its work did not load. */
const NOTHING: Shown = { error: "#N/A", sentence: "" };

async function inTime(work: () => Promise<Shown>): Promise<Shown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Shown>((resolve) => {
    timer = setTimeout(() => resolve(NOTHING), SHOWN_WITHIN);
  });
  try {
    return await Promise.race([work(), late]);
  } catch {
    return NOTHING;
  } finally {
    clearTimeout(timer);
  }
}
