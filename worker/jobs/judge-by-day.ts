import { wholeRow } from "../../shared/derive/whole-row.ts";
import type { Ledger } from "../../shared/ledger.ts";
import { judgingBy } from "../../shared/judge/judge-row.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { Day } from "../../shared/time/day.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";
import { rowJudge, type RowJudge } from "../push/row-judge.ts";
import { warningsOf } from "../push/warnings-of.ts";
import { NO_WARNINGS, type RowWarnings } from "../record/row-warning.ts";
import type { History } from "../store/records/histories.ts";
import { isStanding, type Timing } from "./rebuilt-record.ts";

/** By what the warnings of a slice are worked out: each row is judged as on the day on which it came. */
export interface Warning {
  readonly settings: Settings;
  readonly civil: Timing["civil"];
  /** The warnings of the slice that somebody has acknowledged, by `acknowledgementName`. */
  readonly acknowledged: ReadonlySet<string>;
}

/**
 * Says of records what rules find about them. What their sheets had is not known any more: a blank may be a column that
 * there was none of, and is nobody's warning.
 */
export function judgeByDay(ledger: Ledger, { settings, civil, acknowledged }: Warning) {
  const judges = new Map<Day, RowJudge>();
  const judgeOf = (day: Day): RowJudge => {
    const known = judges.get(day) ?? rowJudge(ledger, judgingBy(settings, day));
    judges.set(day, known);
    return known;
  };
  return (history: History | undefined): RowWarnings => {
    const last = history?.versions.at(-1);
    if (history === undefined || last === undefined || !isStanding(last.cells)) return NO_WARNINGS;
    const whole = wholeRow(ledger, last.cells);
    const found = judgeOf(dayOfMoment(civil(last.at))).find(whole);
    return warningsOf(
      { id: history.record, whole, found, sent: {}, before: null },
      { ledger, at: last.at, acknowledged, habits: new Set() },
    );
  };
}
