import type { CheckedAnswer } from "../../engine/worklists/check-list.ts";
import { shownText } from "../../engine/worklists/list-cells.ts";
import type { OpenList } from "../../engine/sheet/open-list.ts";

interface AnswerTextProps {
  readonly list: OpenList;
  readonly answer: CheckedAnswer;
}

/** What was answered in a row, in the order of the asks. */
export function AnswerText({ list, answer }: AnswerTextProps) {
  const { asks } = list.worklist;
  const said = Object.entries(answer.cells)
    .map(([key, value]) => shownText(asks[key], value))
    .filter((text) => text !== "");
  return <>{said.join(" · ")}</>;
}
