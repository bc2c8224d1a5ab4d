import type { Environment } from "../engine/environment.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { clientOf } from "./client-of.ts";
import { loadEngine } from "./load-engine.ts";
import type { Pane } from "./pane.ts";
import { createPause } from "./pause.ts";

/** What the actions need from outside: this browser's clock and randomness, the department's settings. */
export async function environmentOf(pane: Pane): Promise<Environment> {
  const { defaultSettings, knownPlacements } = await loadEngine();
  const { settings: saved, language, online } = pane.store.get();
  const settings = saved ?? defaultSettings;
  const client = online ? await clientOf(pane) : null;
  const dayOf = (instant: string) => dayOfMoment(civilMoment(new Date(instant), settings.timeZone));
  return {
    settings,
    ...(client !== null && { department: { known: knownPlacements(client), dayOf } }),
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
