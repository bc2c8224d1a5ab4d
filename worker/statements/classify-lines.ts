import { NO_MONEY, plus, type Fen } from "../../shared/money/fen.ts";
import type { Part } from "../../shared/statements/matching/match-line.ts";
import type { Matched } from "../../shared/statements/matching/match.ts";
import type { LineClass } from "../store/statements/save-matching.ts";
import type { Candidate } from "./candidates.ts";
import type { MonthFacts } from "./gather-month.ts";
import { shipmentClasses } from "./shipments.ts";

/** What became of each line of a month, in their order: as it was matched, by hand or otherwise, or as of a parcel. */
export function classifyLines(
  { lines, elsewhere }: Pick<MonthFacts, "lines" | "elsewhere">,
  found: Matched,
  hand: ReadonlyMap<number, Candidate>,
): LineClass[] {
  const ofLines = new Map(found.lines.map((each) => [each.place, each]));
  const ofParcels = shipmentClasses(lines, found.amounts, elsewhere);
  return lines.map(({ statement, place: stands, amount }, place): LineClass => {
    const sent = ofParcels.get(place);
    if (sent !== undefined)
      return {
        statement,
        place: stands,
        class: sent.class,
        pass: sent.with.length === 0 ? null : "parcel",
        matched: sumOfParts(sent.with),
        setOff: NO_MONEY,
        with: sent.with.map((part) => {
          const bill = lines[part.of];
          return [`B.${bill?.statement}.${bill?.place}`, part.amount];
        }),
      };
    const each = ofLines.get(place);
    if (each === undefined) throw new Error("A line was lost while matching");
    const other = hand.get(place)?.as;
    if (other !== undefined) {
      const part = lesser(amount, other.amount ?? NO_MONEY);
      return {
        statement,
        place: stands,
        class: amount === other.amount ? "matched" : "amount-differs",
        pass: "hand",
        matched: part,
        setOff: NO_MONEY,
        with: [[other.id, part]],
      };
    }
    return {
      statement,
      place: stands,
      class: each.class,
      pass: each.pass,
      matched: sumOfParts(each.with),
      setOff: each.setOff,
      with: each.with.map((part) => [part.of, part.amount] as const),
    };
  });
}

/** How much of a line or an amount is matched. */
export const sumOfParts = (parts: readonly Part<unknown>[]): Fen =>
  parts.reduce((sum, { amount }) => plus(sum, amount), NO_MONEY);

/** What is the same of a line and an amount that somebody has matched by hand. */
export const lesser = (one: Fen, other: Fen): Fen => (one < other ? one : other);
