import type { Level } from "../../shared/problem.ts";

/** The signs of the levels, as the check column has them. */
export const levelSigns: Readonly<Record<Level, string>> = { error: "✕", warning: "▲", note: "●" };
