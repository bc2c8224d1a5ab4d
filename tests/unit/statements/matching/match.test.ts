import fc from "fast-check";
import { expect, test } from "vitest";
import { fen } from "../../../../shared/money/fen.ts";
import { lineKinds } from "../../../../shared/api/statements.ts";
import type { LedgerAmount, MatchLine } from "../../../../shared/statements/matching/match-line.ts";
import { matchStatement } from "../../../../shared/statements/matching/match.ts";

const blank = { orderNo: "", caseNo: "", trackingNo: "", flowNo: "", payeeKey: null, weight: null };

type Said<T> = Partial<Omit<T, "amount">> & { readonly amount: number | null };

function line(place: number, { amount, ...said }: Said<MatchLine>): MatchLine {
  return {
    ...blank,
    place,
    key: `line ${place}`,
    day: "2026-11-10",
    kind: "refund",
    direction: "out",
    status: "done",
    ...said,
    amount: fen(amount ?? 0),
  };
}

function amount(id: string, { amount: sum, ...said }: Said<LedgerAmount>): LedgerAmount {
  return {
    ...blank,
    id,
    day: "2026-11-09",
    kind: "refund",
    direction: "out",
    ...said,
    amount: sum === null ? null : fen(sum),
  };
}

const match = (lines: readonly MatchLine[], amounts: readonly LedgerAmount[]) =>
  matchStatement(lines, amounts, { month: "2026-11", dayWindow: 3 });

/** `class pass amounts`, line by line, and then `class lines`, amount by amount. */
function said(lines: readonly MatchLine[], amounts: readonly LedgerAmount[]) {
  const matched = match(lines, amounts);
  const parts = (some: readonly { of: number | string; amount: number }[]) =>
    some.map(({ of, amount: part }) => `${of}:${part}`).join("+");
  return [
    ...matched.lines.map((each) =>
      [each.class, each.pass, parts(each.with)].filter(Boolean).join(" "),
    ),
    ...matched.amounts.map((each) => [each.class, parts(each.with)].filter(Boolean).join(" ")),
  ];
}

test("a refund's number is stricter than its order: each finds its own", () => {
  const lines = [
    line(1, { amount: 2000, orderNo: "1000000001", caseNo: "R1" }),
    line(2, { amount: 2000, orderNo: "1000000001", caseNo: "R2" }),
  ];
  const amounts = [
    amount("a", { amount: 2000, orderNo: "1000000001", caseNo: "R2" }),
    amount("b", { amount: 2000, orderNo: "1000000001" }),
  ];
  expect(said(lines, amounts)).toEqual([
    "matched order b:2000",
    "matched case a:2000",
    "matched 2:2000",
    "matched 1:2000",
  ]);
});

test("an order is found behind a platform's prefix, and by its parts", () => {
  expect(
    said(
      [line(1, { amount: 500, orderNo: "T200P1234567890123" })],
      [
        amount("a", { amount: 300, orderNo: "1234567890123-1" }),
        amount("b", { amount: 200, orderNo: "1234567890123-2" }),
      ],
    ),
  ).toEqual(["matched sub-order a:300+b:200", "matched 1:300", "matched 1:200"]);
});

test("several lines of one amount, and one line of several among others", () => {
  expect(
    said(
      [line(1, { amount: 300, orderNo: "A1" }), line(2, { amount: 200, orderNo: "A1" })],
      [amount("a", { amount: 500, orderNo: "A1" })],
    ),
  ).toEqual(["matched order a:300", "matched order a:200", "matched 1:300+2:200"]);
  expect(
    said(
      [line(1, { amount: 500, orderNo: "A1" })],
      [
        amount("a", { amount: 300, orderNo: "A1" }),
        amount("b", { amount: 700, orderNo: "A1" }),
        amount("c", { amount: 200, orderNo: "A1" }),
      ],
    ),
  ).toEqual(["matched order a:300+c:200", "matched 1:300", "not-in-statement", "matched 1:200"]);
});

test("the same refund with another sum differs, a refund closed or refused is unfinished and takes nothing", () => {
  expect(
    said(
      [
        line(1, { amount: 2000, caseNo: "R1" }),
        line(2, { amount: 1000, caseNo: "R2", status: "failed" }),
        line(3, { amount: 700, orderNo: "A3" }),
      ],
      [
        amount("a", { amount: 1500, caseNo: "R1" }),
        amount("b", { amount: 1000, caseNo: "R2" }),
        amount("c", { amount: 600, orderNo: "A3" }),
      ],
    ),
  ).toEqual([
    "amount-differs case a:1500",
    "unfinished",
    "amount-differs order c:600",
    "amount-differs 1:1500",
    "not-in-statement",
    "amount-differs 3:600",
  ]);
});

