import { makeStyles, tokens } from "@fluentui/react-components";

/** Shapes that several views share. */
export const useSharedStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    height: "100%",
    overflowY: "auto",
    // What the focus scrolls to is seen with its ring.
    scrollPaddingBlock: tokens.spacingVerticalS,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    outline: "none",
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  fieldset: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    minWidth: 0,
    border: "none",
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  number: { fontVariantNumeric: "tabular-nums" },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  before: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
  /** A link that stands by itself, not in a sentence: a target of its own. */
  link: { display: "inline-block", minWidth: "24px", minHeight: "24px", alignContent: "center" },
  wrap: { overflowWrap: "anywhere" },
  /** Read out, not seen. */
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
