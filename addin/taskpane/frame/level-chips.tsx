import { perform } from "../../state/perform.ts";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Level } from "../../../shared/problem.ts";
import type { Validation } from "../../engine/check/validate.ts";
import { showChanges } from "../../actions/check/show-changes.ts";
import { LevelMark } from "../kit/level-mark.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import type { Pane } from "../../state/pane.ts";
import { goTo } from "../../state/go-to.ts";

const useStyles = makeStyles({
  chip: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    cursor: "pointer",
    "@media (pointer: coarse)": { minHeight: "44px" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    border: `1px solid ${tokens.colorNeutralForeground1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

const counted = { error: "errors", warning: "warnings", note: "notes" } as const;
const levels: readonly Level[] = ["error", "warning", "note"];

/** How the rows stand; a level filters the problems, the good ones lead to what a push would do. */
export function LevelChips() {
  const validation = usePaneState("validation").value;
  // The live region stands before it has anything to say, else the first result is not read out.
  return <div aria-live="polite">{validation !== null && <Chips {...validation} />}</div>;
}

function Chips({ counts }: Pick<Validation, "counts">) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWords().frame;
  const chosen = usePaneState("levels");
  return (
    <fieldset className={shared.fieldset} aria-label={words.levels}>
      <button
        type="button"
        className={styles.chip}
        onClick={() => perform(pane, showChanges(pane))}
      >
        <LevelMark level="good" />
        {words.ready(counts.ready)}
      </button>
      {levels
        .filter((level) => countOf(counts, level) > 0)
        .map((level) => (
          <button
            key={level}
            type="button"
            aria-pressed={chosen.includes(level)}
            className={mergeClasses(styles.chip, chosen.includes(level) && styles.pressed)}
            onClick={() => toggle(pane, level)}
          >
            <LevelMark level={level} />
            {words[counted[level]](countOf(counts, level))}
          </button>
        ))}
    </fieldset>
  );
}

const countOf = (counts: Validation["counts"], level: Level) => counts[counted[level]];

function toggle(pane: Pane, level: Level): void {
  const { levels: chosen } = pane.store.get();
  goTo(pane, {
    tab: "problems",
    signIn: null,
    levels: chosen.includes(level) ? chosen.filter((one) => one !== level) : [...chosen, level],
  });
}
