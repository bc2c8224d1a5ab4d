import { NO_MONEY, plus, type Fen } from "../../shared/money/fen.ts";
import { orderRoot } from "../../shared/statements/matching/number-of.ts";
import type { MatchClass } from "../../shared/statements/matching/match-class.ts";
import type { LineToMatch, ParcelElsewhere } from "../store/statements/matching-facts.ts";
import type { AmountClassed, LineClass, NewDifference } from "../store/statements/save-matching.ts";
import type { VersionConflict } from "../store/statements/version-conflicts.ts";
import { parcelNumber, type Shipment } from "./shipments.ts";
import type { Candidate } from "./candidates.ts";

/** Classes about which there is nothing to say. */
const SETTLED: ReadonlySet<MatchClass> = new Set<MatchClass>(["matched", "no-business"]);

interface Found {
  readonly lines: readonly LineToMatch[];
  readonly idOf: (line: LineToMatch | VersionConflict) => string;
  readonly classed: readonly LineClass[];
  readonly amounts: readonly AmountClassed[];
  readonly known: ReadonlyMap<string, Candidate>;
  /** What lines said when they were matched or answered that say something else now, by the lines' ids. */
  readonly before: ReadonlyMap<string, VersionConflict>;
  /** The parcels that went out, by their numbers. */
  readonly shipments: ReadonlyMap<string, Shipment>;
  /** The parcels that earlier months' bills have charged. */
  readonly charged: ReadonlyMap<string, ParcelElsewhere>;
  /** Lines that were matched or answered and are there no more. */
  readonly gone: readonly VersionConflict[];
}

/** What somebody has to look at after a matching, each with what it might be on the other side. */
export function differencesOf({
  lines,
  idOf,
  classed,
  amounts,
  known,
  before,
  gone,
  shipments,
  charged,
}: Found): NewDifference[] {
  const open = new Map<string, LineToMatch>();
  const first = firstCharges(lines, classed);
  const ofLines = lines.flatMap((line, nth): NewDifference[] => {
    const found = classed[nth];
    if (found === undefined || SETTLED.has(found.class)) return [];
    // What a bill says of a parcel otherwise is the bill's line.
    if (line.kind === "shipment" && found.class !== "not-in-statement") return [];
    const id = idOf(line);
    open.set(id, line);
    const was = found.class === "version-conflict" ? before.get(id) : undefined;
    const other = known.get(was?.other ?? found.with[0]?.[0] ?? "")?.amount;
    const number = PARCELS.has(line.kind) ? parcelNumber(line) : "";
    const sent = shipments.get(number);
    const again =
      found.class === "duplicate" ? (first.get(number) ?? charged.get(number)) : undefined;
    const { statement, place, source, shop, kind, direction, amount, day } = line;
    return [
      {
        id,
        class: found.class,
        shop: shop || (other?.shop ?? ""),
        statement,
        place,
        source,
        kind,
        direction,
        amount,
        day,
        key: line.key,
        other: was?.amount ?? otherSide(found, line, known, sent),
        of: other?.record ?? null,
        reference: referenceOf(line),
        proposal: other?.reference ?? (again === undefined ? "" : `${again.day} #${again.row}`),
        ...(number !== "" && {
          weight: line.kind === "freight" ? line.weight : null,
          otherWeight: sent?.weight ?? null,
        }),
      },
    ];
  });
  for (const line of gone) {
    const other = known.get(line.other)?.amount;
    const { statement, place, source, key, kind, direction, amount, day } = line;
    ofLines.push({
      id: idOf(line),
      class: "version-conflict",
      shop: line.shop || (other?.shop ?? ""),
      statement,
      place,
      source,
      key,
      kind,
      direction,
      amount: NO_MONEY,
      other: amount,
      day,
      of: other?.record ?? null,
      reference: referenceOf(line),
      proposal: other?.reference ?? "",
    });
  }
  const missing = amounts.filter((each) => each.class === "not-in-statement");
  const likely = likelyBetween(
    ofLines.filter((each) => each.class === "not-in-ledger"),
    missing,
    { lines: open, known },
  );
  return [
    ...ofLines.map((each) => ({ ...each, proposal: likely.get(each.id) ?? each.proposal })),
    ...missing.map((each): NewDifference => {
      const candidate = known.get(each.id)?.amount;
      return {
        id: each.id,
        class: each.class,
        shop: each.shop,
        statement: null,
        place: null,
        key: null,
        of: each.of,
        source: candidate?.ledger ?? "",
        kind: each.kind,
        direction: way(each),
        amount: each.amount,
        other: NO_MONEY,
        day: each.day,
        reference: candidate?.reference ?? "",
        proposal: likely.get(each.id) ?? "",
      };
    }),
  ];
}

