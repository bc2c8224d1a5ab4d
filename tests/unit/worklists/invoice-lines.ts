import type { WorkLine } from "../../../shared/api/worklists.ts";
import type { LinesPage } from "../../../addin/engine/worklists/list-lines.ts";
import { day, moment } from "../../../shared/time/wire.ts";

/** A line of 待开票; `cells` says what it shows otherwise. */
export function invoiceLine(
  number: number,
  cells: WorkLine["cells"] = {},
  more: Partial<WorkLine> = {},
): WorkLine {
  return {
    id: `invoice-requests:${number}`,
    stamp: `v1-${number}`,
    cells: {
      task: "开票",
      requestedOn: day.parse("2026-11-03"),
      shop: "云杉家居旗舰店",
      orderNo: `90000000000000${number}`,
      title: `客户${number}有限公司`,
      amount: 12_850 + number,
      bankAccount: "****1234",
      ...cells,
    },
    record: null,
    blocked: null,
    answered: null,
    ...more,
  };
}

/** A worklist's lines, as one page. */
export function pageOf(...lines: readonly WorkLine[]): LinesPage {
  return {
    asOf: moment.parse("2026-11-28T14:05:00"),
    day: null,
    total: lines.length,
    blocked: lines.filter(({ blocked }) => blocked !== null).length,
    sums: [],
    atRisk: null,
    digest: null,
    groups: {},
    lines: [...lines],
    cursor: null,
  };
}
