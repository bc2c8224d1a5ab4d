import type { Cleanup } from "./cleanup.ts";
import type { Figure } from "./figure.ts";

/** A measurement that `npm run bench` makes. */
export interface Bench {
  /** What it is called on the command line: `npm run bench -- push`. */
  readonly name: string;
  readonly title: string;
  /** How it is measured, for whoever reads the numbers. */
  readonly how: string;
  /** After so many seconds it is given up. */
  readonly seconds: number;
  /** Measures; whatever it starts is registered with `cleanup`, which runs however this ends. */
  measure(cleanup: Cleanup): Promise<readonly Figure[]>;
}
