import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { useWords } from "../kit/pane-context.ts";
import type { RunningPush } from "../../state/running-push.ts";

const useStyles = makeStyles({ bar: { marginTop: tokens.spacingVerticalS } });

/** The push on its way: how many rows, how long still, and the way to stop it. */
export function PushProgressCard({ pushing }: { readonly pushing: RunningPush }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const { done, total, state, secondsLeft } = pushing.progress;
  const left =
    secondsLeft === null || secondsLeft === 0 ? "" : ` · ${words.push.secondsLeft(secondsLeft)}`;
  const label = pushing.cancelling ? words.push.cancelling : words.push.state[state];
  return (
    <div className={shared.view}>
      <div>
        <h2 className={shared.title}>{label}</h2>
        <p className={mergeClasses(shared.quiet, shared.number)}>
          {words.push.progress(done, total)}
          {left}
        </p>
        <ProgressBar
          className={styles.bar}
          aria-label={label}
          aria-valuetext={words.push.progress(done, total)}
          value={done}
          max={Math.max(total, 1)}
          thickness="large"
        />
      </div>
      <div className={shared.row}>
        <Button disabledFocusable={pushing.cancelling} onClick={() => pushing.cancel()}>
          {words.frame.cancel}
        </Button>
        <span className={shared.quiet}>{words.push.cancelHint}</span>
      </div>
    </div>
  );
}
