/// <reference lib="dom" />
import type { Frame } from "playwright-core";

declare global {
  interface Window {
    endWatch?: () => number;
  }
}

/**
 * Watches how long a frame holds the main thread at once, from 50 ms on; what the frames around it do
 * does not count. Returns what ends the watch and gives the longest, in milliseconds.
 */
export async function watchFrame(frame: Frame): Promise<() => Promise<number>> {
  await frame.evaluate(() => {
    let longest = 0;
    const notice = (entries: PerformanceEntryList) => {
      for (const { name, duration } of entries) {
        if (name === "self") longest = Math.max(longest, duration);
      }
    };
    const observer = new PerformanceObserver((list) => notice(list.getEntries()));
    observer.observe({ type: "longtask" });
    window.endWatch = () => {
      notice(observer.takeRecords());
      observer.disconnect();
      return longest;
    };
  });
  return async () => {
    // The last task is told after it has ended.
    await frame.waitForTimeout(200);
    return frame.evaluate(() => window.endWatch?.() ?? 0);
  };
}
