import type { AskRefusal, FunctionName, GivenArgument } from "../../../shared/api/figures.ts";
import { argumentsOf } from "../../../shared/functions/arguments.ts";
import { readAsk } from "../../../shared/functions/read-ask.ts";
import { standText } from "../../../shared/functions/stand-text.ts";
import { askRefusalText } from "../../../shared/messages/function-words.ts";
import { fenToYuan } from "../../../shared/money/fen.ts";
import type { Pane } from "../../state/pane.ts";
import { askTogether } from "./ask-together.ts";
import { FunctionFault } from "./function-fault.ts";

/** What a formula shows. Throws a FunctionFault with the sentence that says why it has nothing to show. */
export async function answerFunction(
  pane: Pane,
  name: FunctionName,
  given: readonly unknown[],
): Promise<number | string> {
  const ask = {
    function: name,
    arguments: argumentsOf[name].map((_, place) => argumentFrom(given[place])),
  };
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

const MOST_LETTERS = 200;

function argumentFrom(given: unknown): GivenArgument {
  if (typeof given === "string") return given.slice(0, MOST_LETTERS);
  if (typeof given === "number" || typeof given === "boolean") return given;
  return null;
}
