import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { chooseSide } from "../../actions/sides/choose-side.ts";
import type { Side } from "../../state/pane-state.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { useSide } from "../kit/use-side.ts";

const useStyles = makeStyles({
  // Office lays its own menu over the top right corner.
  bar: {
    display: "flex",
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} 40px 0 ${tokens.spacingHorizontalM}`,
  },
  side: {
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    cursor: "pointer",
    ":first-child": {
      borderTopLeftRadius: tokens.borderRadiusMedium,
      borderBottomLeftRadius: tokens.borderRadiusMedium,
    },
    ":last-child": {
      marginLeft: "-1px",
      borderTopRightRadius: tokens.borderRadiusMedium,
      borderBottomRightRadius: tokens.borderRadiusMedium,
    },
    ":hover": { color: tokens.colorNeutralForeground1 },
    "@media (pointer: coarse)": { minHeight: "44px" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  shown: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    "@media (forced-colors: active)": { border: "1px solid Highlight" },
  },
});

const sides: readonly Side[] = ["sheet", "today"];

/** Leads from the sheet at hand to what waits for the person, and back; nothing while nobody is signed in. */
export function SideSwitch() {
  const styles = useStyles();
  const pane = usePane();
  const words = useWords().frame;
  const shown = useSide();
  if (usePaneState("key") === null) return null;
  return (
    <nav className={styles.bar} aria-label={words.sides}>
      {sides.map((side) => (
        <button
          key={side}
          type="button"
          aria-current={side === shown ? "page" : undefined}
          className={mergeClasses(styles.side, side === shown && styles.shown)}
          onClick={() => chooseSide(pane, side)}
        >
          {side === "sheet" ? words.thisSheet : words.today}
        </button>
      ))}
    </nav>
  );
}
