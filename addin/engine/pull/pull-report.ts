import { getReport, type ReportLine, type ReportPage } from "../../../shared/api/reports.ts";
import { askedFor } from "../../../shared/reports/beside.ts";
import { reportById, type ReportId } from "../../../shared/reports/index.ts";
import type { Report } from "../../../shared/reports/report.ts";
import { untied, type Untied } from "../../../shared/reports/tie-out.ts";
import type { CallResult, Client } from "../../client.ts";
import type { TypedInto, Workbook, WrittenReport } from "../../workbook/workbook.ts";
import type { Environment } from "../environment.ts";
import { after, allPages } from "../server/all-pages.ts";
import { rememberReport, type ReportQuery } from "../sheet/remembered-report.ts";
import { reportSheet, type WholeReport } from "./report-sheet.ts";

export type { ReportQuery } from "../sheet/remembered-report.ts";

/** A report as it was read, and what became of its sheet. */
export interface PulledReport {
  readonly query: ReportQuery;
  readonly page: ReportPage;
  /** What does not come to what it should; nothing when the report ties out. */
  readonly untied: readonly Untied[];
  readonly written: WrittenReport;
}

/** Pulls a report into a sheet of its own, which a later pull renews in place. */
export async function pullReport(
  workbook: Workbook,
  client: Client,
  query: ReportQuery,
  env: Environment,
  typedInto: TypedInto = "ask",
): Promise<CallResult<PulledReport>> {
  const read = await readWhole(client, query);
  if (!read.ok) return read;
  const { page, lines } = read.value;
  const report = askedFor(known(query.report), page.asked);
  const sheet = reportSheet(report, read.value, env.settings, env.language);
  const written = await workbook.writeReport(sheet, typedInto);
  if (written.kind === "written")
    await rememberReport(workbook, { sheet: written.sheet, query, upTo: page.upTo });
  return { ok: true, value: { query, page, untied: untied(report, page, lines), written } };
}

/** The lines behind one figure of a report, as they were when the figure was read. */
export async function linesBehind(
  client: Client,
  { report, ...query }: ReportQuery,
  figure: { readonly block: string; readonly of: readonly string[] },
  upTo: number,
): Promise<CallResult<readonly ReportLine[]>> {
  const { block } = figure;
  const of = JSON.stringify(figure.of);
  const pages = await allPages<ReportPage>((before) =>
    client.call(getReport, {
      params: { report },
      query: { ...query, block, of, upTo, ...after(before) },
    }),
  );
  return pages.ok ? { ok: true, value: pages.value.flatMap(({ lines }) => lines) } : pages;
}

/** Between its pages a report may be sealed, once or twice a day. */
const MOST_READINGS = 3;

/** A report with the lines of all its pages, all of one moment; up to an amount, as it was then. */
export async function readWhole(
  client: Client,
  asked: ReportQuery,
  upTo?: number,
  readings = 1,
): Promise<CallResult<WholeReport>> {
  const { report, ...query } = asked;
  const pages = await allPages<ReportPage>((before) =>
    client.call(getReport, {
      params: { report },
      query: {
        ...query,
        ...(before === undefined ? upTo !== undefined && { upTo } : { upTo: before.upTo }),
        ...after(before),
      },
    }),
  );
  if (!pages.ok) return pages;
  const [page, ...others] = pages.value;
  // What was sealed or confirmed meanwhile moved lines from page to page: they are read anew.
  const together = others.every(({ sealed }) => sealed === page.sealed);
  if (!together && readings < MOST_READINGS) return readWhole(client, asked, upTo, readings + 1);
  return { ok: true, value: { page, lines: pages.value.flatMap(({ lines }) => lines) } };
}

function known(id: ReportId): Report {
  const report = reportById(id);
  if (report === undefined) throw new Error(`There is no report ${id}`);
  return report;
}
