import type { ReportFigure, ReportLine, Tally } from "../../../shared/api/reports.ts";
import type { RecordId } from "../../../shared/record.ts";
import {
  medianParts,
  placed,
  type Measure,
  type PlacedMeasure,
} from "../../../shared/reports/measure.ts";
import { inWholes } from "../../../shared/reports/tie-out.ts";
import { omittedBy, type Report } from "../../../shared/reports/report.ts";
import { CURRENT } from "../generations.ts";
import { RUN, STATEMENTS } from "../statements/month-matching.ts";
import type { LineSource } from "./line-source.ts";

/** The lines behind a figure: those of a block's group. */
interface Behind {
  readonly by: readonly string[];
  readonly of: readonly string[];
}

interface Wanted {
  /** Only what comes after this line; undefined from the start. */
  readonly after: string | undefined;
  readonly limit: number;
  /** Undefined for all lines, and their figures with them. */
  readonly behind: Behind | undefined;
}

/** A page of a report's lines; and with the first of a whole report what all of them come to. */
export interface ReadReport {
  /** The last amount that there was, and what was sealed and held then. */
  readonly upTo: number;
  readonly sealed: string;
  readonly total: number;
  readonly lines: readonly ReportLine[];
  readonly figures: readonly ReportFigure[];
  /** What there was, by the first block and by why it was left out; null for what is shown. */
  readonly found: readonly (Tally & { readonly why: string | null })[];
  /** Of how many rows something is still worked out. */
  readonly notYet: number;
}

/**
 * Amounts are only ever added; what else of them changes is that they are confirmed, sealed, and matched with statements,
 * and that rows go on saying what was reversed or don't.
 */
const MOMENT = `
  SELECT coalesce((SELECT max(entry) FROM posting), 0) AS "upTo",
         (SELECT coalesce(max(id), 0) FROM batch) || '.' ||
         (SELECT count(*) || '.' || coalesce(sum(entry), 0) FROM posting WHERE held IS NOT NULL)
         || '.' || (SELECT count(*) || '.' || coalesce(sum(version), 0) FROM still_said WHERE generation = ${CURRENT})
         || '.' || ${RUN} || '.' || ${STATEMENTS} AS sealed`;

const NOTHING_PENDING = { sql: "SELECT 0 AS rows", binds: [] };

interface SumRow {
  readonly block: string;
  readonly why?: string | null;
  readonly of: string;
  readonly lines: number;
  readonly sums: string;
}

const quoted = (key: string) => `"${key}"`;

/** SQL for what lines come to, as a JSON array; in the place of a median, all that it is of. */
function sumsOf(measures: readonly Measure[]): string {
  const value = (keys: readonly string[]) =>
    keys.map((key) => `coalesce(${quoted(key)}, 0)`).join(" + ");
  const each = measures.flatMap(({ of, less = [], over = [], fold }) => {
    const filled = `coalesce(${[...of.map(quoted), "NULL"].join(", ")})`;
    switch (fold) {
      case "sum":
        return `coalesce(sum(${[value(of), ...less.map((key) => value([key]))].join(" - ")}), 0)`;
      case "most":
        return `coalesce(max(${value(of)}), 0)`;
      case "rate":
      case "share":
        return [`coalesce(sum(${value(of)}), 0)`, `coalesce(sum(${value(over)}), 0)`];
      case "mean":
        return [`coalesce(sum(${value(of)}), 0)`, `count(${filled})`];
      case "median":
        return [`json_group_array(${filled}) FILTER (WHERE ${filled} IS NOT NULL)`, "0"];
    }
  });
  return `json_array(${each.join(", ")})`;
}

const sameAs = (key: string) => `coalesce(${quoted(key)}, '')`;

/**
 * Reads a page of lines, and with the first page of a whole report the figures of every block and the control
 * totals: one transaction, so that no push comes between them. The figures are the database's own sums.
 */