test("two refunds of an order that have different numbers are not one that differs", () => {
  expect(
    said(
      [line(1, { amount: 700, orderNo: "A3", caseNo: "R1" })],
      [amount("a", { amount: 600, orderNo: "A3", caseNo: "R2" })],
    ),
  ).toEqual(["not-in-ledger", "not-in-statement"]);
});

test("what another month's row says is told as such, and other months' rows are not missed here", () => {
  expect(
    said(
      [line(1, { amount: 700, caseNo: "R1", day: "2026-11-01" })],
      [
        amount("a", { amount: 700, caseNo: "R1", day: "2026-10-31" }),
        amount("b", { amount: 800, caseNo: "R2", day: "2026-10-30" }),
        amount("c", { amount: 900, caseNo: "R3", day: "2026-11-30" }),
      ],
    ),
  ).toEqual(["cross-period case a:700", "cross-period 1:700", "cross-period", "not-in-statement"]);
});

test("fees, transfers, rows of nothing and sales are no business of a ledger's", () => {
  expect(
    said(
      [
        line(1, { amount: 18, kind: "fee", direction: "in", orderNo: "A1" }),
        line(2, { amount: 50_000, kind: "transfer" }),
        line(3, { amount: 0, orderNo: "A1" }),
        line(4, { amount: 9900, kind: "sale", direction: "in", orderNo: "A2" }),
        line(5, { amount: 300, kind: "sale", direction: "in", orderNo: "A3" }),
      ],
      [amount("a", { amount: 300, kind: "income", direction: "in", orderNo: "A3" })],
    ),
  ).toEqual([
    "no-business",
    "no-business",
    "no-business",
    "no-business",
    "matched order a:300",
    "matched 5:300",
  ]);
});

test("the same cash in two accounts' statements counts once, two refunds of one order twice", () => {
  const twice = { amount: 500, orderNo: "1234567890123" };
  const lines = [
    line(1, { ...twice, statement: 1 }),
    line(2, { ...twice, statement: 1 }),
    line(3, { ...twice, orderNo: "T200P1234567890123", statement: 2 }),
    line(4, { ...twice, orderNo: "T200P1234567890123", statement: 2 }),
    line(5, { ...twice, orderNo: "T200P1234567890123", statement: 2 }),
    line(6, { amount: 900, key: "line 1", statement: 3 }),
  ];
  expect(said(lines, [amount("a", twice), amount("b", twice)])).toEqual([
    "matched order a:500",
    "matched order b:500",
    "duplicate",
    "duplicate",
    "not-in-ledger",
    "duplicate",
    "matched 1:500",
    "matched 2:500",
  ]);
});

test("what we paid is found by its flow number, else by payee, sum and day", () => {
  const paid = { kind: "payout", payeeKey: "p" } as const;
  expect(
    said(
      [
        line(1, { amount: 800, flowNo: "F1", ...paid }),
        line(2, { amount: 800, ...paid, day: "2026-11-14" }),
        line(3, { amount: 800, ...paid, day: "2026-11-20" }),
      ],
      [
        amount("a", { amount: 800, ...paid, day: "2026-11-11" }),
        amount("b", { amount: 800, flowNo: "F1", ...paid }),
        amount("c", { amount: 800, ...paid, day: "2026-11-16" }),
      ],
    ),
  ).toEqual([
    "matched flow b:800",
    "matched payee a:800",
    "not-in-ledger",
    "matched 2:800",
    "matched 1:800",
    "not-in-statement",
  ]);
});

test("a courier's bill: known parcels, other freight, a weight that was rounded up too far, charged twice", () => {
  const freight = { kind: "freight", direction: "out" } as const;
  const lines = [
    line(1, { amount: 1200, trackingNo: "SF1", ...freight }),
    line(2, { amount: 1200, trackingNo: "SF1", ...freight }),
    line(3, { amount: 1500, trackingNo: "SF2", ...freight }),
    line(4, { amount: 800, trackingNo: "SF3", weight: 3000, ...freight }),
    line(5, { amount: 800, trackingNo: "SF4", weight: 2000, ...freight }),
    line(6, { amount: 800, trackingNo: "SF9", ...freight }),
  ];
  const amounts = [
    amount("a", { amount: null, trackingNo: "SF1", ...freight }),
    amount("b", { amount: 1300, trackingNo: "SF2", ...freight }),
    amount("c", { amount: 800, trackingNo: "SF3", weight: 1600, ...freight }),
    amount("d", { amount: 800, trackingNo: "SF4", weight: 1600, ...freight }),
  ];
  expect(said(lines, amounts).slice(0, 6)).toEqual([
    "matched parcel a:0",
    "duplicate",
    "amount-differs parcel b:1300",
    "amount-differs parcel c:800",
    "matched parcel d:800",
    "not-in-ledger",
  ]);
  expect(match(lines, amounts).lines.map(({ differs }) => differs)).toEqual([
    null,
    null,
    "amount",
    "weight",
    null,
    null,
  ]);
});

