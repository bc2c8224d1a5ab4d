import { z } from "zod";
import type { Access } from "./endpoint.ts";
import { getReport } from "./reports.ts";
import { listWork } from "./worklists.ts";

/** A route that answers in a format of others instead of our own JSON: it only reads. */
export interface ExportRoute {
  readonly method: "GET";
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly access: Exclude<Access, "open">;
}

const reads = (path: ExportRoute["path"], summary: string): ExportRoute => ({
  method: "GET",
  path,
  summary,
  access: "signed-in",
});

export const odataService = reads("/api/odata", "OData 4.0: which entity sets there are");
export const odataMetadata = reads("/api/odata/$metadata", "OData 4.0: their properties, as CSDL");
export const odataSet = reads("/api/odata/{set}", "OData 4.0: entities, page by page");
export const odataCount = reads("/api/odata/{set}/$count", "OData 4.0: how many there are");

/** `finance-day` or `payout` as OData calls it: `FinanceDay`, `Payout`. */
export const odataName = (id: string): string =>
  id.replace(/(?:^|-)(\w)/g, (_, first: string) => first.toUpperCase());

export const reportFile = reads(
  "/api/reports/{report}/file",
  "The lines of a report as a file: `as=xlsx` or `as=csv`, and what the report itself is asked for",
);
export const worklistFile = reads(
  "/api/worklists/{worklist}/file",
  "The lines of a worklist as a file: `as=xlsx` or `as=csv`, and what the worklist itself is asked for",
);

const fileKinds = ["csv", "xlsx"] as const;
export type FileKind = (typeof fileKinds)[number];

const fileOptions = {
  as: z.enum(fileKinds),
  /** Of the headings and of words that stand for codes. */
  language: z.enum(["zh", "en"]).default("zh"),
};

/** What the file of a report is asked with: what the report is, but for pages. */
export const reportFileQuery = getReport.query
  .omit({ after: true, limit: true })
  .extend(fileOptions);

/** What the file of a worklist is asked with: what its lines are, but for pages. */
export const worklistFileQuery = listWork.query
  .omit({ count: true, after: true, limit: true })
  .extend(fileOptions);

/** Every such route. */
export const exportRoutes = {
  odataService,
  odataMetadata,
  odataSet,
  odataCount,
  reportFile,
  worklistFile,
} satisfies Record<string, ExportRoute>;
