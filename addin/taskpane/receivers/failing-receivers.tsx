import { useEffect, useState } from "react";
import type { Delivery } from "../../../shared/api/receivers.ts";
import { receiversPageWords } from "../../../shared/messages/receivers-page.ts";
import { listReceivers } from "../../actions/department/receivers.ts";
import { perform } from "../../state/perform.ts";
import { LeadLine } from "../kit/lead-line.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { goTo } from "../../state/go-to.ts";

/** Whether a delivery is one that somebody should look into: it failed, or has at least once. */
const isFailing = (last: Delivery | null): boolean =>
  last?.state === "failed" || (last?.state === "waiting" && last.attempts.length > 0);

/** How many groups the last digest did not reach, with the way to them; nothing while it reached all. */
export function FailingReceivers() {
  const pane = usePane();
  const words = receiversPageWords[usePaneState("language")];
  const [failing, setFailing] = useState(0);
  useEffect(() => {
    perform(
      pane,
      listReceivers(pane).then((listed) => {
        const receivers = listed.ok ? listed.value : [];
        setFailing(receivers.filter(({ active, last }) => active && isFailing(last)).length);
      }),
    );
  }, [pane]);
  if (failing === 0) return null;
  return (
    <LeadLine onClick={() => goTo(pane, { screen: "receivers" })}>
      {words.failing(failing)}
    </LeadLine>
  );
}
