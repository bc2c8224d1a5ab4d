import { createClient } from "../../addin/client.ts";
import type { ByDirection } from "../../shared/money/direction.ts";
import { summary, type FinanceSummary } from "../../shared/api/finance.ts";
import { trustOwnCertificate } from "../../worker/local/trust.ts";
import { AFTER_SALES, FIRST_ROW, LAST_ROW } from "./sample-ledger.ts";
import type { Stage } from "./sandbox-stage.ts";
import { monthOf } from "../../shared/time/months.ts";
import { parsePeriod } from "../../shared/time/period.ts";

/** The server's own summary of a day or a month by finance days, past every pane. */
export async function summaryOf(url: string, key: string, text: string): Promise<FinanceSummary> {
  const named = parsePeriod(text);
  const period = named?.kind === "month" ? monthOf(named.from) : named?.from;
  if (period === undefined) throw new Error(`${text} is no day and no month`);
  trustOwnCertificate();
  const client = createClient({ server: url, key, fetch: (to, init) => fetch(to, init) });
  const response = await client.call(summary, { query: { period } });
  if (!response.ok) throw new Error(`No summary: ${JSON.stringify(response.failure)}`);
  return response.value;
}

/** What finance and what the platform pays for the sample's rows that have a mark, in 分. */
export async function figuresOfMarkedRows(stage: Stage): Promise<Partial<ByDirection<number>>> {
  const { values } = await stage.read(AFTER_SALES, `A${FIRST_ROW}:AC${LAST_ROW}`);
  const column = { postage: 14, refund: 15, compensation: 17, mark: 28 };
  // One of the sample's amounts is written as 12元.
  const fen = (value: string | number | boolean = ""): number =>
    Math.round(Number(String(value).replace("元", "")) * 100);
  const marked = values.filter((row) => row[column.mark] !== "");
  const sum = (...columns: number[]): number =>
    marked.reduce((total, row) => total + columns.reduce((part, at) => part + fen(row[at]), 0), 0);
  return { payout: sum(column.postage, column.compensation), platform: sum(column.refund) };
}
