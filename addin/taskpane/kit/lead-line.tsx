import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useSharedStyles } from "./use-shared-styles.ts";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "36px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    font: "inherit",
    color: "inherit",
    textAlign: "start",
    backgroundColor: "transparent",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "@media (pointer: coarse)": { minHeight: "44px" },
    "& > svg": { flexShrink: 0 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  still: { cursor: "default", ":hover": { backgroundColor: "transparent" } },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  figure: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  none: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

interface LeadLineProps {
  /** How much there is. */
  readonly figure?: string;
  /** True when there is nothing: it stands back. */
  readonly none?: boolean;
  /** Left out where it leads nowhere: it says how much there is. */
  readonly onClick: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A line that leads somewhere: what it is about, and how much there is. */
export function LeadLine({ figure, none = false, onClick, children }: LeadLineProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const said = (
    <>
      <span className={mergeClasses(styles.text, none && shared.quiet)}>{children}</span>
      {figure !== undefined && (
        <span className={mergeClasses(styles.figure, none && styles.none)}>{figure}</span>
      )}
    </>
  );
  if (onClick === undefined)
    return <div className={mergeClasses(styles.line, styles.still)}>{said}</div>;
  return (
    <button type="button" className={styles.line} onClick={onClick}>
      {said}
      <ChevronRight16Regular aria-hidden />
    </button>
  );
}
