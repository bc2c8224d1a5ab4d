import type { AskAnswer } from "../api/figures.ts";
import type { Language } from "../localized.ts";
import { askRefusalText } from "../messages/function-words.ts";
import { showCount } from "../messages/show-count.ts";
import { showFen } from "../money/fen.ts";
import { standText } from "./stand-text.ts";

/** What the server answered a formula, in words. */
export function answerText(answer: AskAnswer, language: Language): string {
  switch (answer.is) {
    case "amount":
      return showFen(answer.amount);
    case "count":
      return showCount(answer.count);
    case "stands":
      return standText(answer.stands, language);
    case "refused":
      return askRefusalText(answer.refusal, language);
  }
}
