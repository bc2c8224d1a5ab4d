import type { AskedLines } from "../store/reports/asked-lines.ts";
import type { LineSource } from "../store/reports/line-source.ts";

/** The server's half of a report: where its lines come from. */
export type ReportHalf = (asked: AskedLines) => LineSource;
