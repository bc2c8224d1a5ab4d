import { env } from "cloudflare:workers";
import * as fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { postingsOf } from "../../../shared/derive/postings.ts";
import { reopenMonth } from "../../../shared/api/finance.ts";
import { pushRows, withdrawRecords, type PushRow } from "../../../shared/api/push.ts";
import { reverseAmount } from "../../../shared/api/reversals.ts";
import { fen } from "../../../shared/money/fen.ts";
import { getReport } from "../../../shared/api/reports.ts";
import { matchStatements, type SentLine } from "../../../shared/api/statements.ts";
import { answerWork, listWork } from "../../../shared/api/worklists.ts";
import { wholeRow } from "../../../shared/derive/whole-row.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { monthTieOut } from "../../../shared/reports/month-tie-out/definition.ts";
import { untied } from "../../../shared/reports/tie-out.ts";
import type { Row } from "../../../shared/row.ts";
import { addDays, type Day } from "../../../shared/time/day.ts";
import {
  movedFiguresSql,
  selectTieOutFaults,
} from "../../../worker/store/reports/tie-out-audit.ts";
import { sealAll, sealAndClose } from "../support/closing.ts";
import { at, next, paidRow, params } from "../support/payments.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { journalFaultsOf } from "../support/journal-faults.ts";
import { hire } from "../support/staff.ts";
import { newStatement, newStatementLine, sendAll } from "../support/statements.ts";

const clerk = await hire("clerk", "李敏");
const finance = await hire("finance", "周会计");
const supervisor = await hire("supervisor", "赵主管");
const admin = await hire("admin", "管理员");

afterEach(() => {
  vi.useRealTimers();
});

const SHOPS = ["甲店", "乙店"] as const;
const MONTHS = ["2026-02", "2026-03", "2026-04", "2026-05"] as const;

const deed = fc.record({
  does: fc.constantFrom(
    ...(["refund", "pay", "pay", "edit", "move", "withdraw", "confirm"] as const),
    ...(["seal", "seal", "statement", "statement", "match", "close", "reopen"] as const),
    ...(["reverse", "reverse", "reverse", "restore"] as const),
  ),
  which: fc.nat(9),
  much: fc.nat(9),
  /** How many days go by before it. */
  later: fc.nat(5),
});

/** What the rows say by month, shop and direction, worked out from their cells. */
async function meant(): Promise<Readonly<Record<string, number>>> {
  const { results } = await env.DB.prepare(
    `SELECT record_version.cells FROM record JOIN record_version
       ON record_version.record = record.number AND record_version.version = record.version
     WHERE record.ledger = 'after-sales' AND record.withdrawn = 0`,
  ).all<{ cells: string }>();
  const sums: Record<string, number> = {};
  for (const { cells } of results)
    for (const each of postingsOf(afterSales, wholeRow(afterSales, JSON.parse(cells) as Row))) {
      const key = `${each.day.slice(0, 7)} ${each.shop}/${each.direction}`;
      sums[key] = (sums[key] ?? 0) + each.amount;
    }
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}

/** What reports of all months say that the rows say, each of which has to come out to the 分. */
async function told(basis: "finance" | "business"): Promise<Readonly<Record<string, number>>> {
  const pages = await Promise.all(
    MONTHS.map((period) =>
      finance.call(getReport, {
        params: { report: monthTieOut.id },
        query: { period, basis },
      }),
    ),
  );
  const placeOf = (key: (typeof monthTieOut.keys)[number]) => monthTieOut.keys.indexOf(key);
  const why = [placeOf("whyLedger"), placeOf("whyStatement")];
  return Object.fromEntries(
    pages.flatMap((page) => {
      expect(untied(monthTieOut, page, page.lines)).toEqual([]);
      for (const { cells } of page.lines) expect(why.some((at) => cells[at] !== "")).toBe(true);
      // Each direction's two differences are those of the rows that are listed, to the 分.
      for (const { block, of, values } of page.figures ?? []) {
        if (block !== "total") continue;
        const [sheets = 0, booked = 0, told = 0] = values;
        const ofRows = (key: "toLedger" | "toStatement") =>
          page.lines
            .filter(({ cells }) => cells[placeOf("direction")] === of[0])
            .reduce((sum, { cells }) => sum + Number(cells[placeOf(key)] ?? 0), 0);
        expect([ofRows("toLedger"), ofRows("toStatement")]).toEqual([
          sheets - booked,
          booked - told,
        ]);
      }
      return (page.figures ?? []).flatMap(({ block, of, values: [sheets = 0] }) =>
        block === "shop" && sheets !== 0 ? [[`${page.asked.period} ${of.join("/")}`, sheets]] : [],
      );
    }),
  );
}

/** Reverses the whole or a part of an amount that was handed over, where some of it is left. */
async function reverseOne(which: number, much: number): Promise<void> {
  const { results } = await env.DB.prepare(
    `SELECT entry, abs(amount) AS amount FROM posting
     WHERE batch IS NOT NULL AND reverses IS NULL ORDER BY entry DESC LIMIT 6`,
  ).all<{ entry: number; amount: number }>();
  const of = results[which % (results.length || 1)];
  if (of === undefined) return;
  const amount = fen(much < 5 ? of.amount : Math.ceil((of.amount * much) / 10));
  const body = { id: crypto.randomUUID(), entry: of.entry, amount, reason: "多算了" };
  // What is left may be less, or nothing.
  await finance.call(reverseAmount, { body }).catch(() => undefined);
}

