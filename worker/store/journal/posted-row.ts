import type { PostingChange } from "../../../shared/money/posting-changes.ts";
import type { Version } from "../../../shared/record.ts";
import type { SentColumns } from "../sent-rows.ts";

/** What a version of a record adds to finance's figures, or would have added as a rebuild finds. */
export interface PostedRow extends PostingChange {
  readonly record: number;
  readonly version: Version;
  /** Its place among the version's changes. */
  readonly line: number;
  /** What the row calls itself. */
  readonly reference: string;
}

/** The columns that the journal, and what is proposed for it, have in common. */
export const postedColumns: SentColumns<PostedRow> = {
  record: ({ record }) => record,
  version: ({ version }) => version,
  line: ({ line }) => line,
  kind: ({ kind }) => kind,
  direction: ({ direction }) => direction,
  amount: ({ amount }) => amount,
  count: ({ count }) => count,
  day: ({ day }) => day,
  shop: ({ shop }) => shop,
  courier: ({ courier }) => courier,
  reason: ({ reason }) => reason,
  liable: ({ liable }) => liable,
  registrant: ({ registrant }) => registrant,
  reference: ({ reference }) => reference,
};
