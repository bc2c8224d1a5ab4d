import { openDay, sealBatch } from "../../../shared/api/batches.ts";
import { closeMonth } from "../../../shared/api/finance.ts";
import type { Month } from "../../../shared/time/day.ts";
import type { Caller } from "./caller.ts";

/** Seals all that is open. */
export async function sealAll(finance: Caller): Promise<void> {
  const { series } = await finance.call(openDay);
  for (const { series: each, day, entries } of series)
    if (entries > 0) await finance.call(sealBatch, { body: { series: each, day } });
}

/** Closes a month as finance does: what is open is sealed first. */
export async function sealAndClose(finance: Caller, month: Month) {
  await sealAll(finance);
  return finance.call(closeMonth, { params: { month }, body: { reason: "照常关账" } });
}
