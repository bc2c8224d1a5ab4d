import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { otherListWords } from "../../../shared/messages/other-list-words.ts";
import type { OtherList } from "../../../shared/statements/other-list.ts";
import { maySendStatements } from "../../engine/statements/may-send-statements.ts";
import { LevelMark } from "../kit/level-mark.tsx";
import { usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

const useStyles = makeStyles({
  note: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    flexShrink: 0,
  },
});

/** Tells who matches statements that the list in front, which may be a ledger, is not what matching takes. */
export default function OtherListNote({ other }: { readonly other: OtherList }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const language = usePaneState("language");
  const person = usePaneState("person");
  const words = otherListWords[language];
  if (person === null || !maySendStatements(person.role)) return null;
  return (
    <p className={mergeClasses(shared.wrap, styles.note)}>
      <LevelMark level="note" /> {words.is(other.title[language])}
      {language === "zh" ? "。" : ". "}
      {words.instead[other.instead]}
    </p>
  );
}
