import type { NewBatch } from "../store/batches/batches.ts";
import type { JournalEntry } from "../store/batches/journal-entry.ts";

/** What the first batch of a series follows. */
export const NO_BATCH = "0".repeat(64);

/** The SHA-256, in hexadecimal, of what a batch says, of its entries in their order, and of the digest of the batch before it. */
export async function batchDigest(
  batch: Omit<NewBatch, "digest">,
  entries: readonly JournalEntry[],
): Promise<string> {
  const { previous, series, day, part, number, at, by, onTime, groups, leftOut } = batch;
  const text = JSON.stringify([
    [previous, series, day, part, number, at, by, onTime, groups, leftOut],
    entries.map(canonical),
  ]);
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** By place, so that no order of names decides about a digest. */
const canonical = (each: JournalEntry) => [
  each.entry,
  each.record,
  each.version,
  each.line,
  each.ledger,
  each.kind,
  each.direction,
  each.amount,
  each.count,
  each.day,
  each.shop,
  each.courier,
  each.reason,
  each.liable,
  each.registrant,
  each.reference,
  each.reverses,
];
