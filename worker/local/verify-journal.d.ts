import { z } from "zod";
import type { Month } from "../../shared/time/day.ts";
/** A record with its last version, as it is stored, and what the journal says about it, as JSON. */
export declare const journalRow: z.ZodObject<
  {
    number: z.ZodInt;
    record: z.core.$ZodBranded<z.ZodString, "RecordId", "out">;
    ledger: z.ZodString;
    cells: z.ZodString;
    posted: z.ZodString;
  },
  z.core.$strip
>;
export type JournalRow = z.infer<typeof journalRow>;
/** The SQL of a page of JournalRow behind a record's number. */
export declare const journalSql: (after: number, limit: number) => string;
/**
 * What the journal says about a record beside what its last version means, worked out anew; undefined when they
 * agree. No amount rests on what is sealed, so none of it has to be opened.
 */
export declare function journalFault(
  { ledger: id, cells, posted }: JournalRow,
  closedMonths: ReadonlySet<Month>,
): string | undefined;
