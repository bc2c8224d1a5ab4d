import { getReport } from "../../../shared/api/reports.ts";
import type { Language } from "../../../shared/localized.ts";
import { reportSheetWords } from "../../../shared/messages/report-sheet.ts";
import { askedFor } from "../../../shared/reports/beside.ts";
import { reportById } from "../../../shared/reports/index.ts";
import { columnOf, type Report } from "../../../shared/reports/report.ts";
import type { Grid } from "../../../shared/reading/grid.ts";
import type { CallResult, Client } from "../../client.ts";
import type { ReportSheet, SheetRef } from "../../workbook/workbook.ts";
import type { Environment } from "../environment.ts";
import type { RememberedReport } from "../sheet/remembered-report.ts";
import { readWhole } from "./pull-report.ts";
import { reportSheet } from "./report-sheet.ts";

/** A cell of a report's sheet that says something else than the server. */
export interface Differing {
  /** The row as Excel numbers it, the column by its index in the sheet. */
  readonly row: number;
  readonly column: number;
  readonly heading: string;
  readonly has: string;
  readonly should: string;
}

/** How a report's sheet stands beside what the server says of the moment at which it was pulled. */
export interface SheetTieOut {
  readonly sheet: SheetRef;
  readonly lines: number;
  readonly differing: readonly Differing[];
  /** How many lines are not in the sheet, and rows that are no lines of the report. */
  readonly missing: number;
  readonly foreign: readonly number[];
  /** How many lines there are more, or fewer, by now. */
  readonly since: number;
  /** How many lines were sealed since. */
  readonly sealed: number;
}

/** Holds a report's sheet against the server, line by line, and its figures against their lines. Nothing is written. */
export async function tieOutSheet(
  client: Client,
  { sheet, query, upTo }: RememberedReport,
  grid: Grid,
  env: Environment,
): Promise<CallResult<SheetTieOut>> {
  const then = await readWhole(client, query, upTo);
  if (!then.ok) return then;
  const { report, ...rest } = query;
  const now = await client.call(getReport, { params: { report }, query: { ...rest, limit: 0 } });
  if (!now.ok) return now;
  const definition = reportById(report);
  if (definition === undefined) throw new Error(`There is no report ${report}`);
  const language = languageOf(grid) ?? env.language;
  const should = reportSheet(
    askedFor(definition, then.value.page.asked),
    then.value,
    env.settings,
    language,
  );
  const { page } = then.value;
  const compared = compare(
    grid,
    should,
    reportSheetWords[language].difference,
    sealingOf(definition, language),
  );
  return {
    ok: true,
    value: { sheet, lines: page.total, ...compared, since: now.value.total - page.total },
  };
}

/** The language in which a report's sheet was written: the pane may speak another by now. */
function languageOf({ values }: Grid): Language | undefined {
  return (["zh", "en"] as const).find((language) =>
    values.some((row) => row.includes(reportSheetWords[language].id)),
  );
}

const text = (value: Grid["values"][number][number] | null | undefined): string =>
  String(value ?? "");

/** Which columns a line's sealing changes, by their places, and what the first one says until then. */
interface Sealing {
  readonly column: number;
  readonly also: readonly number[];
  readonly open: string;
}

function sealingOf(report: Report, language: Language): Sealing | undefined {
  const { keys, sealing } = report;
  if (sealing === undefined) return undefined;
  return {
    column: keys.indexOf(sealing.column),
    also: sealing.also.map((key) => keys.indexOf(key)),
    open: text(columnOf(report, sealing.column).write("", language)),
  };
}

function compare(
  { values, firstRow, firstColumn }: Grid,
  { columns, lines }: ReportSheet,
  difference: string,
  sealing: Sealing | undefined,
): Pick<SheetTieOut, "differing" | "missing" | "foreign" | "sealed"> {
  const id = columns.at(-1)?.heading ?? "";
  const header = values.findIndex((row) => row.includes(id));
  const headings = header < 0 ? [] : (values[header] ?? []);
  const places = columns.map(({ heading }) => headings.indexOf(heading));
  const known = new Map(lines.map((line) => [text(line.at(-1)), line]));
  const differing: Differing[] = figuresOff(values.slice(0, Math.max(0, header)), difference).map(
    ({ row, column, ...rest }) => ({ row: firstRow + row, column: firstColumn + column, ...rest }),
  );
  const foreign: number[] = [];
  let sealed = 0;
  for (const [at, row] of values.slice(header + 1).entries()) {
    if (header < 0 || places.every((place) => text(row[place]) === "")) continue;
    const number = firstRow + header + 1 + at;
    const key = text(row[places.at(-1) ?? -1]);
    const line = known.get(key);
    // Known once: a line that somebody copied is none the second time.
    known.delete(key);
    if (line === undefined) {
      foreign.push(number);
      continue;
    }
    const isSealedSince =
      sealing !== undefined &&
      text(row[places[sealing.column] ?? -1]) === sealing.open &&
      text(line[sealing.column]) !== sealing.open;
    if (isSealedSince) sealed += 1;
    for (const [index, { heading }] of columns.entries()) {
      if (isSealedSince && (index === sealing.column || sealing.also.includes(index))) continue;
      const place = places[index] ?? -1;
      const [has, should] = [text(row[place]), text(line[index])];
      if (has !== should)
        differing.push({ row: number, column: firstColumn + place, heading, has, should });
    }
  }
  return { differing, missing: known.size, foreign, sealed };
}

/** Figures that do not come to what the server says: what stands in the columns of differences. */
function figuresOff(rows: Grid["values"], difference: string): Differing[] {
  let columns: readonly number[] = [];
  return rows.flatMap((row, at) => {
    if (row.includes(difference))
      columns = row.flatMap((value, column) => (value === difference ? [column] : []));
    return columns.flatMap((column): Differing[] => {
      const value = row[column];
      if (value === difference || value === "" || value === undefined || Number(value) === 0)
        return [];
      return [{ row: at, column, heading: difference, has: text(value), should: "0" }];
    });
  });
}
