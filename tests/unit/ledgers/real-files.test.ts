import { readFileSync } from "node:fs";
import { read, utils } from "@e965/xlsx";
import { expect, test } from "vitest";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { examine } from "../../../shared/reading/examine.ts";
import { findLedger } from "../../../shared/reading/find-ledger.ts";
import { matchHeaders } from "../../../shared/reading/match-headers.ts";
import type { RememberedPlacement } from "../../../shared/reading/placement.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { samplePath, withSamples } from "../../samples-folder.ts";
import { context, grid } from "../reading/sheets.ts";

/** What becomes of a file. */
interface Understood {
  readonly ledger: string;
  /** What a person has to place by hand. */
  readonly byHand: RememberedPlacement["columns"];
  readonly columns: number;
  readonly rows: number;
  readonly blocked: number;
  /** The problems that keep rows from being sent, and what else a person is asked about. */
  readonly codes: readonly string[];
}

/** Public ledgers from other departments; they are not part of this repository. */
const samples: readonly (Understood & { readonly file: string })[] = [
  {
    file: "cn_factory_complaints/complaint_records.csv",
    ledger: "complaints",
    byHand: {},
    columns: 13,
    rows: 8,
    blocked: 0,
    codes: ["R002 kind", "R014 receivedAt"],
  },
  {
    file: "en_cfpb_complaints/complaints_first8000.csv",
    ledger: "complaints",
    byHand: { customer: { heading: "Company" }, channel: { heading: "Submitted via" } },
    columns: 5,
    rows: 8000,
    blocked: 0,
    codes: ["R002 channel"],
  },
  {
    file: "cn_platform_headers/sample_local_aftersales_tool.csv",
    ledger: "after-sales",
    byHand: {},
    columns: 11,
    rows: 6,
    blocked: 5,
    codes: [
      "R001 kind",
      "R001 registeredOn",
      "R007 caseNo",
      "R007 returnNo",
      "R069 reason",
      "R069 status",
    ],
  },
  {
    file: "cn_platform_headers/sample_douyin_aftersale.csv",
    ledger: "after-sales",
    byHand: { registeredOn: { heading: "售后完结时间" } },
    columns: 6,
    rows: 4,
    blocked: 0,
    codes: ["R007 caseNo", "R025 kind"],
  },
];

/** Files such as those, of our own. */
const own: readonly (Understood & { readonly what: string; readonly text: string })[] = [
  {
    what: "an export whose long numbers were cut short, with a kind that there is none of",
    text: [
      "售后单号,订单编号,售后类型,退款金额,售后状态,申请时间",
      "4.12837E+17,6918273645012345678,仅退款,¥12.50,已完成,2026-11-03 10:02:11",
      '"\t702938475610",6918273645012345679,换货,,处理中,2026/11/4 9:15',
      "702938475611,6918273645012345680,不知道,8,,2026年11月5日",
    ].join("\r\n"),
    ledger: "after-sales",
    byHand: {},
    columns: 6,
    rows: 3,
    blocked: 3,
    codes: ["R002 kind", "R003 caseNo", "R003 orderNo", "R069 status"],
  },
  {
    what: "a sheet with a title, a cell of two lines, a day that is none, a total and a remark",
    text: [
      "2026年11月客户投诉登记表,,,,,",
      "投诉编号,投诉时间,客户名称,联系电话,投诉内容,渠道",
      'TS-001,2026-11-02 09:30,张三,13800138000,"空调漏水,\n第二次",电话',
      "TS-002,11月3日,李四,0571-88886666,态度差,自己写的渠道",
      ",,,,,",
      'TS-002,昨天,王五,,"说""马上""来",电话',
      "合计,,3,,,",
      "备注：以上为本月全部投诉,,,,,",
    ].join("\n"),
    ledger: "complaints",
    byHand: {},
    columns: 6,
    rows: 3,
    blocked: 1,
    codes: ["R002 channel", "R010 receivedAt"],
  },
];

function gridOf(text: string) {
  const workbook = read(text, { type: "string" });
  const [sheet = {}] = Object.values(workbook.Sheets);
  return grid(utils.sheet_to_json<(string | number | boolean)[]>(sheet, { header: 1, defval: "" }));
}

async function understood(text: string, byHand: Understood["byHand"]) {
  const cells = gridOf(text);
  const { ledger } = findLedger(ledgers, cells, "Sheet1");
  if (ledger === undefined) return { ledger: "none" };
  const remembered = { ledger: ledger.id, columns: byHand };
  const { placement, missing } = matchHeaders(ledger, cells, remembered);
  const choices = (setting: string) => defaultSettings.lists[setting] ?? [];
  const reading = await examine(ledger, cells, placement, { ...context, choices });
  const ready = reading.rows.filter(({ blocked }) => !blocked);
  const asked = reading.problems.filter(({ level }) => level !== "note");
  return {
    ledger: ledger.id,
    missing,
    columns: Object.keys(placement.columns).length,
    rows: reading.rows.length,
    blocked: reading.rows.length - ready.length,
    codes: [...new Set(asked.map(({ code, column }) => `${code} ${column ?? ""}`))].sort(),
    refusedByServer: ready.filter((row) => !ledger.wire.safeParse(row.cells).success).length,
  };
}

test.each(own)(
  "$what is read as $ledger, and what it sends is what the server takes",
  async ({ what: _what, text, byHand, ...expected }) => {
    expect(await understood(text, byHand)).toEqual({
      ...expected,
      missing: [],
      refusedByServer: 0,
    });
  },
);

test.each(withSamples(samples))(
  "$file is read as $ledger, and what it sends is what the server takes",
  async ({ file, byHand, ...expected }) => {
    const text = readFileSync(samplePath(file), "utf8");
    expect(await understood(text, byHand)).toEqual({
      ...expected,
      missing: [],
      refusedByServer: 0,
    });
  },
);
