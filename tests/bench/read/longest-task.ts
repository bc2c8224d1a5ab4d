/** Watches how long the page's main thread is held at once. */
export interface TaskWatch {
  /** Ends the watch. The longest stretch in milliseconds, however it was noticed. */
  stop(): Promise<number>;
}

/**
 * Long tasks as the browser reports them (from 50 ms), and the gaps between frames: the browser
 * leaves out what it does not call a task, a person only sees that nothing moves.
 */
export function watchTasks(): TaskWatch {
  let longest = 0;
  const notice = (milliseconds: number) => {
    longest = Math.max(longest, milliseconds);
  };
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) notice(entry.duration);
  });
  observer.observe({ type: "longtask" });

  let last = performance.now();
  let frame = 0;
  const tick = () => {
    const now = performance.now();
    notice(now - last - FRAME);
    last = now;
    frame = requestAnimationFrame(tick);
  };
  frame = requestAnimationFrame(tick);

  return {
    async stop() {
      // The last task is reported after it has ended.
      await new Promise((resolve) => setTimeout(resolve, 100));
      cancelAnimationFrame(frame);
      for (const entry of observer.takeRecords()) notice(entry.duration);
      observer.disconnect();
      return longest;
    },
  };
}

/** What lies between two frames of a page that has nothing to do. */
const FRAME = 1000 / 60;
