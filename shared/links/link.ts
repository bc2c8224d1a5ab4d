import { z } from "zod";
import type { About } from "../acknowledgement.ts";
import type { Day } from "../time/day.ts";
import type { LinkCode } from "../problem.ts";
import type { ThresholdName } from "../settings/thresholds.ts";
import type { CrossReferenceKey, CrossReferenceColumns } from "./cross-reference-key.ts";

/**
 * Within how many days a counterpart has to be there; "at-once" when it is due
 * on the very day from which it is expected; "never" when finding it is what is wrong.
 */
export type Within = Extract<ThresholdName, `${string}Days`> | "at-once" | "never";

/** What rows of one ledger expect to find in another: their counterpart there. */
export interface LinkSpec<in R, K extends string, D extends string, In extends string = string> {
  /** True for a row that has a counterpart, as it stands. */
  readonly when: (row: R) => boolean;
  /** The ledger in which it is looked for. */
  readonly in: In;
  /** The columns whose numbers are looked for there; one that is found is enough. */
  readonly by: CrossReferenceColumns<K>;
  /**
   * The day from which it is expected: a column, or the business day where its cell is blank; or what is worked out of
   * the row, null for a row that expects none.
   */
  readonly since: D | ((row: R) => Day | null);
  readonly within: Within;
}

/** The links of a ledger, by their rules' codes. */
export type LinkSpecs<R, K extends string, D extends string, In extends string = string> = {
  readonly [C in LinkCode]?: LinkSpec<R, K, D, In>;
};

/** What one row is looking for in another ledger. */
export interface Link {
  readonly code: LinkCode;
  readonly since: Day;
  readonly wanted: readonly CrossReferenceKey[];
  /** The numbers that an acknowledgement of it is about: with others it is another matter. */
  readonly about: About;
}

/** Whose rows: the ledger's own, or those of other ledgers that wait for a row in this one. */
export const unmatchedItemSide = z.enum(["own", "others"]);
export type UnmatchedItemSide = z.infer<typeof unmatchedItemSide>;
