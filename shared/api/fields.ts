import { z } from "zod";
import { isBlankText } from "../cell.ts";
import { RECORD_ID } from "../record.ts";
import { MAX_REASON } from "./limits.ts";
import { visible } from "../text/normalise.ts";
import { moment } from "../time/wire.ts";

/** An amount in whole 分; positive is paid out. */
export const fen = z
  .int()
  .brand<"Fen">()
  .meta({ description: "An amount in whole 分 (1/100 元)", example: 3500 });

export const recordId = z
  .string()
  .regex(RECORD_ID)
  .brand<"RecordId">()
  .meta({ description: "A record’s id, made by the client from 80 random bits" });

export const version = z.int().positive();

/** What a cell holds on the wire. */
export const cellValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type CellValue = z.infer<typeof cellValue>;

function isCells(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  for (const cell of Object.values(value)) {
    if (typeof cell === "object" && cell !== null) return false;
  }
  return true;
}

/**
 * A row's cells by column key; a column that is left out is absent, not blank. One function instead of
 * a schema of schemas, because a push has ten thousand of them, and each column checks its own again.
 */
export const cells = z.custom<Record<string, CellValue>>(isCells).meta({
  description: "Cells by column key; a column that is left out is absent, null is blank",
  override: {
    type: "object",
    additionalProperties: { type: ["string", "number", "boolean", "null"] },
  },
});

/** Why a person did something that asks for a reason. */
export const reason = z
  .string()
  .overwrite(visible)
  .max(MAX_REASON)
  .refine((text) => !isBlankText(text), "says nothing");

/**
 * Random, and told to nobody else: the same request sent again with it, as after a lost response, is answered the same
 * and does nothing twice.
 */
export const idempotencyKey = z.uuid();

export const nothing = z.undefined();
export const noParams = z.object({});
export const ledgerParams = z.object({ ledger: z.string().min(1).max(40) });

/** How to ask for a page of a list, and for the next one. */
export const pageWanted = z.object({
  /** The `cursor` of the last response. */
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(2000).default(1000),
});

/** Where a page stands in a list of flags as of a moment. */
export const flagPage = z.object({
  asOf: moment,
  /** How many there are on all pages together. */
  total: z.int().nonnegative(),
  /** Hand it back as `after` for the next page; null on the last. */
  cursor: z.string().nullable(),
});
