import { Button } from "@fluentui/react-components";
import type { PushedRow } from "../../engine/push/push-report.ts";
import { useBusy } from "../kit/use-busy.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, useWords } from "../kit/pane-context.ts";
import { adopt } from "../../actions/push/adopt.ts";
import { DuplicateAcknowledgement } from "./duplicate-acknowledgement.tsx";

/** Rows that the server has asked about; some may be the very records that it has, whose marks were lost. */
export function DuplicatesSection({ rows }: { readonly rows: readonly PushedRow[] }) {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWords().push;
  const [adopting, begin] = useBusy();
  const lost = rows.filter(({ outcome }) => outcome.asked?.some(({ same }) => same) === true);
  if (lost.length === 0 && rows.length < 2) return null;
  return (
    <div className={shared.card}>
      {lost.length > 0 && (
        <>
          <p className={shared.quiet}>{words.adoptHint}</p>
          <Button disabledFocusable={adopting} onClick={() => begin(() => adopt(pane, lost))}>
            {adopting ? words.adopting : words.adopt(lost.length)}
          </Button>
        </>
      )}
      {rows.length > 1 && (
        <DuplicateAcknowledgement rows={rows} label={words.duplicatePushAll(rows.length)} />
      )}
    </div>
  );
}
