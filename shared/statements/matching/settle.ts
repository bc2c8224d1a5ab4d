import { NO_MONEY, type Fen } from "../../money/fen.ts";
import type { Month } from "../../time/day.ts";
import { monthOf } from "../../time/months.ts";
import { allotted } from "./allotted.ts";
import type { AmountClass, MatchClass, MatchPass } from "./match-class.ts";
import type { MatchLine, Part } from "./match-line.ts";
import type { KnownAmount, Pairing } from "./pair-group.ts";
import { isHeavier } from "./parcels.ts";
import { setOff } from "./set-off.ts";

/** What became of a line. */
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

/** What became of an amount. */
export interface MatchedAmount {
  readonly id: string;
  readonly class: AmountClass;
  /** The places of lines, each with how much of this amount is its. */
  readonly with: readonly Part<number>[];
  /** What of it another amount takes back, or it takes back of another. */
  readonly setOff: Fen;
}

interface Found {
  readonly pass: MatchPass;
  /** Of which the ledger's amounts are. */
  readonly month: Month;
  /** Whether both sides come to different sums. */
  readonly differs: boolean;
}

/** The lines and amounts of a pairing, each with how much of the other side is its, once what was taken back is off. */
export function settle(
  { lines, amounts }: Pairing,
  { pass, month, differs }: Found,
): { readonly lines: readonly MatchedLine[]; readonly amounts: readonly MatchedAmount[] } {
  const [ofLines, ofAmounts] = [setOff(lines), setOff(amounts)];
  const withLine = new Map<MatchLine, Part<KnownAmount>[]>();
  const withAmount = new Map<KnownAmount, Part<MatchLine>[]>();
  for (const { one, other } of allotted(ofLines.left, ofAmounts.left)) {
    add(withLine, one, other);
    add(withAmount, other.of, { of: one, amount: other.amount });
  }
  const isOfOneMonth = amounts.every(({ day }) => isSameMonth(day, amounts[0]?.day ?? day));
  return {
    lines: lines.map((line) => {
      const some = withLine.get(line) ?? [];
      const isLate = some.some(({ of }) => !isSameMonth(of.day, line.day));
      const isTooHeavy = amounts.length === 1 && isHeavier(line, amounts[0]);
      const by = differs ? "amount" : isTooHeavy ? "weight" : null;
      return {
        place: line.place,
        class: by !== null ? "amount-differs" : isLate ? "cross-period" : "matched",
        pass,
        with: some.map(({ of, amount }) => ({ of: of.id, amount })),
        setOff: ofLines.off.get(line) ?? NO_MONEY,
        differs: by,
      };
    }),
    amounts: amounts.map((amount) => {
      const some = withAmount.get(amount) ?? [];
      const own = ofAmounts.off.get(amount) ?? NO_MONEY;
      const isElsewhere =
        monthOf(amount.day) !== month ||
        some.some(({ of }) => !isSameMonth(of.day, amount.day)) ||
        (own > 0 && !isOfOneMonth);
      return {
        id: amount.id,
        class: isElsewhere ? "cross-period" : differs ? "amount-differs" : "matched",
        with: some.map(({ of, amount: part }) => ({ of: of.place, amount: part })),
        setOff: own,
      };
    }),
  };
}

const isSameMonth = (one: string, other: string): boolean =>
  one === other || one.slice(0, 7) === other.slice(0, 7);

function add<K, V>(to: Map<K, V[]>, key: K, value: V): void {
  const some = to.get(key);
  if (some === undefined) to.set(key, [value]);
  else some.push(value);
}
