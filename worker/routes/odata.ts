import { rolesOf } from "../../shared/api/who-may.ts";
import { readsAs } from "../../shared/role.ts";
import {
  odataCount,
  odataMetadata,
  odataName,
  odataService,
  odataSet,
} from "../../shared/api/exports.ts";
import { fenToYuan, type Fen } from "../../shared/money/fen.ts";
import { reports } from "../../shared/reports/index.ts";
import { usualPeriod } from "../../shared/reports/usual-period.ts";
import { parsePeriod } from "../../shared/time/period.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { demandRole } from "../auth/admit.ts";
import type { App } from "../http/mount.ts";
import { mountExport, type ExportCall } from "../http/mount-export.ts";
import { metadataXml } from "../http/odata/metadata.ts";
import { badRequest, ODataError } from "../http/odata/odata-error.ts";
import { odataJson, odataRefusal, odataText } from "../http/odata/odata-response.ts";
import { PAGE, queryOptions, type QueryOptions } from "../http/odata/query-options.ts";
import { reportHalves } from "../reports/index.ts";
import type { EntitySet, Property } from "../store/odata/entity-set.ts";
import { batchSet, postingSet } from "../store/odata/finance-sets.ts";
import { countEntities, isByKey, readEntities } from "../store/odata/read-entities.ts";
import { reportSet } from "../store/odata/report-set.ts";
import { readSettings } from "../store/department/settings.ts";

/** The read face for Power Query and Power BI: finance's amounts and batches, and every report's lines. */
export function mountOData(app: App): void {
  mountExport(
    app,
    odataService,
    async (call) => {
      const sets = await setsFor(call);
      const value = sets.map(({ name }) => ({ name, kind: "EntitySet", url: name }));
      return odataJson({ "@odata.context": `${rootOf(call)}/$metadata`, value });
    },
    odataRefusal,
  );
  mountExport(
    app,
    odataMetadata,
    async (call) => odataText(metadataXml(await setsFor(call)), "application/xml"),
    odataRefusal,
  );
  mountExport(
    app,
    odataCount,
    async (call) => {
      const set = await setAsked(call);
      const { where } = queryOptions(set, call.url.searchParams);
      return odataText(String(await countEntities(call.db, set, where)), "text/plain");
    },
    odataRefusal,
  );
  mountExport(
    app,
    odataSet,
    async (call) => {
      const set = await setAsked(call);
      return odataJson(await pageOf(call, set, queryOptions(set, call.url.searchParams)));
    },
    odataRefusal,
  );
}

const rootOf = ({ url }: ExportCall): string => `${url.origin}${odataService.path}`;

/** Every set that the caller may read. Throws BadRequest for a period that a report does not have. */
async function setsFor({ db, now, person, url }: ExportCall): Promise<readonly EntitySet[]> {
  const { shops } = person;
  const settings = await readSettings(db);
  const asOf = civilMoment(now, settings.timeZone);
  const named = url.searchParams.get("period");
  const seen = reports.filter(
    ({ sees }) => typeof sees === "string" || sees.includes(readsAs(person.role)),
  );
  return [
    postingSet(shops),
    batchSet(shops),
    ...seen.map((report) => {
      const { periods } = report.parameters;
      const asked = named !== null && url.pathname.endsWith(`/${odataName(report.id)}`);
      const text = asked ? named : usualPeriod(report, periods[0], asOf);
      const period = parsePeriod(text);
      if (period === undefined || !periods.includes(period.kind))
        throw badRequest(`period: ${report.id} is of a ${periods.join(" or a ")}`);
      const source = reportHalves[report.id]({
        period,
        basis: "finance",
        ledger: undefined,
        shops,
        batch: undefined,
        upTo: undefined,
        asOf,
        settings,
      });
      return reportSet(report, source);
    }),
  ];
}

async function setAsked(call: ExportCall): Promise<EntitySet> {
  const { set: name } = call.params;
  const report = reports.find(({ id }) => odataName(id) === name);
  if (report !== undefined) demandRole({ role: readsAs(call.person.role) }, rolesOf(report.sees));
  const set = (await setsFor(call)).find((each) => each.name === name);
  if (set === undefined) throw new ODataError(404, "NotFound", `There is no entity set ${name}`);
  return set;
}

/** A page of a set, with where the next one is. */
async function pageOf(call: ExportCall, set: EntitySet, options: QueryOptions) {
  const { select, where, order, top, skip, counts, after } = options;
  const most = Math.min(preferredPage(call) ?? PAGE, PAGE);
  const limit = Math.min(top ?? most, most);
  // One more tells whether there is a next page.
  const [found, count] = await Promise.all([
    readEntities(call.db, set, { select, where, order, after, skip, limit: limit + 1 }),
    counts ? countEntities(call.db, set, where) : undefined,
  ]);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const goesOn = found.length > limit && (top === undefined || top > limit);
  const isWhole = select.length === set.properties.length;
  const fields = isWhole ? "" : `(${select.map(({ name }) => name).join(",")})`;
  return {
    "@odata.context": `${rootOf(call)}/$metadata#${set.name}${fields}`,
    ...(count !== undefined && { "@odata.count": count }),
    value: page.map((row) =>
      Object.fromEntries(
        select.map((property, at) => [property.name, told(property, row[`c${at}`])]),
      ),
    ),
    ...(goesOn &&
      last !== undefined && {
        "@odata.nextLink": nextLink(call, {
          top: top === undefined ? undefined : top - limit,
          token: isByKey(set, order) ? String(last["key"]) : String(skip + limit),
        }),
      }),
  };
}

/** A value as the metadata says: money in 元, texts as texts, also where a number stands. */
function told({ type, tell }: Property, value: string | number | null | undefined) {
  if (value === null || value === undefined) return null;
  if (tell !== undefined) return tell(value);
  switch (type) {
    case "Decimal":
      return fenToYuan(Number(value) as Fen);
    case "Boolean":
      return value === 1;
    case "Date":
      return value === "" ? null : value;
    case "String":
      return String(value);
    case "DateTimeOffset":
    case "Int64":
    case "Double":
      return value;
  }
}

/** How many entities the client would have in a page (OData 4.0, part 1, 8.2.8.5). */
function preferredPage({ header }: ExportCall): number | undefined {
  const [, size] = /odata\.maxpagesize\s*=\s*"?(\d{1,6})/.exec(header("prefer") ?? "") ?? [];
  return size === undefined || Number(size) < 1 ? undefined : Number(size);
}

/** The same question, from behind the last entity on. */
function nextLink(
  { url }: ExportCall,
  { top, token }: { readonly top: number | undefined; readonly token: string },
): string {
  const next = new URL(url);
  next.searchParams.delete("$skip");
  next.searchParams.set("$skiptoken", token);
  if (top !== undefined) next.searchParams.set("$top", String(top));
  return next.href;
}
