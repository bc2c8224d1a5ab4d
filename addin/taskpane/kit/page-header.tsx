import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import type { Screen } from "../../state/pane-state.ts";
import { usePane, useWords } from "./pane-context.ts";
import { takeFocus } from "./take-focus.ts";
import { useSharedStyles } from "./use-shared-styles.ts";
import { goTo } from "../../state/go-to.ts";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 40px ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface PageHeaderProps {
  readonly title: string;
  /** What it leads back to: the day's work when left out. */
  readonly back?: Screen;
}

/** The top of a page, with the way back. */
export function PageHeader({ title, back = "work" }: PageHeaderProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWords().frame;
  return (
    <header className={styles.header}>
      <Button
        ref={takeFocus}
        appearance="subtle"
        icon={<ArrowLeft20Regular />}
        aria-label={words.back}
        onClick={() => goTo(pane, { screen: back })}
      />
      <h2 className={shared.title}>{title}</h2>
    </header>
  );
}
