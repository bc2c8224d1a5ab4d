import { Button } from "@fluentui/react-components";
import type { PushedRow } from "../../actions/push-report.ts";
import { useBusy } from "../kit/use-busy.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, useWords } from "../state/pane-context.ts";
import { adopt } from "./adopt.ts";
import { TwinAnswer } from "./twin-answer.tsx";

/** Rows that the server has already: they may be those very records, whose marks were lost. */
export function TwinsSection({ rows }: { readonly rows: readonly PushedRow[] }) {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWords().push;
  const [adopting, begin] = useBusy();
  return (
    <div className={shared.card}>
      <p className={shared.quiet}>{words.adoptHint}</p>
      <Button disabledFocusable={adopting} onClick={() => begin(() => adopt(pane, rows))}>
        {adopting ? words.adopting : words.adopt(rows.length)}
      </Button>
      {rows.length > 1 && <TwinAnswer rows={rows} label={words.twinPushAll(rows.length)} />}
    </div>
  );
}
