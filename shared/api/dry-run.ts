import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { day, month } from "../time/wire.ts";
import { noParams, recordId } from "./fields.ts";
import { MAX_SETTINGS_BYTES, savedSettings } from "./settings.ts";
import { settings } from "../settings/settings.ts";

const concerned = z.object({
  count: z.int().nonnegative(),
  /** The first of them. */
  rows: z.array(
    z.object({
      ledger: z.string(),
      record: recordId,
      day,
      /** What the row calls itself: an order, case or complaint number; empty when it has none. */
      reference: z.string(),
    }),
  ),
});

const ruleChange = z.object({
  code: z.string(),
  /** Rows that the rule would flag and does not today. */
  more: concerned,
  /** Rows that it flags today and would not. */
  fewer: concerned,
  /** Rows that it would flag more gravely than today. */
  graver: concerned,
  /** Rows that it would flag less gravely than today. */
  milder: concerned,
});

const clockChange = z.object({
  ledger: z.string(),
  /** The deadline's name in the ledger. */
  rule: z.string(),
  /** Clocks that would be due at another moment. */
  moved: z.int().nonnegative(),
  /** Clocks that would run no more, and those that were dropped and would run again. */
  stopped: z.int().nonnegative(),
  begun: z.int().nonnegative(),
  /** Clocks that would be overdue now and are not, and those that are and would not be. */
  more: z.int().nonnegative(),
  fewer: z.int().nonnegative(),
});

export const dryRunResponse = z.object({
  month,
  /** The version of the settings that were compared with. */
  version: savedSettings.shape.version,
  /** How many rows were judged. */
  rows: z.int().nonnegative(),
  /** Where the judging stopped because there are too many rows; null when all were judged. */
  stoppedAt: z.object({ ledger: z.string(), day }).nullable(),
  /** The rules about which something would change. */
  changes: z.array(ruleChange),
  /** What would change about the clocks that run now, by deadline, whatever the month. */
  clocks: z.object({
    /** How many records with such clocks were looked at. */
    records: z.int().nonnegative(),
    /** False where there are more than one call looks at. */
    whole: z.boolean(),
    changes: z.array(clockChange),
  }),
});
export type DryRunResponse = z.infer<typeof dryRunResponse>;

export const dryRunSettings = endpoint({
  method: "POST",
  repeated: "changes-nothing",
  path: "/api/settings/dry-run",
  summary:
    "What other settings would change about the rows of a month, each judged as on the day of its last push, and about the clocks that run now; nothing is saved",
  access: ["admin"],
  params: noParams,
  query: noParams,
  maxBytes: MAX_SETTINGS_BYTES,
  body: z.object({
    settings,
    /** All ledgers when left out. */
    ledger: z.string().max(40).optional(),
    /** Last month when left out. */
    month: month.optional(),
  }),
  response: dryRunResponse,
  errors: ["unknown-ledger"],
});
