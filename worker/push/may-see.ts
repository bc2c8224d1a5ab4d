import { lastCells, type FoundRecord } from "../record/stored-record.ts";
import { shopOf } from "../record/shop-of.ts";
import type { Deciding } from "./deciding.ts";

/** Whether the person who pushes may see, and save, rows of a shop. */
export function maySee({ shops }: Pick<Deciding, "shops">, shop: string): boolean {
  return shops === null || shops.includes(shop);
}

/**
 * The shop for whose sake a record is out of the person's reach; undefined when it is not. One that is
 * withdrawn would come back with the cells that it had, be it as another shop's.
 */
export function shopOutOfReach(
  deciding: Pick<Deciding, "shops" | "ledger">,
  record: FoundRecord,
): string | undefined {
  const { withdrawal, shop } = record;
  const had = withdrawal?.cells ? shopOf(deciding.ledger, lastCells(record)) : shop;
  return [shop, had].find((each) => !maySee(deciding, each));
}