const number = (letter: string) =>
  fc.oneof(
    fc.constant(""),
    fc.integer({ min: 1, max: 4 }).map((nth) => `${letter}${nth}`),
  );

const both = {
  kind: fc.constantFrom(...lineKinds),
  direction: fc.constantFrom("in" as const, "out" as const),
  day: fc.constantFrom("2026-10-31" as const, "2026-11-01" as const, "2026-11-20" as const),
  orderNo: number("12345678"),
  caseNo: number("R"),
  trackingNo: number("SF"),
  flowNo: number("F"),
  payeeKey: fc.constantFrom(null, "p", "q"),
  weight: fc.constantFrom(null, 900, 2500),
};
const sum = fc.integer({ min: 0, max: 6 }).map((times) => fen(times * 100));

const somebodysLines = fc
  .array(
    fc.record({
      ...both,
      key: fc.integer({ min: 1, max: 40 }).map((nth) => `key ${nth}`),
      statement: fc.integer({ min: 1, max: 2 }),
      amount: sum,
      status: fc.constantFrom("done" as const, "done" as const, "pending" as const),
    }),
    { maxLength: 25 },
  )
  .map((some): MatchLine[] => some.map((each, place) => ({ ...each, place })));
const somebodysAmounts = fc
  .array(fc.record({ ...both, amount: fc.oneof(sum, fc.constant(null)) }), { maxLength: 25 })
  .map((some): LedgerAmount[] => some.map((each, nth) => ({ ...each, id: `a${nth}` })));

test("every line and every amount has one class, no 分 is matched twice, what is matched agrees", () => {
  fc.assert(
    fc.property(somebodysLines, somebodysAmounts, (lines, amounts) => {
      const found = match(lines, amounts);
      expect(found.lines.map(({ place }) => place)).toEqual(lines.map(({ place }) => place));
      expect(found.amounts.map(({ id }) => id)).toEqual(amounts.map(({ id }) => id));
      const total = (some: readonly { amount: number }[]) =>
        some.reduce((all, each) => all + each.amount, 0);
      const ofLines = new Map<string, number>();
      for (const [nth, each] of found.lines.entries()) {
        const own = lines[nth]?.amount ?? 0;
        const known = total(each.with) + each.setOff;
        expect(known).toBeLessThanOrEqual(own);
        const isWhole = each.class !== "matched" || lines[nth]?.kind === "freight";
        const isAlone = each.class === "not-in-ledger" || each.class === "duplicate";
        expect(isWhole || known === own).toBe(true);
        expect(!isAlone || (each.with.length === 0 && each.setOff === 0)).toBe(true);
        for (const { of, amount: part } of each.with)
          ofLines.set(`${each.place} ${of}`, part + (ofLines.get(`${each.place} ${of}`) ?? 0));
      }
      for (const [nth, each] of found.amounts.entries()) {
        const own = amounts[nth]?.amount ?? 0;
        expect(total(each.with) + each.setOff).toBeLessThanOrEqual(own);
        const isMissing = each.class === "not-in-statement";
        expect(!isMissing || (each.with.length === 0 && each.setOff === 0)).toBe(true);
        for (const { of, amount: part } of each.with) {
          expect(ofLines.get(`${of} ${each.id}`)).toBe(part);
          ofLines.delete(`${of} ${each.id}`);
        }
      }
      expect(ofLines.size).toBe(0);
      // What is set off is set off against as much that moved the other way.
      const setOff = (some: readonly { direction: string }[], of: readonly { setOff: number }[]) =>
        some.reduce(
          (sum, { direction }, nth) =>
            sum + (of[nth]?.setOff ?? 0) * (direction === "out" ? 1 : -1),
          0,
        );
      expect(setOff(lines, found.lines)).toBe(0);
      expect(setOff(amounts, found.amounts)).toBe(0);
    }),
  );
});
