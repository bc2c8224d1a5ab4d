import type { LifeChange } from "../../shared/derive/life.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import type { HistoryEntry } from "../engine/server/record-history.ts";

/** The versions of a row as its course is told by them, the first one first; those that withdrew it say nothing. */
export function versionsIn(entries: readonly HistoryEntry[], zone: string): readonly LifeChange[] {
  return entries.toReversed().flatMap((entry) =>
    entry.kind === "version" && !entry.withdrawn
      ? [
          {
            at: civilMoment(new Date(entry.at), zone),
            by: entry.by,
            begins: entry.version === 1 || entry.revives,
            changes: entry.changes,
          },
        ]
      : [],
  );
}
