import type { CheckedAnswer } from "../../engine/worklists/check-list.ts";
import { shownText } from "../../engine/worklists/list-cells.ts";
import type { OpenList } from "../../engine/sheet/open-list.ts";
import { usePaneState } from "../kit/pane-context.ts";

interface AnswerTextProps {
  readonly list: OpenList;
  readonly answer: CheckedAnswer;
}

/** What was answered in a row, in the order of the asks. */
export function AnswerText({ list, answer }: AnswerTextProps) {
  const language = usePaneState("language");
  const said = Object.entries(answer.cells)
    .map(([key, value]) => shownText(list.worklist, key, value, language))
    .filter((text) => text !== "");
  return <>{said.join(" · ")}</>;
}
