import { oneSpelling, shipmentSpelling } from "../../text/number-spelling.ts";
import type { LineOrAmount } from "./match-line.ts";
import type { MatchPass } from "./match-class.ts";

/** `T200P` before the order in Alipay's lists, or a platform's letters. */
const PREFIX = /^(?:T\d{2,4}P|[A-Z]{1,8}[-_:]?)(?=\d{8})/;
const SUB_ORDER = /[-_]\d{1,3}$/;

/** An order without its platform's prefix. */
export const withoutPrefix = (order: string): string =>
  order.toUpperCase().trim().replace(PREFIX, "");

/** An order without its platform's prefix, and without which part of it is meant; "" for none. */
export function orderRoot(order: string): string {
  return oneSpelling(withoutPrefix(order).replace(SUB_ORDER, ""));
}

const spelled = (text: string): string => (text === "" ? "" : oneSpelling(text.trim()));

/** In a pass, the number by which a line and an amount find each other; "" for one that has none. */
export const numberOf: Readonly<
  Record<Exclude<MatchPass, "payee">, (one: LineOrAmount) => string>
> = {
  case: ({ caseNo }) => spelled(caseNo),
  order: ({ orderNo }) => spelled(orderNo),
  "sub-order": ({ orderNo }) => (orderNo === "" ? "" : orderRoot(orderNo)),
  parcel: ({ trackingNo }) => (trackingNo === "" ? "" : shipmentSpelling(trackingNo.trim())),
  flow: ({ flowNo }) => spelled(flowNo),
};
