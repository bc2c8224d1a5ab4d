/** Where wrangler's local server takes a trigger of wrangler.jsonc; by themselves none goes off here. */
const TRIGGER = "/cdn-cgi/local/scheduled";

const MINUTE = 60_000;

/**
 * Sets off the Worker's trigger now and every minute, as Cloudflare does, until it is told to stop. A time
 * that fails is told; the next may do.
 */
export function triggerEveryMinute(url: string, say: (line: string) => void): () => void {
  const trigger = async () => {
    try {
      const response = await fetch(`${url}${TRIGGER}`);
      if (!response.ok)
        say(`What the server does every minute failed (${response.status}); it is tried again.`);
    } catch {
      // It is being stopped, or its end is told elsewhere.
    }
  };
  void trigger();
  const timer = setInterval(() => void trigger(), MINUTE);
  timer.unref();
  return () => clearInterval(timer);
}
