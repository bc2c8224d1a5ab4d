type Engine = typeof import("../engine.ts");

/** The actions and the ledgers, loaded once. */
export function loadEngine(): Promise<Engine> {
  return import("../engine.ts");
}
