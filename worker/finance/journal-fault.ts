import { z } from "zod";
import { wholeRow } from "../../shared/derive/whole-row.ts";
import { ledgerById } from "../../shared/ledgers/index.ts";
import { postingsOf } from "../../shared/derive/postings.ts";
import { directions } from "../../shared/money/direction.ts";
import { postingDifferences } from "../../shared/money/posting-differences.ts";
import { stillSaid, withoutReversed } from "../../shared/money/reversals.ts";
import type { PostingKind } from "../../shared/money/posting.ts";
import type { Row } from "../../shared/row.ts";
import { day } from "../../shared/time/wire.ts";
import type { Month } from "../../shared/time/day.ts";
import { fen, recordId } from "../../shared/api/fields.ts";
import { reversedIn } from "../store/batches/reversals.ts";

const text = z.string();

/** A record with its last version, as it is stored, and what the journal says about it, as JSON. */
export const journalRow = z.object({
  number: z.int(),
  record: recordId,
  ledger: text,
  /** `{}` when it is withdrawn. */
  cells: text,
  posted: text,
  /** What was reversed of it, and what of that its row still says, as JSON. */
  reversed: text,
  stillSaid: text,
});
export type JournalRow = z.infer<typeof journalRow>;

const postedSum = z
  .tuple([text, z.enum(directions), day, text, text, text, text, text, fen, z.int()])
  .transform(
    ([kind, direction, day, shop, courier, reason, liable, registrant, amount, count]) => ({
      kind: kind as PostingKind, // ours, see store/journal/postings.ts
      direction,
      day,
      shop,
      courier,
      reason,
      liable,
      registrant,
      amount,
      count,
    }),
  );

/**
 * What the journal says about a record beside what its last version means, and what is kept of what it says and was
 * reversed beside that, worked out anew; undefined when they agree. No amount rests on what is sealed, so none of it has to be opened.
 */
export function journalFault(
  { ledger: id, cells, posted, reversed: reversedJson, stillSaid: known }: JournalRow,
  closedMonths: ReadonlySet<Month>,
): string | undefined {
  const ledger = ledgerById(id);
  // A ledger that is not defined any more means nothing that could be held against it.
  if (ledger === undefined) return undefined;
  const row = JSON.parse(cells) as Row; // ours, see store/pushes/record-writes.ts
  const said = Object.keys(row).length === 0 ? [] : postingsOf(ledger, wholeRow(ledger, row));
  const reversed = reversedIn(reversedJson);
  const stands = stillSaid(said, reversed).map(({ kind, direction, day, shop, amount }) => [
    kind,
    direction,
    day,
    shop,
    amount,
  ]);
  if (JSON.stringify(stands) !== known)
    return `its row says ${JSON.stringify(stands)} of what was reversed, and not ${known}`;
  const meant = withoutReversed(said, reversed);
  const sums = z.array(postedSum).parse(JSON.parse(posted));
  const [first, ...more] = postingDifferences(sums, meant, closedMonths);
  if (first === undefined) return undefined;
  const { kind, direction, day, shop, amount, count } = first;
  const rest = more.length === 0 ? "" : `, and ${more.length} more`;
  return `the journal lacks ${count} × ${kind} (${direction}, ${amount} fen, ${day}, ${shop})${rest}`;
}
