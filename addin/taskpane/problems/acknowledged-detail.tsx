import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Ledger } from "../../../shared/ledger.ts";
import { placeBeforeSentence, sentence } from "../../../shared/messages/sentence.ts";
import type { AcknowledgedProblem } from "../../engine/acknowledgements/acknowledged-problems.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { showReason } from "../kit/show-value.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { usualZone } from "../../state/usual-settings.ts";
import { takeBack } from "../../actions/problems/acknowledge-warnings.ts";
import { unbroken } from "../kit/unbroken.tsx";

const useStyles = makeStyles({ reason: { margin: 0, fontSize: tokens.fontSizeBase200 } });

interface AcknowledgedDetailProps {
  /** Undefined while none of the acknowledged warnings is chosen. */
  readonly acknowledged: AcknowledgedProblem | undefined;
  readonly ledger: Ledger;
}

/** An acknowledged warning: what it said, why it is none, who said so and when, and the way back. */
export function AcknowledgedDetail({ acknowledged, ledger }: AcknowledgedDetailProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWords().problems;
  const language = usePaneState("language");
  const zone = usePaneState("settings")?.timeZone ?? usualZone;
  if (acknowledged === undefined) return <p className={shared.quiet}>{words.acknowledgedHint}</p>;
  const { problem, acknowledgement } = acknowledged;
  const when = instantText(acknowledgement.at, pane.now(), zone);
  const said = [acknowledgement.by ?? "", when, acknowledgement.sent ? "" : words.notSentYet];
  return (
    <>
      <p className={mergeClasses(shared.quiet, shared.wrap)}>
        {placeBeforeSentence(problem, ledger, language)}{" "}
        {unbroken(sentence(problem, ledger, language))}
      </p>
      <p className={mergeClasses(styles.reason, shared.wrap)}>
        {words.acknowledgedWith(showReason(acknowledgement.reason, language))}
      </p>
      <div className={shared.row}>
        <span className={shared.quiet}>{said.filter((part) => part !== "").join(" · ")}</span>
        <Button onClick={() => takeBack(pane, [acknowledged])}>{words.takeBack}</Button>
      </div>
    </>
  );
}
