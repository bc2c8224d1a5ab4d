import { useEffect, useState } from "react";
import type { FilledSnapshot } from "../../engine/sheet/filled-snapshot.ts";
import type { OpenedSheet } from "../../engine/sheet/open-ledger.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import { perform } from "../../state/perform.ts";
import { usePane } from "../kit/pane-context.ts";

const NONE: readonly string[] = [];

interface Found {
  readonly snapshot: FilledSnapshot;
  readonly ids: readonly string[];
}

/** The ids of the ledgers that a sheet may be whose headings are none's, best first; none until they are found out. */
export function useLikelyLedgers(opened: OpenedSheet | null): readonly string[] {
  const pane = usePane();
  const [found, setFound] = useState<Found | null>(null);
  const snapshot = opened?.kind === "no-ledger" ? opened.snapshot : null;
  useEffect(() => {
    let current = true;
    async function findOut() {
      if (snapshot === null) return;
      const { likelyLedgers } = await loadEngine();
      const ids = await likelyLedgers(snapshot, await environmentOf(pane));
      if (current) setFound({ snapshot, ids });
    }
    perform(pane, findOut());
    return () => {
      current = false;
    };
  }, [pane, snapshot]);
  // What was found of another sheet says nothing of this one.
  return found?.snapshot === snapshot ? found.ids : NONE;
}
