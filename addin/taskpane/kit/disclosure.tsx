import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXXS} 0`,
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground1,
    textAlign: "start",
    backgroundColor: "transparent",
    border: "none",
    cursor: "pointer",
    "@media (pointer: coarse)": { minHeight: "44px" },
    "& > svg": { flexShrink: 0 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // A figure that does not fit beside its title stands below it: beside each other both would be torn.
  line: {
    display: "flex",
    flexWrap: "wrap",
    flexGrow: 1,
    minWidth: 0,
    columnGap: tokens.spacingHorizontalS,
  },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  figure: { marginInlineStart: "auto", textAlign: "end" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  body: { paddingLeft: tokens.spacingHorizontalXL },
});

interface DisclosureProps {
  readonly title: string;
  /** An amount, at the right edge. */
  readonly figure?: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** A heading that opens and closes what stands below it. */
export function Disclosure({ title, figure, open: opened = false, children }: DisclosureProps) {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(opened);
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <section>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <Chevron aria-hidden />
          <span className={styles.line}>
            <span className={styles.title}>{title}</span>
            {figure !== undefined && <span className={styles.figure}>{figure}</span>}
          </span>
        </button>
      </h2>
      <div id={id} hidden={!open} className={open ? styles.body : undefined}>
        {open && children}
      </div>
    </section>
  );
}
