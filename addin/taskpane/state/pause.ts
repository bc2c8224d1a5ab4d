/** The longest that work may hold the page before it breathes, in milliseconds. */
const SLICE = 20;

/** Something for long work to ask often: a promise whenever the page has been held for a slice. */
export function createPause(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SLICE) return undefined;
    return breathe().then(() => {
      since = performance.now();
    });
  };
}

/** Lets the page draw and answer clicks. A message comes sooner than a timer, which browsers slow down. */
function breathe(): Promise<void> {
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
