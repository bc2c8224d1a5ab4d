import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { pushRows } from "../../../shared/api/push.ts";
import { getReport } from "../../../shared/api/reports.ts";
import { readsAs } from "../../../shared/role.ts";
import { reports } from "../../../shared/reports/index.ts";
import { periodAround } from "../../../shared/time/period.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { rowsByLedger } from "../support/rows-by-ledger.ts";
import { hire } from "../support/staff.ts";

test("a version that somebody has spoilt in the database takes no report along", async () => {
  const clerk = await hire("clerk", "李敏");
  for (const [ledger, cells] of Object.entries(rowsByLedger)) {
    const body = pushOf(newRow(cells));
    const { counts } = await clerk.call(pushRows, { params: { ledger }, body });
    expect(counts.created).toBe(1);
  }
  await env.DB.batch([
    env.DB.prepare(`DROP TRIGGER record_version_is_kept`),
    env.DB.prepare(`UPDATE record_version SET cells = '{"amount": not json'`),
  ]);
  const finance = await hire("finance", "周会计");
  for (const { id, parameters, sees } of reports) {
    if (typeof sees !== "string" && !sees.includes(readsAs("finance"))) continue;
    const period = periodAround(parameters.periods[0], "2026-06-01").name;
    const page = await finance.call(getReport, { params: { report: id }, query: { period } });
    expect(page.figures).not.toBe(null);
  }
});
