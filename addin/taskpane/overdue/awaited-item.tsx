import { unmatchedItemText } from "../../../shared/messages/overdue-flag.ts";
import type { Moment } from "../../../shared/time/day.ts";
import type { AwaitedRow } from "../../engine/pull/unmatched-items.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePaneState } from "../kit/pane-context.ts";

interface AwaitedItemProps {
  readonly awaited: AwaitedRow;
  readonly asOf: Moment;
}

/** A row of another ledger that waits for a row in this one. */
export function AwaitedItem({ awaited, asOf }: AwaitedItemProps) {
  const shared = useSharedStyles();
  const language = usePaneState("language");
  const { unmatchedItem, title } = awaited;
  return (
    <>
      <span>
        {[title[language], unmatchedItem.reference].filter((part) => part !== "").join(" · ")}
      </span>
      <p className={shared.quiet}>{unmatchedItemText(unmatchedItem, asOf, language)}</p>
    </>
  );
}
