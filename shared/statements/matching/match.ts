import { NO_MONEY, type Fen } from "../../money/fen.ts";
import { monthOf } from "../../time/months.ts";
import { allotted } from "./allotted.ts";
import { pairByPayee } from "./by-payee.ts";
import { classBefore } from "./class-before.ts";
import { familyOf } from "./family.ts";
import { differingIn, isOneCase, join, pairedIn, setOffIn } from "./groups.ts";
import type { AmountClass, MatchClass, MatchPass } from "./match-class.ts";
import type { LedgerAmount, MatchLine, MatchOptions, Part } from "./match-line.ts";
import { numberOf } from "./number-of.ts";
import { pairEqual, pairSeveral, type KnownAmount, type Pairing } from "./pair-group.ts";
import { isHeavier, knownParcels, onceCharged } from "./parcels.ts";
import { repeatedLines } from "./same-cash.ts";
import { pairNet, pairTakenBack, setOff } from "./set-off.ts";

export interface MatchedLine {
  readonly place: number;
  readonly class: MatchClass;
  readonly pass: MatchPass | null;
  /** The amounts that it was held against, each with how much of it is this line's. */
  readonly with: readonly Part<string>[];
  /** What of it was taken back, or takes back, by another line. */
  readonly setOff: Fen;
  /** By what a line differs from its amounts that is not the same to the 分. */
  readonly differs: "amount" | "weight" | null;
}

export interface MatchedAmount {
  readonly id: string;
  readonly class: AmountClass;
  /** The places of lines, each with how much of this amount is its. */
  readonly with: readonly Part<number>[];
  /** What of it another amount takes back, or it takes back of another. */
  readonly setOff: Fen;
}

export interface Matched {
  readonly lines: readonly MatchedLine[];
  readonly amounts: readonly MatchedAmount[];
}

type Both = MatchLine | LedgerAmount;
const sameWay = ({ direction, kind }: Both) => `${direction} ${kind === "freight"}`;
const sameFamily = (one: Both) => `${one.direction} ${familyOf(one)}`;
const sameKind = ({ direction, kind }: Both) => `${direction} ${kind}`;

const NUMBERED = ["case", "order", "sub-order", "parcel", "flow"] as const;

/**
 * Holds lines of statements against amounts of ledgers in passes, the strictest first. Each line and each amount ends in
 * one class, and no 分 is matched twice. Takes a time in proportion to how many they are.
 */
