import { finder } from "./known-name.ts";
import { type Courier, courierTable } from "./courier-table.ts";

/** The courier that a name means, by any of its names; undefined when the table has none such. */
export const courierCalled = finder(courierTable.couriers);

/** The courier that a tracking number can only be from, by its beginning; most numbers don't say. */
export function courierBehind(trackingNo: string): Courier | undefined {
  const number = trackingNo.toUpperCase();
  return courierTable.couriers.find(({ prefix }) => prefix?.test(number) === true);
}
