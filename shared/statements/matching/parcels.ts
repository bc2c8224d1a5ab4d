import type { LedgerAmount, MatchLine } from "./match-line.ts";
import { numberOf } from "./number-of.ts";
import { sumOf, type Pairing } from "./pair-group.ts";

/** Charges of parcels of which no freight is known, one for each. */
export function* knownParcels(
  lines: readonly MatchLine[],
  amounts: readonly LedgerAmount[],
): Generator<readonly [MatchLine, LedgerAmount]> {
  const parcels = new Map<string, LedgerAmount>();
  for (const amount of amounts)
    if (amount.amount === null) parcels.set(numberOf.parcel(amount), amount);
  for (const line of lines) {
    const number = line.kind === "freight" ? numberOf.parcel(line) : "";
    const parcel = number === "" ? undefined : parcels.get(number);
    if (parcel === undefined) continue;
    parcels.delete(number);
    yield [line, parcel];
  }
}

const KILOGRAM = 1000;

/** Whether a parcel was charged for more than it weighed, up to the next whole kilogram. */
export const isHeavier = ({ weight }: MatchLine, amount: LedgerAmount | undefined): boolean =>
  weight !== null &&
  amount?.weight !== null &&
  amount?.weight !== undefined &&
  weight > Math.ceil(amount.weight / KILOGRAM) * KILOGRAM;

/** Of several charges of one parcel that are not what it should cost, the nearest; the others charge it again. */
export function onceCharged({ lines, amounts }: Pairing): Pairing {
  const [first] = lines;
  if (first?.kind !== "freight" || lines.length < 2) return { lines, amounts };
  const should = sumOf(amounts);
  const offBy = ({ amount }: Pick<MatchLine, "amount">) => Math.abs(amount - should);
  const nearest = lines.reduce((best, line) => (offBy(line) < offBy(best) ? line : best), first);
  // It may stand there in parts.
  const isInParts = offBy({ amount: sumOf(lines) }) < offBy(nearest);
  return { lines: isInParts ? lines : [nearest], amounts };
}
