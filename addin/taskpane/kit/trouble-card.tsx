import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePaneState, useWords } from "./pane-context.ts";
import { describeTrouble } from "../../state/trouble/describe-trouble.ts";
import type { Trouble } from "../../state/trouble/trouble.ts";
import { LevelMark } from "./level-mark.tsx";
import { useSharedStyles } from "./use-shared-styles.ts";

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    flexShrink: 0,
  },
  head: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "flex-start" },
  summary: { cursor: "pointer", minHeight: "32px", alignContent: "center" },
});

interface TroubleCardProps {
  readonly trouble: Trouble;
  readonly retry?: () => void;
}

/** What went wrong, what it means for the rows, and what to do. */
export function TroubleCard({ trouble, retry }: TroubleCardProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const { title, hint, details } = describeTrouble(trouble, usePaneState("language"));
  return (
    <div role="alert" className={mergeClasses(shared.card, styles.card)}>
      <div className={styles.head}>
        <LevelMark level="error" />
        <strong>{title}</strong>
      </div>
      <span>{hint}</span>
      {details !== "" && (
        <details>
          {/* office.js moves the focus on Tab itself and passes over a bare summary. */}
          <summary className={styles.summary} tabIndex={0}>
            {words.frame.details}
          </summary>
          <span className={mergeClasses(shared.quiet, shared.wrap)}>{details}</span>
        </details>
      )}
      {retry !== undefined && (
        <div>
          <Button onClick={retry}>{words.frame.retry}</Button>
        </div>
      )}
    </div>
  );
}