/** What `npm run audit` would find. */
async function audited(): Promise<unknown[]> {
  const asked = MONTHS.flatMap((month) =>
    (["finance", "business"] as const).map((basis) => selectTieOutFaults(env.DB, month, basis)),
  );
  const answers = await env.DB.batch([...asked, env.DB.prepare(movedFiguresSql(9))]);
  return [...answers.flatMap(({ results }) => results), ...(await journalFaultsOf())];
}

test("whatever was pushed, changed, held, sealed, reversed, matched and closed: what the rows say is told, and every difference is explained", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 8, maxLength: 16 }), async (deeds) => {
      await env.DB.prepare(`DELETE FROM closed_month`).run();
      let today = "2026-02-20" as Day;
      const rows: PushRow[] = [];
      const withdrawn: PushRow[] = [];
      const versions = new Map<string, number>();
      const pushed = async (row: PushRow) => {
        const { rows: outcomes } = await clerk.call(pushRows, { params, body: pushOf(row) });
        const version = outcomes[0]?.version ?? null;
        if (version === null) return;
        versions.set(row.id, version);
        const known = rows.findIndex(({ id }) => id === row.id);
        if (known < 0) rows.push(row);
        else rows[known] = row;
      };
      for (const { does, which, much, later } of deeds) {
        today = addDays(today, later);
        at(`${today}T1${much % 2 === 0 ? 0 : 7}:00:00`);
        const shop = SHOPS[which % 2] ?? "甲店";
        const row = rows[which % (rows.length || 1)];
        const month = MONTHS[much % 4] ?? "2026-03";
        const registeredOn = addDays(today, -(much % 4) * 5);
        switch (does) {
          case "refund":
            await pushed(newRow(afterSalesCells({ shop, registeredOn, refund: 1000 + much })));
            break;
          case "pay":
            // Some of it above what one person may let go.
            await pushed(paidRow(much > 5 ? 60_000 + which : 2000 + much, { shop, registeredOn }));
            break;
          case "edit":
          case "move": {
            if (row === undefined) break;
            const amount = 500 + much * 100;
            const more =
              row.cells["refund"] === null ? { compensation: amount } : { refund: amount };
            const moved = much % 2 === 0 ? { shop } : { registeredOn };
            const base = versions.get(row.id) ?? 1;
            await pushed(next(row, base, does === "edit" ? more : moved));
            break;
          }
          case "withdraw": {
            if (row === undefined) break;
            const records = [{ id: row.id, base: versions.get(row.id) ?? 1 }];
            const body = { id: crypto.randomUUID(), reason: "登记错了", records };
            const { rows: outcomes } = await clerk.call(withdrawRecords, { params, body });
            if (outcomes[0]?.outcome !== "withdrawn") break;
            versions.set(row.id, outcomes[0].version ?? 1);
            withdrawn.push(row);
            rows.splice(rows.indexOf(row), 1);
            break;
          }
          case "confirm": {
            const { lines } = await supervisor.call(listWork, {
              params: { worklist: "confirmations" },
            });
            const answers = lines.map(({ id: line, stamp }) => ({
              line,
              stamp,
              cells: much === 0 ? { outcome: "退回客服", fault: "数据错误" } : { outcome: "确认" },
            }));
            const body = { id: crypto.randomUUID(), answers };
            if (lines.length > 0)
              await supervisor.call(answerWork, { params: { worklist: "confirmations" }, body });
            break;
          }
          case "reverse":
            await sealAll(finance);
            await reverseOne(which, much);
            break;
          case "restore": {
            const gone = withdrawn.pop();
            if (gone === undefined) break;
            await pushed({ ...gone, base: versions.get(gone.id) ?? 1, revives: true });
            break;
          }
          case "seal":
            await sealAll(finance);
            break;
          case "statement": {
            const known = rows.filter(({ cells }) => cells["shop"] === shop);
            const day = `${month}-1${which}` as Day;
            const lines = known.map((each, nth): SentLine => {
              const amount = Number(each.cells["refund"] ?? each.cells["compensation"]);
              return newStatementLine({
                day,
                kind: each.cells["refund"] === null ? "payout" : "refund",
                orderNo: String(each.cells["orderNo"]),
                caseNo: "",
                amount: (nth % 3 === much % 3 ? amount + 7 : amount) as SentLine["amount"],
                direction: nth % 5 === 4 ? "in" : "out",
              });
            });
            const others = [
              newStatementLine({ day }),
              newStatementLine({ day, kind: "fee" }),
              newStatementLine({ day, kind: "freight", trackingNo: "SF1234567890123" }),
              ...lines
                .slice(0, 1)
                .map((line) => ({ ...line, key: crypto.randomUUID(), direction: "in" as const })),
            ];
            const body = newStatement({
              shop: which % 3 === 0 ? "" : shop,
              account: `店${which}`,
              period: month,
              digest: crypto.randomUUID(),
              lines: [...lines, ...others],
            });
            const { outcome, statement } = await sendAll(finance, body);
            if (outcome === "version-conflict")
              await sendAll(finance, { ...body, replaces: statement?.version ?? null });
            break;
          }
          case "match":
            await finance.call(matchStatements, { body: { month } });
            break;
          case "close":
            // What other histories of this database left on later days keeps it open.
            if (today.slice(0, 7) > month)
              await sealAndClose(finance, month).catch(() => undefined);
            break;
          case "reopen":
            await admin.call(reopenMonth, { params: { month }, query: { reason: "关错了" } });
            break;
        }
      }
      const said = await meant();
      expect(await told("finance")).toEqual(said);
      expect(await told("business")).toEqual(said);
      expect(await audited()).toEqual([]);
    }),
    { numRuns: 4, endOnFailure: true },
  );
}, 120_000);
