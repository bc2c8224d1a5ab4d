import type { z } from "zod";
import {
  getReport,
  listReports,
  type ReportFigure,
  type ReportPage,
  type Tally,
} from "../../shared/api/reports.ts";
import { rolesOf } from "../../shared/api/who-may.ts";
import { readsAs } from "../../shared/role.ts";
import { askedFor } from "../../shared/reports/beside.ts";
import { reportById, reports, type ReportId } from "../../shared/reports/index.ts";
import { valueCount } from "../../shared/reports/measure.ts";
import type { Block, Report } from "../../shared/reports/report.ts";
import type { Period } from "../../shared/time/period.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { demandRole } from "../auth/admit.ts";
import type { Call } from "../http/call.ts";
import { mount, type App } from "../http/mount.ts";
import { reportHalves } from "../reports/index.ts";
import { RequestError } from "../request-error.ts";
import { besideLines } from "../store/reports/beside-lines.ts";
import { readReport, readTotals, type ReadReport } from "../store/reports/read-report.ts";
import { readSettings } from "../store/department/settings.ts";
import { knownLedger } from "./known-ledger.ts";
import { knownPeriod } from "./known-period.ts";

type Query = z.output<typeof getReport.query>;

export function mountReports(app: App): void {
  mount(app, listReports, ({ person }) => ({
    reports: reports
      .filter(({ sees }) => typeof sees === "string" || sees.includes(readsAs(person.role)))
      .map(({ id, title, keys }) => ({ id, title, columns: [...keys] })),
  }));

  mount(app, getReport, (call) => reportPageOf(call, call.params.report, call.query));
}

/** A page of a report as the person may see it. Throws not-found, forbidden, and invalid-request for what it is not asked. */
export async function reportPageOf(
  { db, now, person }: Pick<Call, "db" | "now" | "person">,
  id: string,
  query: Query,
): Promise<ReportPage> {
  const defined = reportById(id);
  if (defined === undefined) throw new RequestError("not-found");
  demandRole({ role: readsAs(person.role) }, rolesOf(defined.sees));
  const { compare, ...asked } = askedOf(defined, query);
  const spans = { period: asked.period.name, compare: compare?.name ?? null };
  const report = askedFor(defined, spans);
  const behind = behindFigure(report, query);
  const { shops } = person;
  const settings = await readSettings(db);
  const asOf = civilMoment(now, settings.timeZone);
  const half = reportHalves[report.id];
  const own = half({ ...asked, shops, asOf, settings });
  const source =
    compare === undefined
      ? own
      : besideLines(report, own, half({ ...asked, period: compare, shops, asOf, settings }));
  const { after, limit } = query;
  const read = await readReport(db, report, source, { after, limit, behind });
  const whole = behind === undefined && after === undefined;
  const last = read.lines.at(-1);
  const isTold = defined.parameters.basis !== true || asked.period.kind === "day";
  const otherBasis =
    !whole || isTold || asked.batch !== undefined
      ? null
      : await readTotals(
          db,
          report,
          half({
            ...asked,
            basis: asked.basis === "finance" ? "business" : "finance",
            upTo: asked.upTo ?? read.upTo,
            shops,
            asOf,
            settings,
          }),
        );
  return {
    report: report.id,
    asked: {
      ...spans,
      basis: asked.basis,
      ledger: asked.ledger ?? null,
      batch: asked.batch ?? null,
      shops: shops === null ? null : [...shops],
    },
    asOf,
    upTo: asked.upTo ?? read.upTo,
    sealed: read.sealed,
    leastN: settings.thresholds.leastN,
    total: read.total,
    notYet: read.notYet,
    lines: [...read.lines],
    cursor: last === undefined || read.lines.length < limit ? null : last.id,
    figures: whole ? figuresWithAlways(report, read.figures) : null,
    control: whole ? controlOf(report, read.found) : null,
    otherBasis,
  };
}

