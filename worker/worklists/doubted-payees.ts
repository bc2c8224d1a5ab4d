import { businessDay } from "../../shared/derive/business-day.ts";
import { keysOf, type Seal } from "../../shared/derive/keys.ts";
import { isOtherPayee, payeeOf } from "../../shared/derive/payee.ts";
import { wholeRow } from "../../shared/derive/whole-row.ts";
import { judgingBy, type Judging } from "../../shared/judge/judge-row.ts";
import type { HoldCode } from "../../shared/money/hold.ts";
import type { Row } from "../../shared/row.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";
import { NO_OTHER_ROW, OTHER_SHOP } from "../../shared/worklists/confirmations/meaning.ts";
import { keyChanges, wantedKeys } from "../push/key-changes.ts";
import { maySee } from "../push/may-see.ts";
import { readingSeal } from "../push/sealing.ts";
import { clearReferenceOf } from "../record/clear-reference-of.ts";
import { holdersWithin, type StoredCandidate } from "../record/stored-candidate.ts";
import type { FoundRecord } from "../record/stored-record.ts";
import { readGenerations } from "../store/generations.ts";
import { readCellsSinceHandedOver } from "../store/payments/payees-before.ts";
import { readStoredCandidates } from "../store/pushes/push-facts.ts";
import type { KeyedContext, Line } from "./half.ts";
import { dimensionOf, ledgerOf, readFound, rowOf } from "./payout-line.ts";

/** A record whose payee a second person has to judge, and why. */
interface Doubted {
  readonly record: FoundRecord;
  readonly codes: readonly HoldCode[];
}

/** What a line says besides, so that a doubted payee can be judged, and the row to look at. */
export type HeldAgainst = Pick<Line, "beside" | "other">;

/**
 * What doubted payees are to be held against, by the ids of their records: the row that has the account under another
 * name, and the payee before the one that is named now. Of another shop's row only that there is one.
 */
export async function heldAgainst(
  context: KeyedContext,
  doubted: readonly Doubted[],
): Promise<ReadonlyMap<string, HeldAgainst>> {
  const having = (code: HoldCode) =>
    doubted.filter(({ codes }) => codes.includes(code)).map(({ record }) => record);
  const [others, before] = await Promise.all([
    otherNames(context, having("other-name")),
    payeesBefore(context, having("payee-changed")),
  ]);
  return new Map(
    doubted.map(({ record: { id } }) => {
      const { other, beside } = others.get(id) ?? {};
      return [id, { beside: { ...beside, ...before.get(id) }, ...(other && { other }) }];
    }),
  );
}

/** The row that each account stands in under another name, the earliest that the person may see. */
async function otherNames(
  context: KeyedContext,
  records: readonly FoundRecord[],
): Promise<ReadonlyMap<string, HeldAgainst>> {
  if (records.length === 0) return new Map();
  const { db, settings, moment, secrets } = context;
  const seal = readingSeal(secrets, await readGenerations(db));
  // A push says that the server lacks the secret; the list goes on without what is found by it.
  if (seal === undefined) return new Map();
  const judging = judgingBy(settings, dayOfMoment(moment));
  const byLedger = Map.groupBy(records, ({ ledger }) => ledger);
  const found = await Promise.all(
    [...byLedger.values()].map((some) => otherRows(context, some, { seal, judging })),
  );
  const others = new Map(found.flat());
  const seen = await readFound(
    context,
    [...others.values()].flatMap((other) => (other === undefined ? [] : [other.record])),
  );
  return new Map(
    records.map(({ id }) => {
      const other = others.get(id);
      if (other === undefined) return [id, { beside: { other: NO_OTHER_ROW } }];
      const record = seen.get(other.record);
      return [id, record === undefined ? { beside: { other: OTHER_SHOP } } : shown(record)];
    }),
  );
}

/** The row with another name for each of some records of one ledger; undefined where there is none any more. */
async function otherRows(
  { db, person }: KeyedContext,
  records: readonly FoundRecord[],
  { seal, judging }: { readonly seal: Seal; readonly judging: Judging },
): Promise<(readonly [record: string, other: StoredCandidate | undefined])[]> {
  const [first] = records;
  if (first === undefined) return [];
  const ledger = ledgerOf(first);
  const rule = ledger.matchRules.find(({ holds }) => holds === "other-name");
  if (rule === undefined) return records.map(({ id }) => [id, undefined]);
  const keyed = records.map((record) => ({
    id: record.id,
    ...keyChanges(
      { ledger, judging },
      { keys: [] },
      { keys: keysOf({ ...ledger, matchRules: [rule] }, wholeRow(ledger, rowOf(record)), seal) },
    ),
  }));
  const { byKey } = await readStoredCandidates(db, ledger, wantedKeys(keyed));
  return keyed.map(({ id, changedKeys: [asked] }) => {
    if (asked === undefined) return [id, undefined];
    const { key, days } = asked;
    const unlike = holdersWithin(byKey, key, days).filter(
      ({ record, tag }) => record !== id && tag !== key.tag,
    );
    const mine = unlike.filter(({ shop }) => maySee(person, shop));
    const [finding] = rule.judge(key, mine.length > 0 ? mine : unlike, judging);
    return [id, finding?.other];
  });
}

function shown(record: FoundRecord): HeldAgainst {
  const ledger = ledgerOf(record);
  const row = rowOf(record);
  return {
    beside: {
      other: clearReferenceOf(ledger, row) || ledger.title.zh,
      otherDay: businessDay(ledger, row),
      otherBy: dimensionOf(ledger, row, "registrant") ?? record.by,
      otherName: payeeOf(row).name,
    },
    other: record,
  };
}

/** The payee that stood in each record before, from what was handed over on. */
async function payeesBefore(
  { db, vault, person: { shops } }: KeyedContext,
  records: readonly FoundRecord[],
): Promise<ReadonlyMap<string, Row>> {
  const ids = records.map(({ id }) => id);
  const versions = await readCellsSinceHandedOver(db, vault, ids, shops);
  return new Map(
    records.map((record) => {
      const now = payeeOf(rowOf(record));
      const former = (versions.get(record.id) ?? [])
        .map(payeeOf)
        .find((payee) => isOtherPayee(payee, now));
      return [
        record.id,
        { formerPayee: former?.account ?? null, formerName: former?.name ?? null },
      ];
    }),
  );
}
