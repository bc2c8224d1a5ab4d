import type { AskRefusal, FunctionName } from "../../../shared/api/figures.ts";
import { readAsk } from "../../../shared/functions/read-ask.ts";
import { standText } from "../../../shared/functions/stand-text.ts";
import { askRefusalText } from "../../../shared/messages/function-words.ts";
import { fenToYuan } from "../../../shared/money/fen.ts";
import type { Pane } from "../../state/pane.ts";
import { askTogether } from "./ask-together.ts";
import { FunctionFault } from "./function-fault.ts";
import { readArguments } from "./read-arguments.ts";

/** What a formula shows. Throws a FunctionFault with the sentence that says why it has nothing to show. */
export async function answerFunction(
  pane: Pane,
  name: FunctionName,
  given: readonly unknown[],
): Promise<number | string> {
  const ask = { function: name, arguments: await readArguments(pane, name, given) };
  const meant = readAsk(ask);
  if ("code" in meant) throw refused(pane, meant);
  const answer = await askTogether(pane, ask);
  switch (answer.is) {
    case "amount":
      return fenToYuan(answer.amount);
    case "count":
      return answer.count;
    case "stands":
      return standText(answer.stands, pane.store.get().language);
    case "refused":
      throw refused(pane, answer.refusal);
  }
}

/** What is wrong with the formula is an error of its own; what there is nothing of is not available. */
const refused = (pane: Pane, refusal: AskRefusal): FunctionFault =>
  new FunctionFault(
    refusal.code === "no-record" ? "#N/A" : "#VALUE!",
    askRefusalText(refusal, pane.store.get().language),
  );
