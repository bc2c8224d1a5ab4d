type Engine = typeof import("../engine/index.ts");

/** The actions and the ledgers, loaded once. */
export function loadEngine(): Promise<Engine> {
  return import("../engine/index.ts");
}
