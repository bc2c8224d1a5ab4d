import { yieldToMain } from "../yield-to-main.ts";

/** The longest that work may hold the page before it breathes, in milliseconds. */
const SLICE = 20;

/** Something for long work to ask often: a promise whenever the page has been held for a slice. */
export function createPause(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SLICE) return undefined;
    return yieldToMain().then(() => {
      since = performance.now();
    });
  };
}
