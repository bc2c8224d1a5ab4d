import type { Settings } from "./settings.ts";
import { cutoffOf, type Handover } from "./handover.ts";

/** What is handed over to finance by an hour of its own: money, and exchanged goods. Each has batches of its own. */
export const allSeries = ["money", "exchange"] as const;
export type Series = (typeof allSeries)[number];

const hours: Readonly<Record<Series, Handover>> = { money: "cutoff", exchange: "exchangeCutoff" };

/** The series in which a ledger's amounts are handed over. */
export const seriesOf = ({ handover }: { readonly handover: Handover | undefined }): Series =>
  handover === "exchangeCutoff" ? "exchange" : "money";

/** The hour that ends the finance day of a series, `HH:mm`. */
export const cutoffOfSeries = (series: Series, settings: Pick<Settings, Handover>): string =>
  cutoffOf({ handover: hours[series] }, settings);
