import type { CheckedAnswer } from "../../engine/worklists/check-list.ts";
import type { OpenList } from "../../engine/sheet/open-list.ts";
import { usePaneState } from "../kit/pane-context.ts";
import { answerWords } from "../../engine/worklists/answer-words.ts";

interface AnswerTextProps {
  readonly list: OpenList;
  readonly answer: CheckedAnswer;
}

/** What was answered in a row, in the order of the asks. */
export function AnswerText({ list, answer }: AnswerTextProps) {
  const language = usePaneState("language");
  return <>{answerWords(list.worklist, answer.cells, language)}</>;
}
