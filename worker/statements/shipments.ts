import type { Fen } from "../../shared/money/fen.ts";
import type { MatchClass } from "../../shared/statements/matching/match-class.ts";
import type { LedgerAmount } from "../../shared/statements/matching/match-line.ts";
import type { MatchedAmount } from "../../shared/statements/matching/settle.ts";
import { courierIn } from "../../shared/statements/shipments.ts";
import { shipmentSpelling } from "../../shared/text/number-spelling.ts";
import type { Day } from "../../shared/time/day.ts";
import type { LineToMatch, ParcelElsewhere } from "../store/statements/matching-facts.ts";

type ShipmentLine = Pick<
  LineToMatch,
  "statement" | "place" | "trackingNo" | "day" | "amount" | "weight"
>;

/** A parcel that went out, by all that lines say of it. */
export interface Shipment {
  readonly id: string;
  readonly trackingNo: string;
  readonly day: Day;
  /** What it should cost; null where nobody has said so. */
  readonly amount: Fen | null;
  readonly weight: number | null;
}

export const parcelNumber = ({ trackingNo }: { readonly trackingNo: string }): string =>
  trackingNo === "" ? "" : shipmentSpelling(trackingNo.trim());

const shipmentId = ({ statement, place }: Pick<ShipmentLine, "statement" | "place">): string =>
  `S.${statement}.${place}`;

/**
 * The parcels that went out, by their numbers. An export has a row for each article, which says the same of its parcel
 * again: a parcel has the first sum and weight that is said of it.
 */
export function shipmentsOf(
  own: readonly LineToMatch[],
  elsewhere: readonly ParcelElsewhere[],
): ReadonlyMap<string, Shipment> {
  const found = new Map<string, Shipment>();
  const add = (line: ShipmentLine) => {
    const number = parcelNumber(line);
    if (number === "") return;
    const known = found.get(number);
    const amount = line.amount > 0 ? line.amount : null;
    found.set(
      number,
      known === undefined
        ? {
            id: shipmentId(line),
            trackingNo: line.trackingNo,
            day: line.day,
            amount,
            weight: line.weight,
          }
        : { ...known, amount: known.amount ?? amount, weight: known.weight ?? line.weight },
    );
  };
  for (const line of own) if (line.kind === "shipment") add(line);
  for (const line of elsewhere) if (line.kind === "shipment") add(line);
  return found;
}

/** A parcel that went out, as matching sees it. */
export const sentParcel = ({ id, trackingNo, day, amount, weight }: Shipment): LedgerAmount => ({
  id,
  kind: "freight",
  direction: "out",
  amount,
  day,
  orderNo: "",
  caseNo: "",
  trackingNo,
  flowNo: "",
  payeeKey: null,
  weight,
});

/** What becomes of a month's lines of parcels that went out, by their places among its lines. */
export interface ShipmentClass {
  readonly class: MatchClass;
  readonly with: MatchedAmount["with"];
}

/**
 * Each parcel once, by the line that tells of it first: what a courier's bill says of it, or that none does though its
 * courier's bill is there. What else is said of it says nothing new.
 */
export function shipmentClasses(
  lines: readonly LineToMatch[],
  amounts: readonly MatchedAmount[],
  elsewhere: readonly ParcelElsewhere[],
): ReadonlyMap<number, ShipmentClass> {
  const classes = new Map<number, ShipmentClass>();
  if (!lines.some(({ kind }) => kind === "shipment")) return classes;
  const found = new Map(amounts.map((each) => [each.id, each]));
  const bills = new Set<string>();
  for (const { kind, account, shop } of lines)
    if (kind === "freight") for (const by of [courierIn(account), ""]) bills.add(`${shop}\n${by}`);
  const isBilled = ({ shop, courier }: LineToMatch) =>
    [shop, ""].some((of) => bills.has(`${of}\n${courier}`)) ||
    // A bill of one shop may hold the parcels of a warehouse that sends for several.
    (shop === "" && [...bills].some((bill) => bill.endsWith(`\n${courier}`)));
  const charged = new Set(
    elsewhere.flatMap((line) => (line.kind === "freight" ? [parcelNumber(line)] : [])),
  );
  for (const [place, line] of lines.entries()) {
    if (line.kind !== "shipment") continue;
    const amount = found.get(shipmentId(line));
    const is = (of: MatchClass, parts: MatchedAmount["with"] = []) =>
      classes.set(place, { class: of, with: parts });
    if (line.status !== "done" || amount === undefined) is("no-business");
    else if (amount.with.length > 0) is(amount.class, amount.with);
    else if (charged.has(parcelNumber(line))) is("cross-period");
    else is(isBilled(line) ? "not-in-statement" : "no-business");
  }
  return classes;
}

/** The parcels that earlier months' bills have charged, and in which row. */
export function chargedBefore(
  elsewhere: readonly ParcelElsewhere[],
  first: Day,
): ReadonlyMap<string, ParcelElsewhere> {
  const before = new Map<string, ParcelElsewhere>();
  for (const line of elsewhere)
    if (line.kind === "freight" && line.day < first) before.set(parcelNumber(line), line);
  return before;
}