export async function readReport(
  db: D1Database,
  { keys, measures, blocks }: Report,
  { lines, found, notYet = NOTHING_PENDING, binds }: LineSource,
  { after, limit, behind }: Wanted,
): Promise<ReadReport> {
  const sums = sumsOf(measures);
  // Each line once for all (key 0) and for each block: D1 takes five SELECTs in a row at most, and works the lines out for each.
  const blocksInOrder = Object.entries(blocks);
  const groups = blocksInOrder.map(
    ([, { by }], nth) => `WHEN ${nth + 1} THEN json_array(${by.map(sameAs).join(", ")})`,
  );
  // Of a block's omissions only its own are looked at: a line comes by once for each block.
  const omissions = blocksInOrder.flatMap(([, block], nth) => {
    const each = omittedBy(block).map(
      ({ at, values }) =>
        `${sameAs(block.by[at] ?? "")} NOT IN (${values.map((value) => `'${value}'`).join(", ")})`,
    );
    return each.length === 0 ? [] : [`WHEN ${nth + 1} THEN ${each.join(" AND ")}`];
  });
  const kept =
    omissions.length === 0 ? "" : `WHERE CASE block.key ${omissions.join(" ")} ELSE true END`;
  const [firstBlock] = Object.values(blocks);
  const ofFirst = `json_array(${(firstBlock?.by ?? []).map(sameAs).join(", ")})`;
  const whole = behind === undefined && after === undefined;
  const where = (behind?.by ?? []).map(
    (key, index) => `AND ${sameAs(key)} = ?${binds.length + 3 + index}`,
  );
  const within = [...binds, after ?? "", limit, ...(behind?.of ?? [])];
  const page = `SELECT line_id AS id, line_record AS record, line_ledger AS ledger,
                       json_array(${keys.map(quoted).join(", ")}) AS cells
                FROM line`;
  const [moment, pending, first, second] = await db.batch([
    db.prepare(MOMENT),
    db.prepare(notYet.sql).bind(...notYet.binds),
    ...(whole
      ? [
          // Worked out once, for the figures and for the page.
          db
            .prepare(
              `WITH line AS MATERIALIZED (${lines})
               SELECT *, NULL AS id, NULL AS record, NULL AS ledger, NULL AS cells
               FROM (SELECT block.value AS block, CASE block.key ${groups.join(" ")} ELSE '[]' END AS "of",
                            count(*) AS lines, ${sums} AS sums
                     FROM json_each(?${binds.length + 1}) AS block CROSS JOIN line
                     ${kept}
                     GROUP BY block.key, 2)
               UNION ALL
               SELECT NULL, NULL, NULL, NULL, * FROM (${page} ORDER BY line_id LIMIT ?${binds.length + 2})`,
            )
            .bind(...binds, JSON.stringify(["", ...Object.keys(blocks)]), limit),
          ...(found === undefined
            ? []
            : [
                db
                  .prepare(
                    `SELECT why, ${ofFirst} AS "of", count(*) AS lines, ${sums} AS sums
                     FROM (${found}) GROUP BY why, 2 ORDER BY why, 2`,
                  )
                  .bind(...binds),
              ]),
        ]
      : [
          db
            .prepare(
              `WITH line AS MATERIALIZED (SELECT * FROM (${lines}) WHERE true ${where.join(" ")})
               SELECT NULL AS id, NULL AS record, NULL AS ledger, NULL AS cells, count(*) AS lines FROM line
               UNION ALL
               SELECT *, NULL FROM (${page} WHERE line_id > ?${binds.length + 1}
                                    ORDER BY line_id LIMIT ?${binds.length + 2})`,
            )
            .bind(...within),
        ]),
  ]);
  const rows = first?.results ?? [];
  const isLine = (row: unknown) => ((row as { id?: string | null }).id ?? null) !== null;
  const [{ upTo, sealed } = { upTo: 0, sealed: "" }] = (moment?.results ?? []) as {
    upTo: number;
    sealed: string;
  }[];
  const [{ rows: notYetRows } = { rows: 0 }] = (pending?.results ?? []) as { rows: number }[];
  const [total, ...figures] = rows.filter((row) => !isLine(row)) as SumRow[];
  const [firstName] = Object.keys(blocks);
  const medians = placed(measures).filter(({ fold }) => fold === "median");
  const tallyOf = (row: SumRow) => tallyFrom(row, medians);
  const grouped = figures.map((row) => ({ block: row.block, ...tallyOf(row) }));
  const byGroup = new Map(grouped.map((each) => [groupKey(each.block, each.of), each]));
  const tallies = grouped.map((each) =>
    inWholes(measures, blocks[each.block]?.by ?? [], each, (wider, of, at) => {
      const known = byGroup.get(groupKey(blockBy(blocks, wider), of));
      return known?.values[at] ?? 0;
    }),
  );
  return {
    upTo,
    sealed,
    total: total?.lines ?? 0,
    notYet: notYetRows,
    lines: rows.filter(isLine).map(lineFrom),
    figures: tallies,
    found:
      second === undefined
        ? tallies.flatMap(({ block, ...tally }) =>
            block === firstName ? { ...tally, why: null } : [],
          )
        : (second.results as SumRow[]).map((row) => ({ ...tallyOf(row), why: row.why ?? null })),
  };
}

/** What the groups of the first block come to, out of the tables alone where a report has that. */
export async function readTotals(
  db: D1Database,
  { measures, blocks }: Report,
  { lines, found, binds }: LineSource,
): Promise<Tally[]> {
  const [first] = Object.values(blocks);
  const { results } = await db
    .prepare(
      `SELECT json_array(${(first?.by ?? []).map(sameAs).join(", ")}) AS "of", count(*) AS lines,
              ${sumsOf(measures)} AS sums
       FROM (${found ?? lines}) ${found === undefined ? "" : "WHERE why IS NULL"} GROUP BY 1`,
    )
    .bind(...binds)
    .all<SumRow>();
  const medians = placed(measures).filter(({ fold }) => fold === "median");
  return results.map((row) => tallyFrom(row, medians));
}

const groupKey = (block: string, of: readonly string[]) => JSON.stringify([block, of]);

/** The block that is by just these columns. Throws where the report has none. */
function blockBy(blocks: Report["blocks"], columns: readonly string[]): string {
  const found = Object.entries(blocks).find(([, { by }]) => by.join() === columns.join());
  if (found === undefined) throw new Error(`No block is by ${columns.join()}`);
  return found[0];
}

function tallyFrom({ of, lines, sums }: SumRow, medians: readonly PlacedMeasure[]): Tally {
  const values = JSON.parse(sums) as (number | number[])[];
  for (const { at } of medians) values.splice(at, 2, ...medianParts(values[at] as number[]));
  return { of: JSON.parse(of) as string[], lines, values: values as number[] };
}

function lineFrom(row: unknown): ReportLine {
  const { id, record, ledger, cells } = row as {
    id: string;
    record: RecordId | null;
    ledger: string;
    cells: string;
  };
  return { id, record, ledger, cells: JSON.parse(cells) as ReportLine["cells"] };
}
