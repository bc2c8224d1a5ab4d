import type { Columns, KnownLedger, RowOf } from "../../ledger.ts";
import { complaints } from "../../ledgers/complaints/definition.ts";
import { propertyReports } from "../../ledgers/property-reports/definition.ts";
import { repairFiles } from "../../ledgers/repair-files/definition.ts";
import { salesFiles } from "../../ledgers/sales-files/definition.ts";
import type { Within } from "../../links/link.ts";
import type { LinkCode } from "../../problem.ts";
import type { Row } from "../../row.ts";
import type { Thresholds } from "../../settings/thresholds.ts";
import type { Day } from "../../time/day.ts";
import { dayOfMoment } from "../../time/moment.ts";

/** Whom a visit is made to, and about what, as the row says from which it follows. */
export interface VisitTo {
  readonly caseNo: string | null;
  readonly customer: string | null;
  readonly phone: string | null;
  readonly shop: string | null;
  readonly branch: "一级网点" | "二级网点" | null;
  /** From when its day is counted. */
  readonly startedOn: Day | null;
  readonly about: string | null;
}

/** What visits follow from: a link into 回访台账 says for which rows, and from which day on. */
export interface VisitSource {
  readonly code: LinkCode;
  readonly kind: "7DC" | "3DC" | "月回访" | "年回访" | "投诉回访" | "维修回访";
  readonly ledger: string;
  readonly within: Within;
  /** True where visits may not be this department's business: none is due before the first was registered. */
  readonly onlyKept: boolean;
  readonly tells: (row: Row) => VisitTo;
}

function source<C extends Columns>(
  ledger: KnownLedger<string, string, string, C>,
  code: LinkCode,
  kind: VisitSource["kind"],
  tells: (row: RowOf<C>) => Omit<VisitTo, "branch"> & { readonly branch?: VisitTo["branch"] },
  onlyKept = false,
): VisitSource {
  const spec = ledger.links[code];
  if (spec?.in !== "follow-up-visits")
    throw new Error(`${ledger.id} looks for no visit by ${code}`);
  return {
    code,
    kind,
    ledger: ledger.id,
    within: spec.within,
    onlyKept,
    tells: (row) => ({ branch: null, ...tells(row as RowOf<C>) }), // a row of that ledger
  };
}

const ofSale =
  (counted: (row: SaleRow) => Day | null) =>
  (row: SaleRow): VisitTo => ({
    caseNo: row.fileNo,
    customer: row.customer,
    phone: row.phone,
    shop: row.shop,
    branch: row.branch,
    startedOn: counted(row),
    about: row.product,
  });

type SaleRow = RowOf<(typeof salesFiles)["columns"]>;

const fromSale = (row: SaleRow) => row.pickedUpOn ?? row.invoicedOn;

/** Every kind of visit that follows from a row. */
export const visitSources: readonly VisitSource[] = [
  source(
    salesFiles,
    "X231",
    "7DC",
    ofSale((row) => (row.branch === "二级网点" ? row.invoicedOn : row.pickedUpOn)),
  ),
  source(salesFiles, "X232", "月回访", ofSale(fromSale)),
  source(salesFiles, "X233", "年回访", ofSale(fromSale)),
  source(repairFiles, "X234", "3DC", (row) => ({
    caseNo: row.jobNo,
    customer: row.customer,
    phone: row.phone,
    shop: row.shop,
    startedOn: row.handedOverOn,
    about: row.work ?? row.product,
  })),
  source(
    propertyReports,
    "X235",
    "维修回访",
    (row) => ({
      caseNo: row.reportNo,
      customer: row.customer,
      phone: row.phone,
      shop: row.estate,
      startedOn: row.finishedAt && dayOfMoment(row.finishedAt),
      about: row.description,
    }),
    true,
  ),
  source(
    complaints,
    "X222",
    "投诉回访",
    (row) => ({
      caseNo: row.complaintNo ?? row.orderNo,
      customer: row.customer,
      phone: row.phone,
      shop: row.shop,
      startedOn: row.resolvedAt && dayOfMoment(row.resolvedAt),
      about: row.content ?? row.product,
    }),
    true,
  ),
];

/** The kind of visit that a link's code stands for. */
export const visitSourceOf = (code: string): VisitSource | undefined =>
  visitSources.find((each) => each.code === code);

/** How many days after the day of its link a visit is due. */
export const visitShift = (
  { within }: Pick<VisitSource, "within">,
  thresholds: Thresholds,
): number => (within === "at-once" || within === "never" ? 0 : thresholds[within]);

/** Every kind of visit, as the store looks for those that are due. */
export const wantedVisits = (thresholds: Thresholds) =>
  visitSources.map(({ code, kind, ledger, onlyKept, within }) => ({
    code,
    kind,
    ledger,
    onlyKept,
    shift: visitShift({ within }, thresholds),
  }));
