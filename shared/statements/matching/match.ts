import { NO_MONEY } from "../../money/fen.ts";
import { monthOf } from "../../time/months.ts";
import { pairByPayee } from "./by-payee.ts";
import { classBefore } from "./class-before.ts";
import { familyOf } from "./family.ts";
import { differingIn, isOneCase, pairedIn, setOffIn } from "./groups.ts";
import type { MatchClass, MatchPass } from "./match-class.ts";
import type { LedgerAmount, LineOrAmount, MatchLine, MatchOptions } from "./match-line.ts";
import { numberOf } from "./number-of.ts";
import { pairEqual, pairSeveral, type KnownAmount, type Pairing } from "./pair-group.ts";
import { isHeavier, knownParcels, onceCharged } from "./parcels.ts";
import { repeatedLines } from "./same-cash.ts";
import { pairNet, pairTakenBack } from "./set-off.ts";
import { settle, type MatchedAmount, type MatchedLine } from "./settle.ts";

export interface Matched {
  readonly lines: readonly MatchedLine[];
  readonly amounts: readonly MatchedAmount[];
}

const sameWay = ({ direction, kind }: LineOrAmount) =>
  kind === "freight" ? `${direction} freight` : direction;
const sameFamily = (one: LineOrAmount) => `${one.direction} ${familyOf(one)}`;
const sameKind = ({ direction, kind }: LineOrAmount) => `${direction} ${kind}`;

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
  const taken = new Map<string, MatchedAmount>();
  const repeated = repeatedLines(lines);
  for (const line of lines) {
    const before = classBefore(line, repeated);
    if (before !== null) found.set(line.place, unmatched(line, before));
  }
  let open = lines.filter(({ place }) => !found.has(place)).toSorted(byDay);
  let rest = amounts.filter((one): one is KnownAmount => one.amount !== null).toSorted(byDay);

  const keep = (pass: MatchPass, pairs: readonly Pairing[], differs: boolean) => {
    if (pairs.length === 0) return;
    for (const pair of pairs) {
      const settled = settle(pair, { pass, month, differs });
      for (const line of settled.lines) found.set(line.place, line);
      for (const amount of settled.amounts) taken.set(amount.id, amount);
    }
    open = open.filter(({ place }) => !found.has(place));
    rest = rest.filter(({ id }) => !taken.has(id));
  };
  for (const pass of NUMBERED) {
    const number = numberOf[pass];
    const oneWay = { alike: sameWay, number };
    const eitherWay = {
      alike: familyOf,
      number: (one: LineOrAmount) => (one.kind === "freight" ? "" : number(one)),
    };
    keep(pass, pairedIn(open, rest, oneWay, pairEqual), false);
    keep(pass, setOffIn(open, rest, eitherWay, pairNet), false);
    keep(pass, pairedIn(open, rest, oneWay, pairSeveral), false);
    keep(pass, setOffIn(open, rest, eitherWay, pairTakenBack), false);
    // An order may have several affairs: that its amounts differ is said once nothing else has explained them.
    if (pass === "order" || pass === "sub-order") continue;
    for (const alike of [sameKind, sameFamily])
      keep(pass, differingIn(open, rest, { alike, number }).map(onceCharged), true);
  }
  keep("payee", pairByPayee(open, rest, dayWindow), false);
  const toPayee = { alike: familyOf, number: ({ payeeKey }: LineOrAmount) => payeeKey ?? "" };
  keep("payee", setOffIn(open, [], toPayee, pairTakenBack), false);
  for (const pass of ["order", "sub-order"] as const) {
    const number = numberOf[pass];
    for (const alike of [sameKind, sameFamily])
      keep(pass, differingIn(open, rest, { alike, number }).filter(isOneCase), true);
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
      id: parcel.id,
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
    amounts: amounts.map(
      (amount) =>
        taken.get(amount.id) ?? {
          id: amount.id,
          class: isOutside(amount, month) ? "cross-period" : "not-in-statement",
          with: [],
          setOff: NO_MONEY,
        },
    ),
  };
}

const byDay = (one: LineOrAmount, other: LineOrAmount) =>
  one.day < other.day ? -1 : one.day > other.day ? 1 : 0;

const isOutside = ({ day }: LedgerAmount, month: string) => monthOf(day) !== month;

const unmatched = ({ place }: MatchLine, of: MatchClass): MatchedLine => ({
  place,
  class: of,
  pass: null,
  with: [],
  setOff: NO_MONEY,
  differs: null,
});
