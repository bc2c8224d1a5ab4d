import { fen } from "../../../../shared/money/fen.ts";
import type { Day } from "../../../../shared/time/day.ts";
import type { MatchClass } from "../../../../shared/api/statements.ts";
import type { LedgerAmount, MatchLine } from "../../../../shared/statements/matching/match-line.ts";

type Line = Omit<Partial<MatchLine>, "amount"> & {
  readonly amount: number;
  readonly is: MatchClass;
};
type Amount = Omit<Partial<LedgerAmount>, "amount"> & {
  readonly amount: number | null;
  readonly is: MatchClass;
};

/** One affair, as a person who knows what happened would say it: what stands in either list, and what each is. */
export interface Affair {
  readonly lines: readonly Line[];
  readonly amounts: readonly Amount[];
}

const USUAL: { readonly line: Day; readonly amount: Day } = {
  line: "2026-11-10",
  amount: "2026-11-09",
};
const OCTOBER: Day = "2026-10-31";
const LATER: Day = "2026-11-20";
const payout = { kind: "payout" } as const;
const freight = { kind: "freight" } as const;
const back = { direction: "in" } as const;

/** Affairs by what happened; each has numbers of its own, made of the number that it is given. */
export const affairs: Readonly<Record<string, (nth: number) => Affair>> = {
  "a refund by its number": (nth) => ({
    lines: [{ amount: 3000, caseNo: `RF${nth}`, is: "matched" }],
    amounts: [{ amount: 3000, caseNo: `RF${nth}`, is: "matched" }],
  }),
  "a refund whose order has a prefix in the list": (nth) => ({
    lines: [{ amount: 3100, orderNo: `T200P${order(nth)}`, is: "matched" }],
    amounts: [{ amount: 3100, orderNo: order(nth), is: "matched" }],
  }),
  "a refund whose part of an order is named in the ledger": (nth) => ({
    lines: [{ amount: 3200, orderNo: order(nth), is: "matched" }],
    amounts: [{ amount: 3200, orderNo: `${order(nth)}-2`, is: "matched" }],
  }),
  "a refund of another sum": (nth) => ({
    lines: [{ amount: 3300, caseNo: `RF${nth}`, orderNo: order(nth), is: "amount-differs" }],
    amounts: [{ amount: 3299, caseNo: `RF${nth}`, orderNo: order(nth), is: "amount-differs" }],
  }),
  "an order of another sum": (nth) => ({
    lines: [{ amount: 3400, orderNo: `T200P${order(nth)}`, is: "amount-differs" }],
    amounts: [{ amount: 4400, orderNo: order(nth), is: "amount-differs" }],
  }),
  "a refund that nobody wrote down": (nth) => ({
    lines: [{ amount: 3500, orderNo: order(nth), caseNo: `RF${nth}`, is: "not-in-ledger" }],
    amounts: [],
  }),
  "a row that never left the account": (nth) => ({
    lines: [],
    amounts: [{ amount: 3600, orderNo: order(nth), is: "not-in-statement" }],
  }),
  "a row of the month before that was paid in this": (nth) => ({
    lines: [{ amount: 3700, orderNo: order(nth), day: "2026-11-01", is: "cross-period" }],
    amounts: [{ amount: 3700, orderNo: order(nth), day: OCTOBER, is: "cross-period" }],
  }),
  "a refund under way": (nth) => ({
    lines: [{ amount: 3800, caseNo: `RF${nth}`, status: "pending", is: "unfinished" }],
    amounts: [{ amount: 3800, caseNo: `RF${nth}`, is: "not-in-statement" }],
  }),
  "a refund that was closed, and asked for and paid once more": (nth) => ({
    lines: [
      {
        amount: 3900,
        orderNo: order(nth),
        caseNo: `RF${nth}A`,
        status: "failed",
        is: "unfinished",
      },
      { amount: 3900, orderNo: order(nth), caseNo: `RF${nth}B`, is: "matched" },
    ],
    amounts: [{ amount: 3900, orderNo: order(nth), is: "matched" }],
  }),
  "the same line in two files": (nth) => ({
    lines: [
      { amount: 4000, orderNo: order(nth), key: `same ${nth}`, is: "matched" },
      { amount: 4000, orderNo: order(nth), key: `same ${nth}`, statement: 2, is: "duplicate" },
    ],
    amounts: [{ amount: 4000, orderNo: order(nth), is: "matched" }],
  }),
  "the same cash in the platform's list and the account's": (nth) => ({
    lines: [
      { amount: 4100, orderNo: order(nth), account: "platform", is: "matched" },
      {
        amount: 4100,
        orderNo: `T200P${order(nth)}`,
        account: "alipay",
        statement: 2,
        is: "duplicate",
      },
    ],
    amounts: [{ amount: 4100, orderNo: order(nth), is: "matched" }],
  }),
  "a line of which another version is known": (nth) => ({
    lines: [
      { amount: 4200, orderNo: order(nth), decided: "version-conflict", is: "version-conflict" },
    ],
    amounts: [{ amount: 4200, orderNo: order(nth), is: "not-in-statement" }],
  }),
  "a deposit, a sale and another transfer": (nth) => ({
    lines: [
      { amount: 100_000, kind: "transfer", flowNo: `F${nth}`, is: "no-business" },
      { amount: 9900, kind: "sale", direction: "in", orderNo: order(nth), is: "no-business" },
      { amount: 100, kind: "other", is: "no-business" },
    ],
    amounts: [],
  }),
  "a refund with its fee given back": (nth) => ({
    lines: [
      { amount: 4300, orderNo: order(nth), is: "matched" },
      { amount: 26, kind: "fee", direction: "in", orderNo: order(nth), is: "no-business" },
    ],
    amounts: [{ amount: 4300, orderNo: order(nth), is: "matched" }],
  }),
  "one payment for three rows": (nth) => ({
    lines: [{ amount: 6000, orderNo: order(nth), is: "matched" }],
    amounts: [1000, 2000, 3000].map((amount) => ({ amount, orderNo: order(nth), is: "matched" })),
  }),
  "one row that was paid in three": (nth) => ({
    lines: [1100, 2100, 3100].map((amount) => ({ amount, orderNo: order(nth), is: "matched" })),
    amounts: [{ amount: 6300, orderNo: order(nth), is: "matched" }],
  }),
  "two refunds of parts, one of them with another sum": (nth) => ({
    lines: [
      { amount: 500, orderNo: order(nth), is: "matched" },
      { amount: 800, orderNo: order(nth), is: "amount-differs" },
    ],
    amounts: [
      { amount: 500, orderNo: order(nth), is: "matched" },
      { amount: 900, orderNo: order(nth), is: "amount-differs" },
    ],
  }),
  "an order refunded twice with the same sum": (nth) => ({
    lines: twice({ amount: 700, orderNo: order(nth), is: "matched" }),
    amounts: twice({ amount: 700, orderNo: order(nth), is: "matched" }),
  }),
  "an order refunded twice, and written down once": (nth) => ({
    lines: [
      { amount: 750, orderNo: order(nth), is: "matched" },
      { amount: 750, orderNo: order(nth), is: "not-in-ledger" },
    ],
    amounts: [{ amount: 750, orderNo: order(nth), is: "matched" }],
  }),
  "a refund and what was paid besides": (nth) => ({
    lines: [
      { amount: 1500, orderNo: order(nth), is: "matched" },
      { amount: 1500, orderNo: order(nth), ...payout, is: "matched" },
    ],
    amounts: [
      { amount: 1500, orderNo: order(nth), ...payout, is: "matched" },
      { amount: 1500, orderNo: order(nth), is: "matched" },
    ],
  }),
  "a payment by its flow number": (nth) => ({
    lines: [{ amount: 1600, flowNo: `F${nth}`, ...payout, is: "matched" }],
    amounts: [{ amount: 1600, flowNo: `F${nth}`, ...payout, is: "matched" }],
  }),
  "two payments to the same person on the same day": (nth) => ({
    lines: twice({ amount: 1700, payeeKey: `p${nth}`, ...payout, is: "matched" }),
    amounts: twice({ amount: 1700, payeeKey: `p${nth}`, ...payout, is: "matched" }),
  }),
  "two payments to the same person, and one row": (nth) => ({
    lines: [
      { amount: 1800, payeeKey: `p${nth}`, ...payout, is: "matched" },
      { amount: 1800, payeeKey: `p${nth}`, ...payout, is: "not-in-ledger" },
    ],
    amounts: [{ amount: 1800, payeeKey: `p${nth}`, ...payout, is: "matched" }],
  }),
  "a payment to the same person, too long after": (nth) => ({
    lines: [{ amount: 1900, payeeKey: `p${nth}`, day: LATER, ...payout, is: "not-in-ledger" }],
    amounts: [{ amount: 1900, payeeKey: `p${nth}`, ...payout, is: "not-in-statement" }],
  }),
  "a parcel of ours": (nth) => ({
    lines: [{ amount: 1200, trackingNo: parcel(nth), ...freight, is: "matched" }],
    amounts: [{ amount: null, trackingNo: parcel(nth), ...freight, is: "matched" }],
  }),
  "a parcel that was charged twice": (nth) => ({
    lines: [
      { amount: 1200, trackingNo: parcel(nth), ...freight, is: "matched" },
      { amount: 1200, trackingNo: parcel(nth), ...freight, is: "duplicate" },
    ],
    amounts: [{ amount: null, trackingNo: parcel(nth), ...freight, is: "matched" }],
  }),
  "a parcel that is too heavy in the bill": (nth) => ({
    lines: [
      { amount: 1200, trackingNo: parcel(nth), weight: 3000, ...freight, is: "amount-differs" },
    ],
    // The money is the same: the weight is the line's to explain.
    amounts: [{ amount: 1200, trackingNo: parcel(nth), weight: 1400, ...freight, is: "matched" }],
  }),
  "freight of another sum": (nth) => ({
    lines: [{ amount: 1300, trackingNo: parcel(nth), ...freight, is: "amount-differs" }],
    amounts: [{ amount: 1200, trackingNo: parcel(nth), ...freight, is: "amount-differs" }],
  }),
  "a parcel that was charged twice, and not what it should cost": (nth) => ({
    lines: [
      { amount: 1250, trackingNo: parcel(nth), ...freight, is: "amount-differs" },
      { amount: 1900, trackingNo: parcel(nth), ...freight, is: "duplicate" },
    ],
    amounts: [{ amount: 1200, trackingNo: parcel(nth), ...freight, is: "amount-differs" }],
  }),
  "a parcel whose freight stands in two parts, and too much in all": (nth) => ({
    lines: [
      { amount: 1000, trackingNo: parcel(nth), ...freight, is: "amount-differs" },
      { amount: 300, trackingNo: parcel(nth), ...freight, is: "amount-differs" },
    ],
    amounts: [{ amount: 1200, trackingNo: parcel(nth), ...freight, is: "amount-differs" }],
  }),
  "a parcel that no ledger knows": (nth) => ({
    lines: [{ amount: 1400, trackingNo: parcel(nth), ...freight, is: "not-in-ledger" }],
    amounts: [],
  }),
  "a refund that failed and came back, and a row that was reversed": (nth) => ({
    lines: [
      { amount: 5100, orderNo: order(nth), is: "matched" },
      { amount: 5100, orderNo: order(nth), ...back, is: "matched" },
    ],
    amounts: [
      { amount: 5100, orderNo: order(nth), is: "matched" },
      { amount: 5100, orderNo: order(nth), ...back, is: "matched" },
    ],
  }),
  "a refund that came back, and no row of it": (nth) => ({
    lines: [
      { amount: 5200, caseNo: `RF${nth}`, is: "matched" },
      { amount: 5200, caseNo: `RF${nth}`, day: LATER, ...back, is: "matched" },
    ],
    amounts: [],
  }),
  "a refund that came back, and a row that says it was paid": (nth) => ({
    lines: [
      { amount: 5300, orderNo: order(nth), is: "matched" },
      { amount: 5300, orderNo: order(nth), ...back, is: "not-in-ledger" },
    ],
    amounts: [{ amount: 5300, orderNo: order(nth), is: "matched" }],
  }),
  "a refund of which a part came back": (nth) => ({
    lines: [
      { amount: 5400, orderNo: order(nth), is: "matched" },
      { amount: 1400, orderNo: order(nth), ...back, is: "matched" },
    ],
    amounts: [{ amount: 4000, orderNo: order(nth), is: "matched" }],
  }),
  "a refund in three, one of them taken back, and other money of the order": (nth) => ({
    lines: [
      { amount: 1000, orderNo: order(nth), is: "matched" },
      { amount: 2000, orderNo: order(nth), is: "matched" },
      { amount: 700, orderNo: order(nth), ...back, is: "matched" },
      { amount: 300, orderNo: order(nth), kind: "payout", is: "not-in-ledger" },
    ],
    amounts: [{ amount: 2300, orderNo: order(nth), is: "matched" }],
  }),
  "a row that was reversed before anything was paid": (nth) => ({
    lines: [],
    amounts: [
      { amount: 5500, orderNo: order(nth), is: "matched" },
      { amount: 5500, orderNo: order(nth), ...back, is: "matched" },
    ],
  }),
  "a row that was corrected by another, and the refund of what was left": (nth) => ({
    lines: [{ amount: 5000, orderNo: order(nth), is: "matched" }],
    amounts: [
      { amount: 5600, orderNo: order(nth), is: "matched" },
      { amount: 600, orderNo: order(nth), ...back, is: "matched" },
    ],
  }),
  "a payment that the bank gave back": (nth) => ({
    lines: [
      { amount: 1650, flowNo: `F${nth}`, ...payout, is: "matched" },
      { amount: 1650, flowNo: `F${nth}`, ...payout, direction: "in", is: "matched" },
    ],
    amounts: [],
  }),
  "a payment that the bank gave back, and that was made again": (nth) => ({
    lines: [
      { amount: 1660, flowNo: `F${nth}`, payeeKey: `p${nth}`, ...payout, is: "matched" },
      { amount: 1660, payeeKey: `p${nth}`, ...payout, direction: "in", is: "matched" },
      { amount: 1660, flowNo: `G${nth}`, payeeKey: `p${nth}`, ...payout, is: "matched" },
    ],
    amounts: [{ amount: 1660, flowNo: `G${nth}`, payeeKey: `p${nth}`, ...payout, is: "matched" }],
  }),
  "a claim that the courier paid": (nth) => ({
    lines: [
      { amount: 8000, trackingNo: parcel(nth), kind: "claim", direction: "in", is: "matched" },
    ],
    amounts: [
      { amount: 8000, trackingNo: parcel(nth), kind: "claim", direction: "in", is: "matched" },
    ],
  }),
};

