import { useEffect, useState } from "react";
import { markedRows } from "../../engine/new-ledger/sample-rows.ts";
import type { OpenLedger } from "../../engine/sheet/open-ledger.ts";
import { createPause } from "../../state/pause.ts";

/** How many sample rows a ledger holds; until they are counted, as many as there were before. */
export function useSampleRows(openLedger: OpenLedger | null): number {
  const [rows, setRows] = useState(0);
  useEffect(() => {
    let counting = true;
    const count = async () => {
      const marked =
        openLedger === null ? [] : await markedRows(openLedger, { pause: createPause() });
      if (counting) setRows(marked.length);
    };
    void count();
    return () => {
      counting = false;
    };
  }, [openLedger]);
  return rows;
}
