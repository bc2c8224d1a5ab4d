import { makeStyles, tokens } from "@fluentui/react-components";

/** How the lines of the tree look. */
export const useLineStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    height: "100%",
    padding: `0 ${tokens.spacingHorizontalM}`,
    cursor: "pointer",
    fontSize: tokens.fontSizeBase200,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  group: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  acknowledged: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  title: {
    flexGrow: 1,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  count: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightRegular },
  indent: { paddingLeft: tokens.spacingHorizontalXXL },
  deep: { paddingLeft: "48px" },
  place: {
    flexShrink: 0,
    minWidth: "60px",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground2,
  },
  value: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  fix: {
    minHeight: "32px",
    minWidth: "32px",
    maxWidth: "45%",
    flexShrink: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});
