import type { CustomerKey } from "../../shared/derive/customer-keys.ts";
import type { CrossReferenceKey } from "../../shared/links/cross-reference-key.ts";
import { postingChanges, type PostingChange } from "../../shared/money/posting-changes.ts";
import type { Projection, RecordLink, RecordWork, StillSaid } from "./projection.ts";
import { storedKeys, type StoredKey } from "./stored-key.ts";

/** What of some table has to go, and what has to come or to be written over. */
export interface Difference<T> {
  readonly gone: readonly T[];
  readonly put: readonly T[];
}

/** What a new version of a record changes in the tables that follow from it. */
export interface ProjectionChange {
  readonly postings: readonly PostingChange[];
  readonly stillSaid: Difference<StillSaid>;
  readonly keys: Difference<StoredKey>;
  readonly keysBeside: Difference<StoredKey>;
  readonly customerKeys: Difference<CustomerKey>;
  readonly customerKeysBeside: Difference<CustomerKey>;
  readonly crossReferenceKeys: Difference<CrossReferenceKey>;
  readonly links: Difference<RecordLink>;
  readonly work: Difference<RecordWork>;
}

/** What leads from one projection of a record to the next; what is in both stays as it stands. */
export function projectionChange(before: Projection, after: Projection): ProjectionChange {
  return {
    postings: postingChanges(before.postings, after.postings),
    stillSaid: stillSaidChange(before.stillSaid, after.stillSaid),
    keys: keyDifference(before.keys, after.keys),
    keysBeside: keyDifference(before.keysBeside, after.keysBeside),
    customerKeys: customerDifference(before.customerKeys, after.customerKeys),
    customerKeysBeside: customerDifference(before.customerKeysBeside, after.customerKeysBeside),
    crossReferenceKeys: difference(
      before.crossReferenceKeys,
      after.crossReferenceKeys,
      crossReferenceKeyName,
      () => true,
    ),
    links: difference(before.links, after.links, ({ code }) => code, sameLink),
    work: difference(before.work, after.work, ({ worklist }) => worklist, sameWork),
  };
}

/** What leads from what a row said of its reversed amounts to what it says of them now. */
export const stillSaidChange = (
  before: readonly StillSaid[],
  after: readonly StillSaid[],
): Difference<StillSaid> => difference(before, after, ({ line }) => String(line), sameSaid);

function difference<T>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (one: T) => string,
  same: (a: T, b: T) => boolean,
): Difference<T> {
  if (before.length === 0) return { gone: before, put: after };
  const was = new Map(before.map((one) => [nameOf(one), one]));
  const put = after.filter((one) => {
    const name = nameOf(one);
    const known = was.get(name);
    was.delete(name);
    return known === undefined || !same(known, one);
  });
  return { gone: [...was.values()], put };
}

const customerDifference = (before: readonly CustomerKey[], after: readonly CustomerKey[]) =>
  difference(
    before,
    after,
    ({ value }) => value,
    () => true,
  );

const keyDifference = (before: Projection["keys"], after: Projection["keys"]) =>
  difference(storedKeys(before), storedKeys(after), keyPlace, sameKey);

const keyPlace = ({ rule, value, day }: StoredKey): string => `${day ?? ""} ${rule} ${value}`;
const crossReferenceKeyName = ({ kind, value }: CrossReferenceKey): string => `${kind} ${value}`;

const sameKey = (a: StoredKey, b: StoredKey): boolean => a.amount === b.amount && a.tag === b.tag;

// What it is about are the numbers that it looks for.
const sameLink = (a: RecordLink, b: RecordLink): boolean =>
  a.since === b.since && a.about === b.about && a.shop === b.shop;

const sameSaid = (a: StillSaid, b: StillSaid): boolean =>
  a.kind === b.kind &&
  a.direction === b.direction &&
  a.amount === b.amount &&
  a.day === b.day &&
  a.shop === b.shop;

const sameWork = (a: RecordWork, b: RecordWork): boolean =>
  a.since === b.since && a.shop === b.shop && a.reference === b.reference;
