import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, useWords } from "../kit/pane-context.ts";
import { perform } from "../../state/perform.ts";
import { goTo } from "../../state/go-to.ts";

const useStyles = makeStyles({
  screen: { justifyContent: "center", gap: tokens.spacingVerticalL },
  text: { margin: 0 },
});

/** What the add-in does and what it never does, in three cards that can be skipped. */
export default function FirstRunScreen() {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWords().firstRun;
  const [at, setAt] = useState(0);
  const { cards } = words;
  const card = cards[at];
  const isLast = at === cards.length - 1;
  const begin = () => {
    pane.storage.set("introduced", "yes");
    goTo(pane, { screen: "work" });
  };
  const trySample = async () => {
    begin();
    const [{ makeLedger }, { afterSales }] = await Promise.all([
      import("../../actions/new-ledger/make-ledger.ts"),
      import("../../../shared/ledgers/after-sales/definition.ts"),
    ]);
    await makeLedger(pane, afterSales, true);
  };
  return (
    <section className={mergeClasses(shared.view, styles.screen)} aria-live="polite">
      <p className={shared.quiet}>{words.step(at + 1, cards.length)}</p>
      <h2 className={shared.title}>{card?.title}</h2>
      <p className={styles.text}>{card?.text}</p>
      <div className={shared.row}>
        <Button appearance="primary" onClick={isLast ? begin : () => setAt(at + 1)}>
          {isLast ? words.begin : words.next}
        </Button>
        {isLast ? (
          <Button onClick={() => perform(pane, trySample())}>{words.trySample}</Button>
        ) : (
          <Button onClick={begin}>{words.skip}</Button>
        )}
      </div>
    </section>
  );
}
