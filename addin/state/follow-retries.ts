import type { Pane } from "./pane.ts";

// Calls that are being made again, with how often: several may be under way at once.
const retrying = new WeakMap<Pane, Map<symbol, number>>();

/** Shows how often a call has been made again while the server is busy; the most patient one counts. */
export function followRetries(pane: Pane): (call: symbol, retry: number | null) => void {
  const calls = retrying.get(pane) ?? new Map<symbol, number>();
  retrying.set(pane, calls);
  return (call, retry) => {
    if (retry === null && !calls.delete(call)) return;
    if (retry !== null) calls.set(call, retry);
    pane.store.set({ retry: calls.size === 0 ? null : Math.max(...calls.values()) });
  };
}