/** What there is of a line on the other side: all of the amount that it differs from, where it is one. */
function otherSide(
  { class: of, with: parts, matched, setOff }: LineClass,
  { amount }: LineToMatch,
  known: ReadonlyMap<string, Candidate>,
  sent: Shipment | undefined,
): Fen {
  const [only, ...more] = parts;
  if (of !== "amount-differs" || only === undefined || more.length > 0)
    return plus(matched, setOff);
  // Of a parcel that is too heavy nobody may have said what it should cost.
  const whole = known.get(only[0])?.as.amount ?? (sent === undefined ? matched : sent.amount);
  return whole === null ? amount : plus(whole, setOff);
}

const PARCELS: ReadonlySet<string> = new Set(["freight", "shipment"]);

/** The charges of parcels that no other charge repeats, by the parcels' numbers. */
function firstCharges(
  lines: readonly LineToMatch[],
  classed: readonly LineClass[],
): ReadonlyMap<string, LineToMatch> {
  const found = new Map<string, LineToMatch>();
  if (!classed.some((each) => each.class === "duplicate")) return found;
  for (const [nth, line] of lines.entries())
    if (line.kind === "freight" && classed[nth]?.class !== "duplicate")
      found.set(parcelNumber(line), line);
  return found;
}

/** What a line calls itself; its row where it has no number. */
const referenceOf = ({
  caseNo,
  orderNo,
  trackingNo,
  flowNo,
  row,
}: LineToMatch | VersionConflict): string =>
  [caseNo, orderNo, trackingNo, flowNo].find((number) => number !== "") ?? `#${row}`;

/** Which way the money of a line or an amount went. */
const way = (one: NewDifference | AmountClassed): "in" | "out" =>
  "back" in one
    ? (one.direction === "receipt") !== one.back
      ? "in"
      : "out"
    : one.direction === "in"
      ? "in"
      : "out";

/** For lines and amounts that nothing was found for, the other one of the same order, else of the same sum. */
function likelyBetween(
  lines: readonly NewDifference[],
  amounts: readonly AmountClassed[],
  of: {
    readonly lines: ReadonlyMap<string, LineToMatch>;
    readonly known: ReadonlyMap<string, Candidate>;
  },
): ReadonlyMap<string, string> {
  const proposals = new Map<string, string>();
  const orderOf = ({ id }: { readonly id: string }) =>
    orderRoot(of.lines.get(id)?.orderNo ?? of.known.get(id)?.amount.orderNo ?? "");
  const by = [
    (one: NewDifference | AmountClassed) => orderOf(one) && `${way(one)} ${orderOf(one)}`,
    (one: NewDifference | AmountClassed) => `${way(one)} ${one.amount}`,
  ];
  for (const keyOf of by) {
    const some = Map.groupBy(amounts, keyOf);
    for (const [key, ofKey] of Map.groupBy(lines, keyOf)) {
      const [line] = ofKey;
      const [amount] = some.get(key) ?? [];
      // Several of either could be the one.
      if (key === "" || ofKey.length !== 1 || some.get(key)?.length !== 1) continue;
      if (line === undefined || amount === undefined) continue;
      if (proposals.has(line.id) || proposals.has(amount.id)) continue;
      proposals.set(line.id, of.known.get(amount.id)?.amount.reference ?? "");
      proposals.set(amount.id, line.reference);
    }
  }
  return proposals;
}
