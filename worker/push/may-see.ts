import type { Deciding } from "./deciding.ts";

/** Whether the person who pushes may see, and save, rows of a shop. */
export function maySee({ shops }: Pick<Deciding, "shops">, shop: string): boolean {
  return shops === null || shops.includes(shop);
}
