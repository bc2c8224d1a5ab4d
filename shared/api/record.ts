import { z } from "zod";
import { original } from "./original.ts";
import { endpoint } from "./endpoint.ts";
import {
  cells,
  cellValue,
  fen,
  ledgerParams,
  noParams,
  nothing,
  pageWanted,
  recordId,
  version,
} from "./fields.ts";
import { direction } from "../money/direction.ts";
import { day, moment } from "../time/wire.ts";
import { holdCode } from "./batches.ts";
import { MAX_LOOKUP } from "./limits.ts";

/** A warning that a person called right, and why; which values it was about stays with those who may push. */
const calledRight = z.object({ code: z.string(), reason: z.string() });

export const record = z.object({
  id: recordId,
  version,
  day: day.nullable(),
  shop: z.string(),
  /** Personal and sensitive cells are masked. */
  cells,
  by: z.string(),
  at: z.iso.datetime(),
  /**
   * True when it was withdrawn, the push that made it was taken back, or it went from the reader's shops to another;
   * listed only among changes.
   */
  withdrawn: z.boolean(),
});

export const listRecords = endpoint({
  method: "GET",
  path: "/api/ledgers/{ledger}/records",
  summary:
    "The records of a period as they stand; from its last cursor on, every later change in the ledger, also of records that left the period or the reader’s shops, or were withdrawn",
  access: "signed-in",
  params: ledgerParams,
  query: z
    .object({
      from: day.optional(),
      /** Inclusive. */
      to: day.optional(),
      /** The `cursor` of the last response. It knows its period, so neither `from` nor `to` goes with it. */
      since: z.string().max(80).optional(),
      limit: z.coerce.number().int().min(1).max(1000).default(200),
    })
    .refine(({ since, from, to }) => since === undefined || (from ?? to) === undefined, {
      path: ["since"],
      message: "a cursor knows its period: leave from and to out",
    }),
  body: nothing,
  response: z.object({
    records: z.array(record),
    /**
     * Hand it back as `since`: while there is more, for the rest of the period; afterwards, for what
     * has changed since the period was first asked for, whatever its day is now.
     */
    cursor: z.string(),
    /** Whether there is more to list already. */
    more: z.boolean(),
  }),
  errors: ["unknown-ledger"],
});

/**
 * Rows as they stood when the sheet last saw them, and as they stand now: for the preview of a push, and for
 * what a pull brings.
 */
export const lookUpRecords = endpoint({
  method: "POST",
  repeated: "changes-nothing",
  path: "/api/ledgers/{ledger}/records/lookup",
  summary:
    "The cells of records at a version and now, for those who may push; which were shown whole stands in the audit log, and there is a bound for a person and a day. With `changed`, only records that stand at another version, with the cells that differ",
  access: "pushers",
  params: ledgerParams,
  query: noParams,
  body: z.object({
    records: z
      .array(z.object({ id: recordId, version }))
      .min(1)
      .max(MAX_LOOKUP),
    /**
     * Leaves out records that stand at the very version, and of the others all cells that say the same in both:
     * what nobody has to see is not shown.
     */
    changed: z.boolean().default(false),
  }),
  response: z.object({
    records: z.array(
      z.object({
        id: recordId,
        /** Null when there is no such version for the reader. */
        base: cells.nullable(),
        version,
        /** True when it is withdrawn: the cells are those that it had. */
        withdrawn: z.boolean(),
        /**
         * True, with `changed`, for a record whose particulars would be more than a person sees whole in a day:
         * there are no cells then.
         */
        withheld: z.boolean(),
        cells,
        by: z.string(),
        at: z.iso.datetime(),
      }),
    ),
  }),
  errors: ["unknown-ledger", "too-many-particulars"],
});

/** What a version of a record added to finance's figures. */
const recordAmount = z.object({
  /** Its number in the journal. */
  entry: z.int().positive(),
  kind: z.string(),
  direction,
  amount: fen,
  count: z.int(),
  /** The day on which it was, or will be, handed over. */
  financeDay: day,
  /** Why it waits for a second person; null when it does not. */
  held: z.array(holdCode).nullable(),
  /** The number of the batch that it was sealed in. */
  batch: z.string().nullable(),
  /** The entry that it takes back, and where that was handed over. */
  reverses: z.int().positive().nullable(),
  original: original.nullable(),
  /** Who reversed it, when and why, where it was not the row's next version that took something back. */
  reversal: z.object({ by: z.string(), at: z.iso.datetime(), reason: z.string() }).nullable(),
  /** How much of it was reversed (冲销), without a sign. */
  reversed: fen,
  /** What became of it once it was handed over: the day and the number of the payment where it was paid. */
  settled: z
    .object({
      outcome: z.enum(["paid", "recovered", "bounced", "returned", "replaced"]),
      day: day.nullable(),
      flow: z.string().nullable(),
    })
    .nullable(),
});
export type RecordAmount = z.infer<typeof recordAmount>;

