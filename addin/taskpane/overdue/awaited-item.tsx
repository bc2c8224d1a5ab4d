import { looseEndText } from "../../../shared/messages/overdue-flag.ts";
import type { Moment } from "../../../shared/time/day.ts";
import type { AwaitedRow } from "../../engine/pull/loose-ends.ts";
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
  const { looseEnd, title } = awaited;
  return (
    <>
      <span>{[title[language], looseEnd.reference].filter((part) => part !== "").join(" · ")}</span>
      <p className={shared.quiet}>{looseEndText(looseEnd, asOf, language)}</p>
    </>
  );
}
