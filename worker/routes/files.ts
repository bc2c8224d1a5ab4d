import type { z } from "zod";
import {
  reportFile,
  reportFileQuery,
  worklistFile,
  worklistFileQuery,
} from "../../shared/api/exports.ts";
import { MOST_LINES, type ReportPage } from "../../shared/api/reports.ts";
import { listWork } from "../../shared/api/worklists.ts";
import { reportSheetWords } from "../../shared/messages/report-sheet.ts";
import { askedFor } from "../../shared/reports/beside.ts";
import { reportById } from "../../shared/reports/index.ts";
import { columnOf, printedOf, titleOf } from "../../shared/reports/report.ts";
import { tableName } from "../../shared/reports/sheet/table-name.ts";
import { readSettings } from "../store/department/settings.ts";
import { fileResponse } from "../http/files/file-response.ts";
import { fileRefusal } from "../http/files/file-refusal.ts";
import { reportFileCell, workFileCell } from "../http/files/file-cell.ts";
import { reportSummary } from "../http/files/report-summary.ts";
import type { App } from "../http/mount.ts";
import { mountExport, type ExportCall } from "../http/mount-export.ts";
import { parseRequest } from "../http/parse-request.ts";
import { RequestError } from "../request-error.ts";
import { halves } from "../worklists/index.ts";
import { listLines } from "../worklists/list-lines.ts";
import { reportPageOf } from "./reports.ts";
import { contextOf, knownWorklist } from "./worklists.ts";

/** How many lines of a worklist are read at once. */
const WORK_PAGE = 2000;

/** Reports and worklists as files for other programs, whole and in the caller's rights. */
export function mountFiles(app: App): void {
  mountExport(app, reportFile, fileOfReport, fileRefusal);
  mountExport(app, worklistFile, fileOfWorklist, fileRefusal);
}

async function fileOfReport(call: ExportCall): Promise<Response> {
  const query = parseRequest(reportFileQuery, sent(call), "query");
  const { report: id = "" } = call.params;
  const defined = reportById(id);
  if (defined === undefined) throw new RequestError("not-found");
  const { as, language } = query;
  // Before the response begins: what is refused is refused with its status.
  const first = await reportPageOf(call, id, { ...query, limit: MOST_LINES });
  const report = askedFor(defined, first.asked);
  const columns = report.keys.map((key) => columnOf(report, key));
  async function* pages() {
    for await (const { lines } of pagesFrom(call, id, query, first))
      yield lines.map(({ cells }) =>
        columns.map((column, at) => reportFileCell(column, cells[at] ?? null, language)),
      );
  }
  const { asked, figures } = first;
  const name = tableName(report, first);
  const title = reportSheetWords[language].sheetName(
    titleOf(report, asked.period, language),
    asked,
  );
  const summary =
    figures === null
      ? undefined
      : reportSummary(report, first, await readSettings(call.db), language);
  const table = {
    title: summary === undefined ? title : reportSheetWords[language].lines,
    name,
    summary,
    columns: columns.map(({ header, width }) => ({ heading: header[language], width })),
    printed: printedOf(report),
    pages: pages(),
  };
  return fileResponse(as, table, { ...call, file: `${id}-${query.period}`, total: first.total });
}

async function fileOfWorklist(call: ExportCall): Promise<Response> {
  const query = parseRequest(worklistFileQuery, sent(call), "query");
  const { worklist: id = "" } = call.params;
  const { as, language, state } = query;
  const worklist = knownWorklist({ person: call.person, params: { worklist: id } });
  const context = await contextOf(call);
  const columns = Object.entries(worklist.table.columns);
  const read = (after: string | undefined) => {
    const page = parseRequest(listWork.query, { ...query, after, limit: WORK_PAGE }, "query");
    return listLines(worklist, halves[worklist.id], context, page, call.secrets);
  };
  const first = await read(undefined);
  async function* pages() {
    for (let page = first; ; page = await read(page.cursor ?? undefined)) {
      yield page.lines.map(({ cells, answered }) => {
        const shown = state === "answered" ? { ...cells, ...answered?.cells } : cells;
        return columns.map(([key]) => workFileCell(worklist, key, shown[key], language));
      });
      if (page.cursor === null) return;
    }
  }
  const table = {
    title: worklist.sheetName[language],
    name: id.replaceAll("-", "_"),
    columns: columns.map(([, { header, look }]) => ({
      heading: header[language],
      width: look.width,
    })),
    pages: pages(),
  };
  const file = `${id}-${context.moment.slice(0, 10)}`;
  return fileResponse(as, table, { ...call, file, total: first.total });
}

const sent = ({ url }: ExportCall) => Object.fromEntries(url.searchParams);

/** All pages of a report, of one moment. Throws busy when something is sealed while they are read. */
async function* pagesFrom(
  call: ExportCall,
  id: string,
  query: z.output<typeof reportFileQuery>,
  first: ReportPage,
): AsyncGenerator<ReportPage> {
  yield first;
  let { cursor } = first;
  while (cursor !== null) {
    const wanted = { ...query, upTo: first.upTo, after: cursor, limit: MOST_LINES };
    const next = await reportPageOf(call, id, wanted);
    if (next.sealed !== first.sealed) throw new RequestError("busy");
    yield next;
    ({ cursor } = next);
  }
}
