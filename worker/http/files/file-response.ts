import type { FileKind } from "../../../shared/api/exports.ts";
import { serverLog } from "../../environment/server-log.ts";
import { RequestError } from "../../request-error.ts";
import { csvFile } from "./csv.ts";
import type { FileTable } from "./file-table.ts";
import { streamed } from "./streamed.ts";
import { MOST_ROWS, xlsxFile } from "./xlsx/workbook.ts";

const TYPES: Readonly<Record<FileKind, string>> = {
  csv: "text/csv; charset=utf-8; header=present",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** What a file is of. */
interface About {
  /** Its name, without what says its kind. */
  readonly file: string;
  /** How many lines it is going to have. */
  readonly total: number;
  readonly now: Date;
  readonly url: URL;
}

/**
 * A table as a file, sent as its pages are read: nothing of it is gathered. Throws invalid-request for a workbook with
 * more lines than a sheet holds. What goes wrong later breaks the transfer off, and is logged.
 */
export function fileResponse(
  as: FileKind,
  table: FileTable,
  { file, total, now, url }: About,
): Response {
  if (as === "xlsx" && total >= MOST_ROWS)
    throw new RequestError("invalid-request", {
      errors: [{ path: "query.as", message: "more lines than a sheet holds; ask for as=csv" }],
    });
  const bytes = as === "csv" ? csvFile(table) : xlsxFile(table, now);
  const body = streamed(bytes, (error) => {
    const ours = !(error instanceof RequestError);
    serverLog(ours ? "error" : "warn", { path: url.pathname, error });
  });
  return new Response(body, {
    headers: {
      "content-type": TYPES[as],
      "content-disposition": `attachment; filename="${file}.${as}"`,
    },
  });
}
