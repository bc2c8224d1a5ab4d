import { useEffect, useState } from "react";
import { serverWorkWords } from "../../../shared/messages/server-work.ts";
import { followServerWork, type ServerWork } from "../../actions/settings/follow-server-work.ts";
import { perform } from "../../state/perform.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

/** What the server has to do on all records by itself, how far it is, and what that means; nothing when it has nothing to do. */
export function ServerWorkLines() {
  const pane = usePane();
  const words = serverWorkWords[usePaneState("language")];
  const [work, setWork] = useState<ServerWork | null>(null);
  useEffect(() => {
    const following = new AbortController();
    perform(pane, followServerWork(pane, following.signal, setWork));
    return () => following.abort();
  }, [pane]);
  if (work === null) return null;
  const { rebuild, inClear } = work;
  return (
    <>
      {rebuild !== null && (
        <Line what={words.rebuilding(rebuild.done, rebuild.total)} means={words.rebuildingHint} />
      )}
      {inClear > 0 && <Line what={words.inClear(inClear)} means={words.inClearHint} />}
    </>
  );
}

interface LineProps {
  readonly what: string;
  readonly means: string;
}

function Line({ what, means }: LineProps) {
  const shared = useSharedStyles();
  return (
    <>
      <p>{what}</p>
      <p className={shared.quiet}>{means}</p>
    </>
  );
}
