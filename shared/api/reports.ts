import { z } from "zod";
import { moment, periodName } from "../time/wire.ts";
import { endpoint } from "./endpoint.ts";
import { noParams, nothing, recordId } from "./fields.ts";
import { basis } from "./finance.ts";

/** So many lines stand in one response: a department's month, for each further page works the report out anew. */
export const MOST_LINES = 25_000;

function isCells(cells: unknown): boolean {
  return (
    Array.isArray(cells) &&
    cells.every((cell) => cell === null || typeof cell === "string" || Number.isSafeInteger(cell))
  );
}

const line = z.object({
  /** By which the line is known from pull to pull. */
  id: z.string(),
  /** Null for one that stands for many. */
  record: recordId.nullable(),
  ledger: z.string(),
  /** What stands in the report's columns, in their order. One function instead of a schema for each: a day has 80,000. */
  cells: z.custom<(string | number | null)[]>(isCells).meta({
    description: "What stands in the report’s columns, in their order; amounts in 分",
    override: { type: "array", items: { type: ["string", "integer", "null"] } },
  }),
});
export type ReportLine = z.infer<typeof line>;

/** What some lines come to. */
const tally = z.object({
  /** What the lines have in common, in the columns of the block. */
  of: z.array(z.string()),
  lines: z.int().nonnegative(),
  /**
   * What the report's measures come to, in their order: of a sum or the greatest, itself; of a rate, what is counted
   * and of how many; of a mean, the sum and of how many; of a median, twice the median and of how many.
   */
  values: z.array(z.int()),
});
export type Tally = z.infer<typeof tally>;

const figure = tally.extend({ block: z.string() });
export type ReportFigure = z.infer<typeof figure>;

/** What was asked for, as it was understood. */
const asked = z.object({
  period: periodName,
  /** The span of time that stands beside it; null for none. */
  compare: periodName.nullable(),
  basis,
  /** Null for all. */
  ledger: z.string().nullable(),
  /** Null for all, sealed or not. */
  batch: z.string().nullable(),
  /** The shops that the person is limited to; null for all. */
  shops: z.array(z.string()).nullable(),
});
export type AskedReport = z.infer<typeof asked>;

export const reportPage = z.object({
  report: z.string(),
  asked,
  /** When it was read, in the ledgers' time zone. */
  asOf: moment,
  /** The last amount that was there. Hand it back as `upTo` with the next page: it is of the same moment then. */
  upTo: z.int().nonnegative(),
  /** What was sealed and held then: where a later page says something else, pages do not belong together. */
  sealed: z.string(),
  /** The least n of which the department shows a rate or a mean. */
  leastN: z.int().positive(),
  /** How many lines there are on all pages together. */
  total: z.int().nonnegative(),
  /** Of how many rows something is still being worked out, so that figures may come out otherwise afterwards; mostly 0. */
  notYet: z.int().nonnegative(),
  lines: z.array(line),
  /** Hand it back as `after` for the next page; null on the last. */
  cursor: z.string().nullable(),
  /** Worked out of the same moment's lines by the database; on the first page of a whole report alone. */
  figures: z.array(figure).nullable(),
  /**
   * Control totals by the first block, whose figures are what is shown: what there was, out of the tables alone, and
   * what of it was left out, and why.
   */
  control: z
    .object({ found: z.array(tally), leftOut: z.array(tally.extend({ why: z.string() })) })
    .nullable(),
  /**
   * What the groups of the first block come to by the other of the two days that the report can be counted by; null
   * where there is one alone, or the lines tell it, and with the figures of a day.
   */
  otherBasis: z.array(tally).nullable(),
});
export type ReportPage = z.infer<typeof reportPage>;

export const listReports = endpoint({
  method: "GET",
  path: "/api/reports",
  summary: "The reports that the person may see",
  access: "signed-in",
  params: noParams,
  query: noParams,
  body: nothing,
  response: z.object({
    reports: z.array(
      z.object({
        id: z.string(),
        title: z.object({ zh: z.string(), en: z.string() }),
        columns: z.array(z.string()),
      }),
    ),
  }),
  errors: [],
});

export const getReport = endpoint({
  method: "GET",
  path: "/api/reports/{report}",
  summary: "A report: its lines, what they come to, and its control totals, all of one moment",
  access: "signed-in",
  params: z.object({ report: z.string().min(1).max(40) }),
  query: z.object({
    /** As far as the report can be asked for it: `2026-11-03`, `2026-11`, `2026-Q4`, `2026-H2`, `2026`, `2026-11-03..2026-12-15`. */
    period: periodName,
    /** A second span of time, where the report holds one against another. */
    compare: periodName.optional(),
    basis: basis.optional(),
    /** All ledgers when left out. */
    ledger: z.string().max(40).optional(),
    /** The number of a sealed batch of that day. */
    batch: z.string().max(20).optional(),
    /** Only amounts up to this one: `upTo` of the response that others are to agree with. */
    upTo: z.coerce.number().int().nonnegative().optional(),
    /** The lines behind one figure alone: a block, and what the lines have in common as a JSON array of texts. */
    block: z.string().max(40).optional(),
    of: z.string().max(2000).optional(),
    /** The `cursor` of the last response. */
    after: z.string().max(200).optional(),
    /** 0 for the figures alone. */
    limit: z.coerce.number().int().min(0).max(MOST_LINES).default(MOST_LINES),
  }),
  body: nothing,
  response: reportPage,
  errors: ["forbidden", "not-found", "unknown-ledger"],
});
