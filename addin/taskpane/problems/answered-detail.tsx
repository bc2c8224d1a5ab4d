import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Ledger } from "../../../shared/ledger.ts";
import { placeBeforeSentence, sentence } from "../../../shared/messages/sentence.ts";
import type { AnsweredProblem } from "../../engine/answers/answered-problems.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { usualZone } from "../../state/usual-settings.ts";
import { takeBack } from "../../actions/problems/answer-warnings.ts";

const useStyles = makeStyles({ reason: { margin: 0, fontSize: tokens.fontSizeBase200 } });

interface AnsweredDetailProps {
  /** Undefined while none of the answered warnings is chosen. */
  readonly answered: AnsweredProblem | undefined;
  readonly ledger: Ledger;
}

/** An answered warning: what it said, why it is none, who said so and when, and the way back. */
export function AnsweredDetail({ answered, ledger }: AnsweredDetailProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWords().problems;
  const language = usePaneState("language");
  const zone = usePaneState("settings")?.timeZone ?? usualZone;
  if (answered === undefined) return <p className={shared.quiet}>{words.answeredHint}</p>;
  const { problem, answer } = answered;
  const when = instantText(answer.at, pane.now(), zone);
  const said = [answer.by ?? "", when, answer.sent ? "" : words.notSentYet];
  return (
    <>
      <p className={mergeClasses(shared.quiet, shared.wrap)}>
        {placeBeforeSentence(problem, ledger, language)} {sentence(problem, ledger, language)}
      </p>
      <p className={mergeClasses(styles.reason, shared.wrap)}>
        {words.answeredWith(answer.reason)}
      </p>
      <div className={shared.row}>
        <span className={shared.quiet}>{said.filter((part) => part !== "").join(" · ")}</span>
        <Button onClick={() => takeBack(pane, [answered])}>{words.takeBack}</Button>
      </div>
    </>
  );
}
