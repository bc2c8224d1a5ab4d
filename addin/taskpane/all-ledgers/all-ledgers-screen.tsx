import { Button } from "@fluentui/react-components";
import { PageHeader } from "../kit/page-header.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { WorkingBar } from "../kit/working-bar.tsx";
import { perform } from "../../state/perform.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { checkAll } from "../../actions/check/check-all.ts";
import { SheetLineItem } from "./sheet-line-item.tsx";

/** All ledgers of the workbook: how each stands, and one button that checks them all. */
export default function AllLedgersScreen() {
  const shared = useSharedStyles();
  const pane = usePane();
  const { allLedgers: words, frame } = useWords();
  const { lines, working, cancel } = usePaneState("allLedgers");
  const pushing = usePaneState("pushing") !== null;
  const next = working === null ? undefined : pane.store.get().sheets[working.done];
  return (
    <>
      <PageHeader title={words.title} />
      <div className={shared.view}>
        <p className={shared.quiet}>{words.hint}</p>
        {working === null ? (
          <div className={shared.row}>
            <Button
              appearance="primary"
              disabledFocusable={pushing}
              onClick={() => perform(pane, checkAll(pane))}
            >
              {words.checkAll}
            </Button>
          </div>
        ) : (
          <>
            <WorkingBar
              label={words.working(working.done, working.total ?? 0, next?.name ?? "")}
              progress={working}
            />
            <div className={shared.row}>
              <Button onClick={() => cancel?.()}>{frame.cancel}</Button>
            </div>
          </>
        )}
        <ul className={shared.list}>
          {lines.map((line) => (
            <li key={line.sheet.id}>
              <SheetLineItem line={line} />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
