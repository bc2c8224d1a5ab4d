import type { z } from "zod";
import type { Person } from "../../shared/api/person.ts";
import {
  sealedAmount,
  type Reversal,
  type reverseAmount as endpoint,
  type SealedAmount,
} from "../../shared/api/reversals.ts";
import { postingsOf } from "../../shared/derive/postings.ts";
import { wholeRow } from "../../shared/derive/whole-row.ts";
import { ledgerById } from "../../shared/ledgers/index.ts";
import { type Fen, fen } from "../../shared/money/fen.ts";
import type { Posting } from "../../shared/money/posting.ts";
import { reversedPart, withoutReversed, type ReversedPart } from "../../shared/money/reversals.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import type { Vault } from "../environment/vault.ts";
import { openDays } from "../finance/open-days.ts";
import { stillSaidIn } from "../record/projection.ts";
import { stillSaidChange } from "../record/projection-change.ts";
import { registeredBy } from "../record/registered-by.ts";
import { RequestError } from "../request-error.ts";
import { insertAuditEvent, insertAuditRecords } from "../store/audit/audit.ts";
import { lastActFrom, selectLastAct } from "../store/deadlines/clock-acts.ts";
import { openRows } from "../store/vault/open-rows.ts";
import { deleteStillSaid, putStillSaid } from "../store/journal/still-said.ts";
import { readAuthors } from "../store/records/record-authors.ts";
import {
  insertReversal,
  readReversal,
  reversedFrom,
  selectReversedOf,
  type KnownReversal,
} from "../store/batches/reversals.ts";
import { sealedDetail, sealedReason } from "../store/vault/sealed-detail.ts";
import { readSealedAmount, type SealedAmount as Stored } from "../store/batches/sealed-amounts.ts";
import { foundRecordFrom, sealedInFound, storedRecords } from "../store/records/stored-records.ts";
import { retryOnConflict, saveUnlessStale } from "./retry-on-conflict.ts";

interface Reversing {
  readonly db: D1Database;
  readonly vault: Vault;
  readonly person: Person;
  readonly now: Date;
  readonly request: z.output<typeof endpoint.body>;
}

/** A sealed amount as it is told: without what the server alone knows of it. */
export const amountTold = (stored: Stored): SealedAmount => sealedAmount.parse(stored);

/**
 * Reverses the whole or a part of a sealed amount on the open finance day, once. What the row says stays; that part of it
 * counts no more, so that a row that is corrected as well is corrected once. Throws what the contract says.
 */
export function reverseAmount(reversing: Reversing, settings: Settings): Promise<Reversal> {
  return retryOnConflict(async () => {
    const { db, person, request } = reversing;
    const known = await readReversal(db, request.id);
    if (known === null) return reverseOnce(reversing, settings);
    const { entry, amount } = request;
    if (known.original !== entry || known.amount !== amount || known.person !== person.id)
      throw new RequestError("idempotency-key-reused");
    return { done: await reversalTold(db, known) };
  });
}

async function reverseOnce(reversing: Reversing, settings: Settings) {
  const { db, vault, person, now, request } = reversing;
  const { id, entry, amount, reason } = request;
  const original = await readSealedAmount(db, entry, person.shops);
  if (original === null) throw new RequestError("not-found");
  const { left, number: record, version } = original;
  if (original.reverses !== null) throw new RequestError("reversal-of-reversal");
  if (left === 0) throw new RequestError("nothing-to-reverse");
  const authors = (await readAuthors(db, [original.record])).get(original.record) ?? new Set();
  const registrant = original.registrant || null;
  if (registeredBy(person, { authors, registrant })) throw new RequestError("own-row");
  const { meant, said, reversed, lastAct } = await meaningOf(db, vault, original);
  if (meant === undefined || amount > Math.min(left, Math.abs(meant.means)))
    throw new RequestError("reversal-beyond");
  const at = now.toISOString();
  const { batch, place, reference, ledger } = original;
  const part = reversedPart(meant.says, reversed, amount);
  const stands = stillSaidChange(
    stillSaidIn(said, reversed),
    stillSaidIn(said, [...reversed, part]),
  );
  const saved = await saveUnlessStale(
    db,
    [
      ...insertReversal(
        db,
        {
          id,
          original: entry,
          record,
          version,
          part,
          amount,
          empties: amount === Math.abs(meant.means),
          // A reason was given.
          reason: (await sealedReason(db, vault, reason)) ?? "",
          person: person.id,
          at,
          left,
          lastAct,
        },
        openDays(settings, civilMoment(now, settings.timeZone)),
      ),
      ...deleteStillSaid(
        db,
        stands.gone.map(({ line }) => ({ line, record })),
      ),
      ...putStillSaid(
        db,
        stands.put.map((each) => ({ ...each, record, version })),
        "all",
      ),
      insertAuditEvent(db, {
        at,
        person: person.id,
        action: "reverse-amount",
        subject: batch,
        detail: await sealedDetail(db, vault, { place, entry, amount, ledger, reference, reason }),
      }),
      insertAuditRecords(db, [original.record]),
    ],
    null,
  );
  if (saved === "stale") return saved;
  const made = await readReversal(db, id);
  if (made === null) throw new Error(`reversal ${id} was not kept`);
  return { done: await reversalTold(db, made) };
}

/** What the row says of an amount, what it means without what was reversed of it, and how many decisions there were then. */
async function meaningOf(
  db: D1Database,
  vault: Vault,
  { record, number, kind, direction }: Stored,
) {
  const [lastAct, parts, found] = await db.batch([
    selectLastAct(db),
    selectReversedOf(db, [number]),
    storedRecords(db, JSON.stringify([record])),
  ]);
  const [row] = await openRows(vault, found?.results ?? [], sealedInFound);
  const reversed: readonly ReversedPart[] = reversedFrom(parts?.results ?? []).get(number) ?? [];
  const stored = row === undefined ? undefined : foundRecordFrom(row);
  const ledger = stored === undefined || stored.withdrawn ? undefined : ledgerById(stored.ledger);
  const said =
    ledger === undefined || stored === undefined
      ? []
      : postingsOf(ledger, wholeRow(ledger, stored.cells));
  const isIt = (each: Posting) => each.kind === kind && each.direction === direction;
  const says = said.find(isIt);
  const means: Fen = withoutReversed(said, reversed).find(isIt)?.amount ?? fen(0);
  return {
    lastAct: lastActFrom(lastAct?.results ?? []),
    said,
    reversed,
    meant: says === undefined ? undefined : { says, means },
  };
}

async function reversalTold(
  db: D1Database,
  { posted: entry, financeDay, original: of }: KnownReversal,
): Promise<Reversal> {
  const original = await readSealedAmount(db, of, null);
  if (original === null) throw new Error(`entry ${of} is gone`);
  return { entry, financeDay, original: amountTold(original) };
}
