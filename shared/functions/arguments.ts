import type { ArgumentName, FunctionName } from "../api/figures.ts";

/** An argument as a formula has it; those that need not be there stand last. */
export interface FunctionArgument {
  readonly name: ArgumentName;
  readonly optional?: true;
}

/** What each function is told by, in the order in which a formula says it. */
export const argumentsOf: Readonly<Record<FunctionName, readonly FunctionArgument[]>> = {
  posted: [
    { name: "month" },
    { name: "kind" },
    { name: "shop", optional: true },
    { name: "direction", optional: true },
  ],
  overdue: [
    { name: "ledger", optional: true },
    { name: "shop", optional: true },
  ],
  status: [{ name: "order" }],
  paid: [{ name: "order" }],
};
