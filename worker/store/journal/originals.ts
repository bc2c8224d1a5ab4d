import type { z } from "zod";
import type { original } from "../../../shared/api/original.ts";

/** Where an amount was handed over that an entry takes back. */
export type Original = z.infer<typeof original>;

/** SQL for the place of a sealed entry among those of its batch. */
export const placeOf = (posting: string): string =>
  `(SELECT count(*) FROM posting AS before WHERE before.batch = ${posting}.batch AND before.entry <= ${posting}.entry)`;

/** SQL for the original of `posting`, as JSON; `originalIn` understands it. */
export const ORIGINAL = `
  (SELECT json_object('batch', batch.number, 'place', ${placeOf("original")}, 'month', substr(original.day, 1, 7))
   FROM posting AS original JOIN batch ON batch.id = original.batch WHERE original.entry = posting.reverses)`;

/** SQL for the same as one code of a report, `:batch:place:month`; '' where it is not known. */
export const ORIGINAL_CODE = `
  coalesce((SELECT ':' || handed.number || ':' || ${placeOf("original")} || ':' || substr(original.day, 1, 7)
            FROM posting AS original JOIN batch AS handed ON handed.id = original.batch
            WHERE original.entry = posting.reverses), '')`;

/** What `ORIGINAL` says. */
export const originalIn = (json: string | null): Original | null =>
  json === null ? null : (JSON.parse(json) as Original); // ours, see above

/** SQL for how much of `posting` was reversed, without a sign. */
export const REVERSED = `(SELECT coalesce(sum(amount), 0) FROM reversal WHERE reversal.original = posting.entry)`;

/** SQL for the name of who made the reversal that `posting` is; null for another entry. */
export const REVERSED_BY = `
  (SELECT who.name FROM reversal JOIN person AS who ON who.id = reversal.person
   WHERE reversal.posted = posting.entry)`;
