import { addDays, type Day } from "../time/day.ts";
import type { Peer } from "./rule.ts";

/** The days on which a row's peers may stand, both included; "" for rows without a day. */
export interface PeerDays {
  readonly from: string;
  readonly to: string;
}

/** Where the peers of a row may stand when so many days lie between them at most. */
export function peerDays(day: Day | null, most: number): PeerDays {
  return day === null
    ? { from: "", to: "" }
    : { from: addDays(day, -most), to: addDays(day, most) };
}

/** Those of the rows that stand within the days. */
export function peersWithin<P extends Peer>(rows: readonly P[], { from, to }: PeerDays): P[] {
  return rows.filter(({ day }) => (day ?? "") >= from && (day ?? "") <= to);
}
