import { Button } from "@fluentui/react-components";
import { startMonth } from "../../actions/new-ledger/start-month.ts";
import { perform } from "../../state/perform.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { usePane, useWords } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

/** Makes a copy of last month's file this month's, after saying what that does. */
export function NewMonthSection() {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWords().newMonth;
  return (
    <Disclosure title={words.title}>
      <p className={shared.quiet}>{words.hint}</p>
      <div className={shared.row}>
        <Button onClick={() => perform(pane, startMonth(pane))}>{words.start}</Button>
      </div>
    </Disclosure>
  );
}
