import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { showCount } from "../../../shared/messages/show-count.ts";
import type { Quantity } from "../../../shared/worklists/quantities.ts";
import type { Worklist } from "../../../shared/worklists/worklist.ts";
import { quantitySum, thingText } from "../../engine/worklists/quantity-lines.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

const useStyles = makeStyles({
  things: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    overflowWrap: "anywhere",
  },
  quantity: { margin: 0, textAlign: "end" },
});

/** So many things at most leave room for the cards: more of them are opened. */
const SEEN_AT_ONCE = 8;

interface QuantitiesProps {
  readonly worklist: Worklist;
  readonly quantities: readonly Quantity[];
}

/** What the lines of all pages ask for together, thing by thing; nothing where they ask for none. */
export function Quantities({ worklist, quantities }: QuantitiesProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const language = usePaneState("language");
  if (quantities.length === 0) return null;
  return (
    <Disclosure title={quantitySum(quantities, language)} open={quantities.length <= SEEN_AT_ONCE}>
      <dl className={mergeClasses(styles.things, shared.number)}>
        {quantities.map((each) => {
          const thing = thingText(worklist, each, language);
          return (
            <Fragment key={thing}>
              <dt>{thing}</dt>
              <dd className={styles.quantity}>× {showCount(each.quantity)}</dd>
            </Fragment>
          );
        })}
      </dl>
    </Disclosure>
  );
}