const order = (nth: number) => String(4_100_000_000_000_000 + nth * 7919);
const parcel = (nth: number) => `SF${20_000_000_000 + nth * 7919}`;
const twice = <T>(one: T): readonly T[] => [one, one];

const blank = { orderNo: "", caseNo: "", trackingNo: "", flowNo: "", payeeKey: null, weight: null };
const usual = { ...blank, kind: "refund", direction: "out" } as const;

/** Many affairs as two lists, each in an order of its own, with the answer for each line and amount. */
export function listsOf(names: readonly string[], shuffled: <T>(some: T[]) => T[]) {
  const all = names.map((name, nth) => affairs[name]?.(nth) ?? { lines: [], amounts: [] });
  const lines = shuffled(
    all.flatMap(({ lines: some }, affair) =>
      some.map(({ amount, is, ...said }, nth) => ({
        affair,
        is,
        line: {
          ...usual,
          key: `${affair} ${nth}`,
          statement: 1,
          account: "one",
          day: USUAL.line,
          status: "done" as const,
          ...said,
          amount: fen(amount),
        },
      })),
    ),
  ).toSorted((one, other) => one.line.statement - other.line.statement);
  const amounts = shuffled(
    all.flatMap(({ amounts: some }, affair) =>
      some.map(({ amount, is, ...said }, nth) => ({
        affair,
        is,
        amount: {
          ...usual,
          id: `${affair}#${nth}`,
          day: USUAL.amount,
          ...said,
          amount: amount === null ? null : fen(amount),
        },
      })),
    ),
  );
  return { lines, amounts };
}
