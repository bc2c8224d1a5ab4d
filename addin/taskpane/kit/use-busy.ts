import { useState } from "react";
import { attempted } from "../trouble/settled.ts";

/** Whether something is under way, and a way to do it that keeps a second press out. */
export function useBusy(): readonly [boolean, (work: () => Promise<unknown>) => void] {
  const [busy, setBusy] = useState(false);
  const run = (work: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    void attempted(work()).then(() => setBusy(false));
  };
  return [busy, run];
}
