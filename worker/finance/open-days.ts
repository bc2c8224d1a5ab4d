import { cutoffOfSeries } from "../../shared/settings/series.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { Moment } from "../../shared/time/day.ts";
import { financeDay } from "../../shared/time/finance-day.ts";
import type { OpenDays } from "../store/journal/take-back.ts";

/** The finance day that is open at a moment, of each series. */
export const openDays = (settings: Settings, moment: Moment): OpenDays => ({
  money: financeDay(moment, cutoffOfSeries("money", settings)),
  exchange: financeDay(moment, cutoffOfSeries("exchange", settings)),
});
