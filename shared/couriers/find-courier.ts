import { folded } from "../reading/plain.ts";
import { type Courier, courierTable } from "./courier-table.ts";

const byName = new Map<string, Courier>();
for (const courier of courierTable.couriers) {
  for (const name of [courier.name, ...courier.aliases]) byName.set(folded(name), courier);
}

/** The courier that a name means, by any of its names; undefined when the table has none such. */
export function courierCalled(name: string): Courier | undefined {
  return byName.get(folded(name));
}

/** The courier that a tracking number can only be from, by its beginning; most numbers don't say. */
export function courierBehind(trackingNo: string): Courier | undefined {
  const number = trackingNo.toUpperCase();
  return courierTable.couriers.find(({ prefix }) => prefix?.test(number) === true);
}
