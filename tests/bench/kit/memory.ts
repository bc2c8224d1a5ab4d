import type { CDPSession, Page } from "playwright-core";

/** The memory of a page's scripts, in megabytes. */
export interface Memory {
  /** What is held once everything that nobody holds has gone. */
  held(): Promise<number>;
  /** Looks ten times a second from now on. Returns what ends that and gives the most. */
  watch(): () => Promise<number>;
}

/** Asks the browser's own heap, frames of the same site together. */
export async function memoryOf(page: Page): Promise<Memory> {
  const session = await page.context().newCDPSession(page);
  return {
    async held() {
      await session.send("HeapProfiler.collectGarbage");
      return used(session);
    },
    watch() {
      let most = 0;
      let watching = true;
      const watch = (async () => {
        while (watching) {
          most = Math.max(most, await used(session));
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      })();
      return async () => {
        watching = false;
        await watch;
        return most;
      };
    },
  };
}

async function used(session: CDPSession): Promise<number> {
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 1e6;
}