/** What was asked for, as far as the report can be asked for it. Throws invalid-request for more. */
function askedOf({ parameters }: Report, query: Query) {
  const takes = (name: "basis" | "ledger" | "batch") => {
    if (query[name] !== undefined && parameters[name] === undefined)
      throw refused(`query.${name}`, "this report does not ask for it");
  };
  takes("basis");
  takes("ledger");
  takes("batch");
  const period: Period = knownPeriod(query.period, "query.period");
  if (!parameters.periods.includes(period.kind))
    throw refused("query.period", `this report is of a ${parameters.periods.join(" or a ")}`);
  if (query.compare !== undefined && parameters.compares !== true)
    throw refused("query.compare", "this report does not ask for it");
  const compare =
    query.compare === undefined ? undefined : knownPeriod(query.compare, "query.compare");
  if (compare !== undefined && !parameters.periods.includes(compare.kind))
    throw refused("query.compare", `this report is of a ${parameters.periods.join(" or a ")}`);
  const { ledger, basis = "finance", batch, upTo } = query;
  return {
    period,
    compare,
    basis,
    ledger: ledger === undefined ? undefined : knownLedger({ ledger }).id,
    batch,
    upTo,
  };
}

/** The figure whose lines are asked for; undefined for all of them. Throws invalid-request for one that there is not. */
function behindFigure({ blocks }: Report<ReportId>, { block, of }: Query) {
  if (block === undefined && of === undefined) return undefined;
  const by = block !== undefined && Object.hasOwn(blocks, block) ? blocks[block]?.by : undefined;
  if (by === undefined) throw refused("query.block", "not a block of this report");
  const values = textsIn(of ?? "");
  if (values?.length !== by.length) throw refused("query.of", `not ${by.length} texts`);
  return { by, of: values };
}

function textsIn(json: string): readonly string[] | undefined {
  try {
    const parsed: unknown = JSON.parse(json);
    return Array.isArray(parsed) && parsed.every((each) => typeof each === "string")
      ? parsed
      : undefined;
  } catch {
    return undefined;
  }
}

const refused = (path: string, message: string) =>
  new RequestError("invalid-request", { errors: [{ path, message }] });

/** The figures of all blocks with those that stand there also without lines, in their own order. */
const figuresWithAlways = (
  { blocks, measures }: Report<ReportId>,
  figures: readonly ReportFigure[],
): ReportFigure[] =>
  Object.entries(blocks).flatMap(([block, { always }]) =>
    withAlways(
      always,
      figures.filter((figure) => figure.block === block),
      (of) => ({ block, ...nothingOf(of, measures) }),
    ),
  );

/** Tallies with those that stand there also without lines, in the order of the latter; as they come where there are none. */
function withAlways<T extends Tally>(
  always: Block["always"] = [],
  tallies: readonly T[],
  none: (of: readonly string[]) => T,
): readonly T[] {
  if (always.length === 0) return tallies;
  const places = new Map(always.map((of, place) => [JSON.stringify(of), place]));
  const there = new Set(tallies.map(({ of }) => JSON.stringify(of)));
  const missing = always.filter((of) => !there.has(JSON.stringify(of)));
  const place = ({ of }: Tally) => places.get(JSON.stringify(of)) ?? -1;
  return [...tallies, ...missing.map(none)].toSorted((a, b) => place(a) - place(b));
}

/** What no lines come to. */
const nothingOf = (of: readonly string[], measures: Report["measures"]): Tally => ({
  of: [...of],
  lines: 0,
  values: Array.from({ length: valueCount(measures) }, () => 0),
});

/** What there was, by what the lines have in common in the first block, and what of it was left out. */
function controlOf({ blocks, measures }: Report<ReportId>, found: ReadReport["found"]) {
  const [first] = Object.values(blocks);
  const groups = Map.groupBy(found, ({ of }) => JSON.stringify(of));
  const together = (tallies: readonly Tally[]): Tally => ({
    of: tallies[0]?.of ?? [],
    lines: tallies.reduce((sum, { lines }) => sum + lines, 0),
    values: (tallies[0]?.values ?? []).map((_, at) =>
      tallies.reduce((sum, { values }) => sum + (values[at] ?? 0), 0),
    ),
  });
  return {
    found: [
      ...withAlways(first?.always, [...groups.values()].map(together), (of) =>
        nothingOf(of, measures),
      ),
    ],
    leftOut: found.flatMap(({ why, ...tally }) => (why === null ? [] : [{ ...tally, why }])),
  };
}
