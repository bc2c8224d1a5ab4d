/**
 * Lets the browser draw and answer keys before the work goes on. A message comes sooner than a timer,
 * which browsers slow down; and later than `scheduler.yield`, whose turn comes before the next frame's.
 */
export function yieldToMain(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
