import { makeStyles, tokens } from "@fluentui/react-components";

/** How a question looks that a person has to answer before rows are sent, or lost from sight. */
export const useQuestionStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    flexShrink: 0,
  },
  head: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "flex-start" },
});
