import type { Environment } from "../engine/environment.ts";
import { loadEngine } from "./load-engine.ts";
import type { Pane } from "./pane.ts";
import { createPause } from "./pause.ts";

/** What the actions need from outside: this browser's clock and randomness, the department's settings. */
export async function environmentOf(pane: Pane): Promise<Environment> {
  const { defaultSettings } = await loadEngine();
  const { settings, language } = pane.store.get();
  return {
    settings: settings ?? defaultSettings,
    language,
    now: () => pane.now(),
    random: (count) => crypto.getRandomValues(new Uint8Array(count)),
    wait,
    pause: createPause(),
  };
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
