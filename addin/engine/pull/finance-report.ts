import type { FinanceSummary, PostingDetail } from "../../../shared/api/finance.ts";
import type { Settings } from "../../../shared/settings/settings.ts";
import type { Language } from "../../../shared/localized.ts";
import { reportWords } from "../../../shared/messages/finance-report.ts";
import { amountsByDirection } from "../../../shared/messages/directions.ts";
import { postingKindName } from "../../../shared/messages/posting-kinds.ts";
import { amountInWords } from "../../../shared/money/amount-in-words.ts";
import { directions } from "../../../shared/money/direction.ts";
import { fenToYuan } from "../../../shared/money/fen.ts";
import { summarize, type Figures } from "../../../shared/money/summary.ts";
import { daySerial } from "../../../shared/time/day.ts";
import type { Handover } from "../../../shared/settings/handover.ts";
import type { ReportSheet } from "../../workbook/workbook.ts";

const TEXT = { format: "@", width: 90 };
const MONEY = { format: "#,##0.00", width: 90 };
const formats = [
  { format: "@", width: 120 },
  TEXT,
  { format: "@", width: 160 },
  { format: "yyyy-mm-dd", width: 90 },
  ...directions.map(() => MONEY),
  { format: "0", width: 50 },
  TEXT,
  { format: "@", width: 120 },
  TEXT,
  TEXT,
  TEXT,
];

type ReportRow = ReportSheet["rows"][number];

/** The sheet that finance works from: every amount, a subtotal for each shop and kind, and the total. */
export function financeReport(
  summary: FinanceSummary,
  postings: readonly PostingDetail[],
  hours: Pick<Settings, Handover>,
  language: Language,
): ReportSheet {
  const words = reportWords[language];
  const { totals } = summary;
  const rows: ReportRow[] = [];
  const totalRows: number[] = [];
  const groups = Map.groupBy(postings, ({ shop, kind }) => JSON.stringify([shop, kind]));
  for (const group of sorted(groups)) {
    for (const posting of group.toSorted(byDayAndReference))
      rows.push(detailRow(posting, words.noShop, language));
    const [first] = group;
    if (first === undefined) continue;
    totalRows.push(rows.length);
    const kind = words.subtotal(postingKindName(first.kind, language));
    rows.push(totalRow(first.shop || words.noShop, kind, summarize(group).totals));
  }
  totalRows.push(rows.length);
  rows.push(totalRow(postings.length === 0 ? words.empty : words.total, "", totals));
  return {
    name: words.name(summary.period, summary.basis),
    key: `finance:${summary.period}:${summary.basis}`,
    title: [
      words.name(summary.period, summary.basis),
      words.basis(summary.basis, hours),
      words.asOf(summary.asOf.replace("T", " ").slice(0, 16), postings.length),
      words.totals(amountsByDirection(totals, language), amountInWords(totals.payout.amount)),
    ],
    columns: words.headings.map((heading, index) => ({ heading, ...(formats[index] ?? TEXT) })),
    rows,
    totals: totalRows,
  };
}

const collator = new Intl.Collator("zh-Hans-CN");

function sorted(groups: Map<string, PostingDetail[]>): PostingDetail[][] {
  return [...groups.values()].toSorted(
    ([a], [b]) =>
      collator.compare(a?.shop ?? "", b?.shop ?? "") ||
      collator.compare(a?.kind ?? "", b?.kind ?? ""),
  );
}

function byDayAndReference(a: PostingDetail, b: PostingDetail): number {
  return collator.compare(a.day, b.day) || collator.compare(a.reference, b.reference);
}

function detailRow(posting: PostingDetail, noShop: string, language: Language): ReportRow {
  return [
    posting.shop || noShop,
    postingKindName(posting.kind, language),
    posting.reference,
    daySerial(posting.day),
    ...directions.map((each) => (each === posting.direction ? fenToYuan(posting.amount) : null)),
    posting.count,
    posting.courier,
    posting.reason,
    posting.liable,
    posting.registrant,
    posting.by,
  ];
}

function totalRow(shop: string, kind: string, figures: Figures): ReportRow {
  const amounts = directions.map((each) => fenToYuan(figures[each].amount));
  const count = directions.reduce((sum, each) => sum + figures[each].count, 0);
  return [shop, kind, "", null, ...amounts, count, "", "", "", "", ""];
}
