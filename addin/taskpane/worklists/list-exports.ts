import { lazy, type ComponentType } from "react";
import type { ListExport, Worklist } from "../../../shared/worklists/worklist.ts";
import type { LinesWanted } from "../../engine/worklists/list-lines.ts";

/** What a list's files are made of. */
export interface ListExportProps {
  readonly worklist: Worklist;
  readonly of: LinesWanted;
  /** How many lines there are on all pages, and which of them are chosen. */
  readonly total: number;
  readonly chosen: readonly string[];
}

/** The views of the ways in which lines leave as files, each loaded with its list. */
export const listExports: Readonly<Record<ListExport, ComponentType<ListExportProps>>> = {
  "payment-file": lazy(() => import("./payment-files/payment-files.tsx")),
};
