import type { KnownLedger } from "../ledger.ts";
import type { Localized } from "../localized.ts";

/** What each column of a ledger is for, in a sentence; null for a column whose heading says it all. */
export type HelpOf<L extends KnownLedger> = Readonly<Record<L["keys"][number], Localized | null>>;

/** The same of any ledger, by the columns' keys. */
export type Help = Readonly<Record<string, Localized | null>>;
