import { type Fen, showFen, fen, NO_MONEY, plus } from "../money/fen.ts";
import { type Compared, type Condition, fulfils } from "./condition.ts";
import type { MatchCandidate, MatchFinding, MatchRule } from "./rule.ts";
import { SEPARATOR } from "./separator.ts";

interface OrderRefundsColumns<T extends string, A extends string, W extends string, V> {
  readonly order: T;
  readonly refund: A;
  readonly paid: A;
  /** By whom it is refunded. */
  readonly path: T;
  /** What was bought, the best name first. */
  readonly goods: readonly T[];
  /** Rows that came to nothing: their refunds do not count. */
  readonly unless: Condition<W, V>;
}

/** Enough to tell the goods of one order apart. */
const LONGEST_NAME = 40;

/**
 * The refunds of an order may be several, each a part; together they may not be more than was paid
 * (D103), and both the platform and the shop refunding is worth a look (D102).
 */
export function orderRefunds<
  const T extends string,
  const A extends string,
  const W extends string,
  const V = never,
>(
  columns: OrderRefundsColumns<T, A, W, V>,
): MatchRule<
  Readonly<Record<T, string | null> & Record<A, Fen | null> & Record<W, unknown>>,
  Compared<W, V>
> {
  const { order, refund, paid, path, goods, unless } = columns;
  return {
    name: "order-refunds",
    reads: [order, refund, paid, path, ...goods, unless.when],
    agreesIn: order,
    within: "duplicateDays",
    clashes: [
      [{ [path]: "平台退款" }, { [path]: "线下打款" }],
      [
        { [refund]: 8000, [paid]: 10_000 },
        { [refund]: 3000, [paid]: 10_000 },
      ],
    ],
    key(row, spelled) {
      const value: string | null = row[order];
      const amount: Fen | null = row[refund];
      if (value === null || amount === null || amount === 0 || fulfils(row, unless))
        return undefined;
      const names: (string | null)[] = goods.map((column) => row[column]);
      const name = names.find((each) => each !== null)?.slice(0, LONGEST_NAME) ?? "";
      const tag = tagOf({ path: row[path], paid: row[paid] ?? NO_MONEY, name });
      return { value: spelled(order, value), amount, tag };
    },
    judge(mine, others) {
      return [...bothWays(mine, others, path), ...overPaid(mine, others, refund)];
    },
  };
}

interface Refunded {
  readonly path: string | null;
  readonly paid: Fen;
  /** What was bought; "" when the row does not say. */
  readonly name: string;
}

const tagOf = ({ path, paid, name }: Refunded): string => [path ?? "", paid, name].join(SEPARATOR);

function refunded({ tag }: MatchCandidate): Refunded {
  const [path = "", paid = "", name = ""] = tag.split(SEPARATOR);
  return { path: path === "" ? null : path, paid: fen(Number(paid)), name };
}

function bothWays<P extends MatchCandidate>(
  mine: MatchCandidate,
  others: readonly P[],
  column: string,
): MatchFinding<P>[] {
  const { path } = refunded(mine);
  if (path === null) return [];
  const other = others.findLast((each) => ![null, path].includes(refunded(each).path));
  const theirs = other && refunded(other).path;
  if (other === undefined || theirs === undefined || theirs === null) return [];
  const params = { mine: path, theirs, amount: showFen(other.amount) };
  return [{ code: "D102", level: "warning", column, params, other }];
}

function overPaid<P extends MatchCandidate>(
  mine: MatchCandidate,
  others: readonly P[],
  column: string,
): MatchFinding<P>[] {
  const other = others.at(-1);
  if (other === undefined) return [];
  const before = others.reduce((sum, { amount }) => plus(sum, amount), NO_MONEY);
  const sum = plus(before, mine.amount);
  const { least, most } = payments([mine, ...others].map(refunded));
  if (least === 0 || sum <= least) return [];
  const over = sum > most;
  const params = {
    before: showFen(before),
    amount: showFen(mine.amount),
    paid: showFen(over ? most : least),
  };
  return [{ code: "D103", level: over ? "error" : "warning", column, params, other }];
}

/**
 * What was paid for an order by its rows. Rows with the same amount mean the one payment for all;
 * where they name different goods, it may also be the price of each.
 */
function payments(rows: readonly Refunded[]): { readonly least: Fen; readonly most: Fen } {
  const names = new Map<Fen, Set<string>>();
  for (const { paid, name } of rows) {
    const known = names.get(paid) ?? new Set();
    names.set(paid, name === "" ? known : known.add(name));
  }
  let least = 0;
  let most = 0;
  for (const [paid, { size }] of names) {
    least += paid;
    most += paid * Math.max(1, size);
  }
  return { least: fen(least), most: fen(most) };
}