export function matchStatement(
  lines: readonly MatchLine[],
  amounts: readonly LedgerAmount[],
  { month, dayWindow }: MatchOptions,
): Matched {
  const found = new Map<number, MatchedLine>();
  const taken = new Map<string, Omit<MatchedAmount, "id">>();
  const repeated = repeatedLines(lines);
  for (const line of lines) {
    const before = classBefore(line, repeated);
    if (before !== null) found.set(line.place, unmatched(line, before));
  }
  let open = lines.filter(({ place }) => !found.has(place)).toSorted(byDay);
  let rest = amounts.filter((one): one is KnownAmount => one.amount !== null).toSorted(byDay);

  const keep = (pass: MatchPass, pairs: readonly Pairing[], differs: boolean) => {
    for (const pair of pairs) settle(pair, pass, differs ? "amount" : null);
    if (pairs.length === 0) return;
    open = open.filter(({ place }) => !found.has(place));
    rest = rest.filter(({ id }) => !taken.has(id));
  };
  const settle = (pair: Pairing, pass: MatchPass, differs: "amount" | null) => {
    const [ofLines, ofAmounts] = [setOff(pair.lines), setOff(pair.amounts)];
    const parts = allotted(ofLines.left, ofAmounts.left);
    const withLine = Map.groupBy(parts, ({ one }) => one);
    const withAmount = Map.groupBy(parts, ({ other }) => other.of);
    for (const line of pair.lines) {
      const some = withLine.get(line) ?? [];
      const isLate = some.some(({ other }) => monthOf(other.of.day) !== monthOf(line.day));
      const weighs =
        pair.amounts.length === 1 && isHeavier(line, pair.amounts[0]) ? "weight" : differs;
      found.set(line.place, {
        place: line.place,
        class:
          (differs ?? weighs) !== null ? "amount-differs" : isLate ? "cross-period" : "matched",
        pass,
        with: some.map(({ other: { of, amount } }) => ({ of: of.id, amount })),
        setOff: ofLines.off.get(line) ?? NO_MONEY,
        differs: differs ?? weighs,
      });
    }
    const isOfOneMonth = pair.amounts.every(
      ({ day }) => monthOf(day) === monthOf(pair.amounts[0]?.day ?? day),
    );
    for (const amount of pair.amounts) {
      const some = withAmount.get(amount) ?? [];
      const own = ofAmounts.off.get(amount) ?? NO_MONEY;
      const isLate =
        some.some(({ one }) => monthOf(one.day) !== monthOf(amount.day)) ||
        (own > 0 && !isOfOneMonth);
      taken.set(amount.id, {
        class:
          isOutside(amount, month) || isLate
            ? "cross-period"
            : differs === null
              ? "matched"
              : "amount-differs",
        with: some.map(({ one, other }) => ({ of: one.place, amount: other.amount })),
        setOff: own,
      });
    }
  };

  for (const pass of NUMBERED) {
    const number = numberOf[pass];
    const oneWay = (one: Both) => join(sameWay(one), number(one));
    const eitherWay = (one: Both) => join(familyOf(one), one.kind === "freight" ? "" : number(one));
    keep(pass, pairedIn(open, rest, oneWay, pairEqual), false);
    keep(pass, setOffIn(open, rest, eitherWay, pairNet), false);
    keep(pass, pairedIn(open, rest, oneWay, pairSeveral), false);
    keep(pass, setOffIn(open, rest, eitherWay, pairTakenBack), false);
    // An order may have several affairs: that its amounts differ is said once nothing else has explained them.
    if (pass === "order" || pass === "sub-order") continue;
    for (const alike of [sameKind, sameFamily])
      keep(
        pass,
        differingIn(open, rest, (one) => join(alike(one), number(one))).map(onceCharged),
        true,
      );
  }
  keep("payee", pairByPayee(open, rest, dayWindow), false);
  const toPayee = (one: Both) => join(familyOf(one), one.payeeKey ?? "");
  keep("payee", setOffIn(open, [], toPayee, pairTakenBack), false);
  for (const pass of ["order", "sub-order"] as const) {
    const number = numberOf[pass];
    for (const alike of [sameKind, sameFamily])
      keep(
        pass,
        differingIn(open, rest, (one) => join(alike(one), number(one))).filter(isOneCase),
        true,
      );
  }
  for (const [line, parcel] of knownParcels(open, amounts)) {
    const weighs = isHeavier(line, parcel);
    found.set(line.place, {
      place: line.place,
      class: weighs
        ? "amount-differs"
        : monthOf(parcel.day) === monthOf(line.day)
          ? "matched"
          : "cross-period",
      pass: "parcel",
      with: [{ of: parcel.id, amount: NO_MONEY }],
      setOff: NO_MONEY,
      differs: weighs ? "weight" : null,
    });
    taken.set(parcel.id, {
      class:
        isOutside(parcel, month) || monthOf(parcel.day) !== monthOf(line.day)
          ? "cross-period"
          : "matched",
      with: [{ of: line.place, amount: NO_MONEY }],
      setOff: NO_MONEY,
    });
  }
  const charged = new Set<string>();
  for (const line of lines)
    if (line.kind === "freight" && (found.get(line.place)?.with.length ?? 0) > 0)
      charged.add(numberOf.parcel(line));
  for (const line of lines) {
    if (found.has(line.place)) continue;
    const parcel = line.kind === "freight" ? numberOf.parcel(line) : "";
    const isAgain = parcel !== "" && charged.has(parcel);
    if (parcel !== "") charged.add(parcel);
    const none = line.kind === "sale" ? "no-business" : "not-in-ledger";
    found.set(line.place, unmatched(line, isAgain ? "duplicate" : none));
  }
  return {
    lines: lines.map((line) => found.get(line.place) ?? unmatched(line, "not-in-ledger")),
    amounts: amounts.map((amount) => ({
      id: amount.id,
      ...(taken.get(amount.id) ?? {
        class: isOutside(amount, month) ? "cross-period" : "not-in-statement",
        with: [],
        setOff: NO_MONEY,
      }),
    })),
  };
}

const byDay = (one: Both, other: Both) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0);

const isOutside = ({ day }: LedgerAmount, month: string) => monthOf(day) !== month;

const unmatched = ({ place }: MatchLine, of: MatchClass): MatchedLine => ({
  place,
  class: of,
  pass: null,
  with: [],
  setOff: NO_MONEY,
  differs: null,
});
