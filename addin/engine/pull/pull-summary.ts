import type { z } from "zod";
import { listPostings, summary as summaryEndpoint } from "../../../shared/api/finance.ts";
import type { Basis, FinanceSummary, PostingDetail } from "../../../shared/api/finance.ts";
import { tieOut, type TieOut } from "../../../shared/money/summary.ts";
import type { CallResult, Client } from "../../client.ts";
import type { Environment } from "../environment.ts";
import { after, allPages } from "../server/all-pages.ts";
import { financeReport } from "./finance-report.ts";
import type { SheetRef, Workbook } from "../../workbook/workbook.ts";
import type { Day, Month } from "../../../shared/time/day.ts";

export interface SummaryQuery {
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  readonly period: Day | Month;
  readonly basis: Basis;
  /** All ledgers when left out. */
  readonly ledger?: string;
}

export interface PulledSummary {
  readonly summary: FinanceSummary;
  readonly postings: readonly PostingDetail[];
  /** Whether the single amounts add up to the lines of the summary, and what is between them. */
  readonly tieOut: TieOut;
  readonly sheet: SheetRef;
}

/** Pulls the figures of a day or a month into a sheet of their own, which a later pull replaces in place. */
export async function pullSummary(
  workbook: Workbook,
  client: Client,
  query: SummaryQuery,
  env: Environment,
): Promise<CallResult<PulledSummary>> {
  const response = await client.call(summaryEndpoint, { query });
  if (!response.ok) return response;
  const details = await allPostings(client, query);
  if (!details.ok) return details;
  const summary = response.value;
  const postings = details.value;
  const report = financeReport(summary, postings, env.settings, env.language);
  const sheet = await workbook.writeReport(report);
  return { ok: true, value: { summary, postings, tieOut: tieOut(postings, summary.lines), sheet } };
}

async function allPostings(
  client: Client,
  query: SummaryQuery,
): Promise<CallResult<PostingDetail[]>> {
  const pages = await allPages<z.output<typeof listPostings.response>>((before) =>
    client.call(listPostings, { query: { ...query, ...after(before) } }),
  );
  return pages.ok ? { ok: true, value: pages.value.flatMap((page) => page.postings) } : pages;
}