/** What was decided about a record's deadlines. */
const recordAct = z.object({
  kind: z.enum(["pause", "resume", "waive", "unwaive", "assign", "unassign", "escalate"]),
  /** The deadline's name in the ledger; for an escalation, the one that led to it. Empty for all of them, or because whoever had the record has left. */
  rule: z.string(),
  /** Until when it is paused; null until further notice. */
  until: moment.nullable(),
  /** Who was asked to see to it. */
  to: z.string().nullable(),
  level: z.int().nullable(),
  /** Null where the server did it by itself. */
  by: z.string().nullable(),
  /** On the ledgers' clocks. */
  at: moment,
});
export type RecordAct = z.infer<typeof recordAct>;

export const recordHistory = endpoint({
  method: "GET",
  path: "/api/ledgers/{ledger}/records/{record}/history",
  summary:
    "Every version of a record: who changed which cells, when, in which push, and what was said to its warnings",
  access: "signed-in",
  params: ledgerParams.extend({ record: recordId }),
  query: noParams,
  body: nothing,
  response: z.object({
    versions: z.array(
      z.object({
        version,
        by: z.string(),
        at: z.iso.datetime(),
        /** The push or the withdrawal that made it. */
        push: z.string(),
        /** True when this version withdrew the record; `reason` is null when it did by taking a push back. */
        withdrawn: z.boolean(),
        reason: z.string().nullable(),
        /** By column: before and after, masked. */
        changes: z.record(z.string(), z.object({ before: cellValue, after: cellValue })),
        /** The warnings that were acknowledged with it. */
        acknowledged: z.array(calledRight),
        /** Where it took a push back: the version whose state came back, 0 for none. Null elsewhere. */
        restores: z.int().min(0).nullable(),
        /** What it added to finance's figures, and where that stands. */
        amounts: z.array(recordAmount),
      }),
    ),
    /** Warnings that were acknowledged while the row stayed as it was, and still are. */
    acknowledgements: z.array(calledRight.extend({ by: z.string(), at: z.iso.datetime() })),
    /** What was decided about its deadlines, by people and by the server itself. */
    acts: z.array(recordAct),
  }),
  errors: ["unknown-ledger", "not-found"],
});

/** A record that is withdrawn: by whom, when and why. */
const withdrawnRecord = z.object({
  id: recordId,
  version,
  by: z.string(),
  at: z.iso.datetime(),
  /** Null when the push that made it was taken back. */
  reason: z.string().nullable(),
});

export const listWithdrawn = endpoint({
  method: "GET",
  path: "/api/ledgers/{ledger}/withdrawn-records",
  summary: "The records of a ledger that are withdrawn, in the order in which they were",
  access: "signed-in",
  params: ledgerParams,
  query: pageWanted,
  body: nothing,
  response: z.object({
    records: z.array(withdrawnRecord),
    /** Hand it back as `after` for the next page; null on the last. */
    cursor: z.string().nullable(),
  }),
  errors: ["unknown-ledger"],
});

export const listLatestWithdrawn = endpoint({
  method: "GET",
  path: "/api/ledgers/{ledger}/withdrawn-records/latest",
  summary:
    "The records of a ledger that were withdrawn last, with what they said, the latest first",
  access: "signed-in",
  params: ledgerParams,
  query: z.object({
    /** The `cursor` of the last response. */
    after: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(50),
  }),
  body: nothing,
  response: z.object({
    records: z.array(
      withdrawnRecord.extend({
        /** As they were when it was withdrawn; personal and sensitive ones are masked. */
        cells,
      }),
    ),
    /** Hand it back as `after` for those that were withdrawn before; null when there are none. */
    cursor: z.string().nullable(),
  }),
  errors: ["unknown-ledger"],
});
