import { useState } from "react";
import { usePane } from "./pane-context.ts";
import { lasting } from "../../state/notice.ts";
import { reportFailure } from "../../state/perform.ts";

/** Whether something is under way, and a way to do it that keeps a second press out; what goes wrong is told. */
export function useBusy(): readonly [boolean, (work: () => Promise<unknown>) => void] {
  const pane = usePane();
  const [busy, setBusy] = useState(false);
  const run = (work: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    // What was done before is no answer to this press.
    pane.store.set(lasting(pane.store.get()));
    void reportFailure(pane, work()).then(() => setBusy(false));
  };
  return [busy, run];
}
