import { makeStyles, tokens } from "@fluentui/react-components";

/** What the cards of the page have in common. */
export const useCardStyles = makeStyles({ card: { marginBottom: tokens.spacingVerticalS } });
