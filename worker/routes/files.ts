import type { z } from "zod";
import {
  reportFile,
  reportFileQuery,
  worklistFile,
  worklistFileQuery,
} from "../../shared/api/exports.ts";
import { MOST_LINES, type ReportPage } from "../../shared/api/reports.ts";
import { listWork } from "../../shared/api/worklists.ts";
import { reportById } from "../../shared/reports/index.ts";
import { columnOf } from "../../shared/reports/report.ts";
import { BYTE_ORDER_MARK, csvRows } from "../http/files/csv.ts";
import { reportFileCell, workFileCell, type FileCell } from "../http/files/file-cell.ts";
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
/** How often a report is begun anew when something was sealed while its pages were read. */
const MOST_TRIES = 3;

/** Reports and worklists as files for other programs, whole and in the caller's rights. */
export function mountFiles(app: App): void {
  mountExport(app, reportFile, async (call) => {
    const query = parseRequest(reportFileQuery, asked(call), "query");
    const { report: id = "" } = call.params;
    const report = reportById(id);
    if (report === undefined) throw new RequestError("not-found");
    const columns = report.keys.map((key) => columnOf(report, key));
    const { language } = query;
    const parts = await wholeReport(call, id, query, (lines) =>
      csvRows(
        lines.map(({ cells }) =>
          columns.map((column, at) => reportFileCell(column, cells[at] ?? null, language)),
        ),
      ),
    );
    const heading = columns.map(({ header }) => header[language]);
    return csvFile([heading], parts, `${id}-${query.period}`);
  });

  mountExport(app, worklistFile, async (call) => {
    const query = parseRequest(worklistFileQuery, asked(call), "query");
    const { worklist: id = "" } = call.params;
    const worklist = knownWorklist({ person: call.person, params: { worklist: id } });
    const context = await contextOf(call);
    const columns = Object.entries(worklist.table.columns);
    const isAnswered = query.state === "answered";
    const parts: Uint8Array[] = [];
    let after: string | undefined;
    do {
      const page = parseRequest(listWork.query, { ...query, after, limit: WORK_PAGE }, "query");
      const { lines, cursor } = await listLines(
        worklist,
        halves[worklist.id],
        context,
        page,
        call.secrets,
      );
      const rows = lines.map(({ cells, answered }) => {
        const shown = isAnswered ? { ...cells, ...answered?.cells } : cells;
        return columns.map(([key, column]) => workFileCell(column, shown[key]));
      });
      parts.push(encoded(csvRows(rows)));
      after = cursor ?? undefined;
    } while (after !== undefined);
    const heading = columns.map(([, { header }]) => header[query.language]);
    return csvFile([heading], parts, `${id}-${context.moment.slice(0, 10)}`);
  });
}

const asked = ({ url }: ExportCall) => Object.fromEntries(url.searchParams);

const encoded = (text: string) => new TextEncoder().encode(text);

/** All pages of a report, of one moment. Throws busy when it does not stand still for as long as that takes. */
async function wholeReport(
  call: ExportCall,
  id: string,
  query: z.output<typeof reportFileQuery>,
  write: (lines: ReportPage["lines"]) => string,
): Promise<Uint8Array[]> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const first = await reportPageOf(call, id, { ...query, limit: MOST_LINES });
    const parts = [encoded(write(first.lines))];
    let { cursor, sealed } = first;
    while (cursor !== null && sealed === first.sealed) {
      const wanted = { ...query, upTo: first.upTo, after: cursor, limit: MOST_LINES };
      const next = await reportPageOf(call, id, wanted);
      parts.push(encoded(write(next.lines)));
      ({ cursor, sealed } = next);
    }
    if (sealed === first.sealed) return parts;
  }
  throw new RequestError("busy", { headers: { "Retry-After": "2" } });
}

function csvFile(heading: readonly FileCell[][], parts: readonly Uint8Array[], name: string) {
  const whole = new Blob([encoded(BYTE_ORDER_MARK + csvRows(heading)), ...parts]);
  return new Response(whole, {
    headers: {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": `attachment; filename="${name}.csv"`,
    },
  });
}
