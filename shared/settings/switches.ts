import { z } from "zod";

/** What a department allows or not, with what stands until it decides. */
const switchSpecs = {
  /** A new admin or finance, and a key for one, waits until another admin agrees, where there is one. */
  secondAdmin: true,
  /** A question about another shop's record says the sums and counts that it comes from. */
  otherShopsAmounts: false,
  /** A month is closed by two: one asks, another confirms. */
  secondCloser: false,
  /** Signatures, and that goods were fetched, may be typed, to bring in ledgers from before; otherwise both are answers on a worklist alone. */
  typedSignatures: false,
} as const satisfies Record<string, boolean>;

export type SwitchName = keyof typeof switchSpecs;

/** What a department has switched on. */
export type Switches = Readonly<Record<SwitchName, boolean>>;

export const switchNames = Object.keys(switchSpecs) as SwitchName[];

/** The project's defaults. */
export const defaultSwitches: Switches = switchSpecs;

/** An admin changes them in the settings; one that a program leaves out stays as it is by default. */
export const switches = z.object(
  Object.fromEntries(
    switchNames.map((name) => [name, z.boolean().default(switchSpecs[name])]),
  ) as Record<SwitchName, z.ZodDefault<z.ZodBoolean>>,
);
