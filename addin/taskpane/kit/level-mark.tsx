import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircle16Filled,
  ErrorCircle16Filled,
  Info16Filled,
  Warning16Filled,
} from "@fluentui/react-icons";
import type { Level } from "../../../shared/problem.ts";

const useStyles = makeStyles({
  mark: { flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
});

const icons = {
  error: ErrorCircle16Filled,
  warning: Warning16Filled,
  note: Info16Filled,
  good: CheckmarkCircle16Filled,
} satisfies Record<Level | "good", unknown>;

/** A level as a shape and a colour; `label` names it where no text beside it does. */
export function LevelMark({
  level,
  label,
}: {
  readonly level: Level | "good";
  readonly label?: string;
}) {
  const styles = useStyles();
  const Icon = icons[level];
  return (
    <Icon
      className={mergeClasses(styles.mark, styles[level])}
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    />
  );
}
