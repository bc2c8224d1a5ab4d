import { payeeOf, type Payee } from "../../shared/derive/payee.ts";
import { fen } from "../../shared/money/fen.ts";
import type { PaymentLine } from "./payment-line.ts";

/** Where a page ends: blocked lines come last, those of a payee stand together. */
export type Place = readonly [blocked: number, payee: number, first: number];

/** The place that a cursor of ours spells. */
export const readPlace = (text: string): Place | undefined => {
  const [, ...parts] = /^([01])~(\d{1,15})~(\d{1,15})$/.exec(text) ?? [];
  const [blocked, payee, first] = parts.map(Number);
  return blocked === undefined || payee === undefined || first === undefined
    ? undefined
    : [blocked, payee, first];
};

export const comparePlaces = (one: Place, other: Place): number =>
  one[0] - other[0] || one[1] - other[1] || one[2] - other[2];

const names = ({ account, name }: Payee): boolean => account !== null || name !== null;

/** Lines in their order, those of a payee together under one number and with their sum. */
export function byPayee(lines: readonly PaymentLine[]) {
  const payees = Map.groupBy(lines, (line) =>
    // Nobody's money is the money of one person.
    names(payeeOf({ payee: line.cells["payee"], payeeName: line.cells["payeeName"] }))
      ? line.payee
      : line.id,
  );
  return [...payees.values()]
    .flatMap((some, index) => {
      const payee = Math.min(...some.map(firstOf));
      const beside = {
        payeeNo: index + 1,
        payeeLines: some.length,
        payeeTotal: fen(some.reduce((sum, { amount }) => sum + amount, 0)),
      };
      return some.map((line) => {
        const place: Place = [line.blocked === null ? 0 : 1, payee, firstOf(line)];
        return { line: { ...line, beside }, place };
      });
    })
    .toSorted((one, other) => comparePlaces(one.place, other.place));
}

const firstOf = ({ entries }: Pick<PaymentLine, "entries">): number =>
  Math.min(...entries.map(({ entry }) => entry));

/** What lines come to, those that wait or those that are blocked; two directions are never one sum. */
export const paymentSums = (lines: readonly PaymentLine[], blocked: boolean) => {
  const some = lines.filter((line) => (line.blocked !== null) === blocked);
  const sumBy = (sign: 1 | -1) => {
    const those = some.filter(({ amount }) => Math.sign(amount) === sign);
    return {
      count: those.length,
      amount: fen(those.reduce((sum, { amount }) => sum + sign * amount, 0)),
    };
  };
  return [
    { direction: "payout" as const, blocked, ...sumBy(1) },
    // What is got back comes in.
    { direction: "receipt" as const, blocked, ...sumBy(-1) },
  ].filter(({ count }) => count > 0);
};
