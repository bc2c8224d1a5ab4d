import { Button } from "@fluentui/react-components";
import { fixLabel } from "../../../shared/messages/sentence.ts";
import type { Problem } from "../../../shared/problem.ts";
import type { FixChoice } from "../../engine/fixes/fix-choices.ts";
import { perform } from "../../state/perform.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { cellChoices, needsLook } from "../../engine/fixes/fix-choices.ts";
import { fixProblems } from "../../actions/problems/fix-problems.ts";
import { fixesLike } from "../../engine/fixes/fixes-like.ts";

/** The first way out of the problem at hand. */
export const firstFixId = "problem-first-fix";

interface FixButtonsProps {
  readonly problem: Problem;
  /** The problems of its kind. */
  readonly others: readonly Problem[];
  /** Shows what would be written before anything is. */
  readonly look: (choices: readonly FixChoice[]) => void;
}

/** The ways out of a problem: for this cell, and for all that are like it. */
export function FixButtons({ problem, others, look }: FixButtonsProps) {
  const pane = usePane();
  const words = useWords().problems;
  const language = usePaneState("language");
  const cells = cellChoices(problem);
  return (
    <>
      {problem.fixes?.map((fix, index) => {
        const label = fixLabel(fix, language);
        const like = fixesLike(others, problem.column, fix);
        const choice = [{ problem, fix }];
        return (
          <span key={label}>
            <Button
              {...(index === 0 && { id: firstFixId })}
              onClick={() =>
                needsLook(choice) ? look(choice) : perform(pane, fixProblems(pane, choice))
              }
            >
              {label}
            </Button>
            {like.length > 1 && (
              <Button
                appearance="subtle"
                aria-label={`${label} · ${words.fixLike(like.length)}`}
                onClick={() => look(like)}
              >
                {words.fixLike(like.length)}
              </Button>
            )}
          </span>
        );
      })}
      {cells.length > 0 && (
        <Button id={firstFixId} onClick={() => look(cells)}>
          {words.fixCells(cells.length)}
        </Button>
      )}
    </>
  );
}
