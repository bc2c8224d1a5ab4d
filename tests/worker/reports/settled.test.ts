import { env } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";
import { pushRows, type PushRow } from "../../../shared/api/push.ts";
import { getReport } from "../../../shared/api/reports.ts";
import type { PeriodName } from "../../../shared/time/period.ts";
import { newRow, pushOf } from "../support/rows.ts";
import { hire } from "../support/staff.ts";

afterEach(() => {
  vi.useRealTimers();
});

/** Every combination of what each of some columns may say; undefined where it is blank. */
function combined(columns: Readonly<Record<string, readonly PushRow["cells"][string][]>>) {
  return Object.entries(columns).reduce<PushRow["cells"][]>(
    (rows, [key, values]) =>
      rows.flatMap((row) =>
        values.map((value) => (value === null ? row : { ...row, [key]: value })),
      ),
    [{}],
  );
}

const OLD = "2025-02-03";

test("what was settled long ago is passed over by a later month, and makes no difference to it", async () => {
  vi.useFakeTimers({ now: new Date("2025-03-20T10:00:00+08:00"), toFake: ["Date"] });
  const clerk = await hire("clerk", "李敏");
  const pushed = async (ledger: string, rows: readonly PushRow["cells"][]) => {
    const body = pushOf(...rows.map((cells) => newRow(cells)));
    const { counts } = await clerk.call(pushRows, { params: { ledger }, body });
    return counts.created ?? 0;
  };
  const claims = combined({
    status: ["已认可", "已到账", "拒赔", "已撤销", null],
    answeredOn: ["2025-02-10", null],
    received: [5000, null],
    receivedOn: ["2025-02-20", null],
  }).map((cells, nth) => ({
    registeredOn: OLD,
    courier: "中通",
    trackingNo: String(78_912_300_000_000 + nth),
    claimed: 5000,
    ...cells,
  }));
  expect(await pushed("courier-claims", claims)).toBeGreaterThan(8);
  const requests = combined({
    status: ["待开票", "开票成功", "开票失败", "已红冲", "已取消", null],
    issuedOn: ["2025-02-05", null],
    refunded: [900, null],
    redNo: ["26000000000000000001", null],
    redOn: ["2025-02-25", null],
  }).map((cells, nth) => ({
    requestedOn: OLD,
    orderNo: `88001${String(nth).padStart(10, "0")}`,
    title: "个人",
    kind: "数电普票",
    paid: 1000,
    amount: 1000,
    ...cells,
  }));
  expect(await pushed("invoice-requests", requests)).toBeGreaterThan(20);
  const said = combined({ cash: [8000, 3000, 0, null], cashOn: ["2025-02-14", null] });
  // Each with every voucher, with one that is void, and with none.
  const papers = [...said, { cash: 3000, state: "作废" }, undefined];
  const services = combined({
    fee: [8000, null],
    feeBy: ["当场", "后收", null],
    handedInOn: ["2025-02-12", null],
    invoice: ["未开", "已寄出", "不需要", null],
  }).flatMap((cells) => papers.map((paper) => ({ cells, paper })));
  const numbered = services.map(({ cells, paper }, nth) => {
    const voucherNo = `FW${String(nth).padStart(5, "0")}`;
    const service = { registeredAt: `${OLD}T09:00:00`, voucherNo, technician: "赵师傅", ...cells };
    return { service, voucher: paper && { issuedOn: OLD, voucherNo, ...paper } };
  });
  const logged = numbered.map(({ service }) => service);
  expect(await pushed("service-log", logged)).toBe(services.length);
  const vouchers = numbered.flatMap(({ voucher }) => voucher ?? []);
  expect(await pushed("service-vouchers", vouchers)).toBe(vouchers.length);
  vi.useRealTimers();

  const finance = await hire("finance", "周会计");
  const read = async (report: string, period: PeriodName) => {
    const page = await finance.call(getReport, { params: { report }, query: { period } });
    return [page.lines, page.figures];
  };
  const asked = [
    ["courier-settlement", "2025-08"],
    ["invoice-month", "2025-08"],
    ["invoice-month", "2025-05"],
    ["service-cash", "2025-08"],
    ["service-cash", "2025-03"],
    ["service-cash", "2025-02"],
  ] as const;
  const bounded = await Promise.all(asked.map(([report, period]) => read(report, period)));
  const { results } = await env.DB.prepare(
    `SELECT ledger, count(*) FILTER (WHERE settled < '2025-05-01') > 0 AS passed FROM record GROUP BY ledger`,
  ).all();
  expect(results).toEqual([
    { ledger: "courier-claims", passed: 1 },
    { ledger: "invoice-requests", passed: 1 },
    { ledger: "service-log", passed: 1 },
    { ledger: "service-vouchers", passed: 0 },
  ]);
  await env.DB.exec(`UPDATE record SET settled = '9999-12-31'`);
  expect(await Promise.all(asked.map(([report, period]) => read(report, period)))).toEqual(bounded);
});
