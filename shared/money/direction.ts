import { z } from "zod";

/**
 * Where an amount goes; finance never nets one against another:
 * `payout` leaves our account outside the platform (打款), `platform` is paid by the platform and only checked (平台核对),
 * `receipt` comes in (进账).
 */
export const direction = z.enum(["payout", "platform", "receipt"]);
export type Direction = z.infer<typeof direction>;

/** All directions, in the order in which people read them. */
export const directions = direction.options;

/** Something for each direction. */
export type ByDirection<T> = Readonly<Record<Direction, T>>;

/** Makes something for each direction. */
export function byDirection<T>(make: (direction: Direction) => T): ByDirection<T> {
  return { payout: make("payout"), platform: make("platform"), receipt: make("receipt") };
}
