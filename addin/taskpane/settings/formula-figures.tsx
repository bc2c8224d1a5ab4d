import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { answerText } from "../../../shared/functions/answer-text.ts";
import { formulaText } from "../../../shared/functions/formula-text.ts";
import { formulasWords } from "../../../shared/messages/function-words.ts";
import { LongList } from "../kit/long-list.tsx";
import { usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

const useStyles = makeStyles({
  figure: { marginBlockEnd: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  moment: { whiteSpace: "nowrap" },
});

/** What each formula was answered, and as of when, the latest first. */
export function FormulaFigures() {
  const shared = useSharedStyles();
  const styles = useStyles();
  const language = usePaneState("language");
  const words = formulasWords[language];
  return (
    <LongList
      items={usePaneState("formulaFigures")}
      keyOf={({ ask }) => formulaText(ask, language)}
    >
      {({ ask, answer, asOf }) => (
        <div className={styles.figure}>
          <div className={shared.quiet}>{formulaText(ask, language)}</div>
          <div>
            {answerText(answer, language)}{" "}
            <span className={mergeClasses(shared.quiet, styles.moment)}>
              {words.asOf(asOf.slice(0, 16).replace("T", " "))}
            </span>
          </div>
        </div>
      )}
    </LongList>
  );
}
