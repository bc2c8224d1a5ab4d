import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { read, utils } from "@e965/xlsx";
import { expect, test } from "vitest";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { examine } from "../../../shared/reading/examine.ts";
import { findLedger } from "../../../shared/reading/find-ledger.ts";
import { matchHeaders } from "../../../shared/reading/match-headers.ts";
import type { RememberedPlacement } from "../../../shared/reading/placement.ts";
import { defaultSettings } from "../../../shared/settings-defaults.ts";
import { context, grid } from "../reading/sheets.ts";

/** Public ledgers from other departments; they are not part of this repository. */
const folder =
  process.env["LEDGER_SAMPLES"] ?? resolve(import.meta.dirname, "../../../../shared/data");

interface Sample {
  readonly file: string;
  readonly ledger: string;
  /** What a person has to place by hand. */
  readonly byHand: RememberedPlacement["columns"];
  readonly columns: number;
  readonly rows: number;
  readonly blocked: number;
  /** The problems that keep rows from being sent, and what else a person is asked about. */
  readonly codes: readonly string[];
}

const samples: readonly Sample[] = [
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
      "R007 caseNo",
      "R007 orderNo",
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

const pathOf = ({ file }: Sample) => resolve(folder, file);

function gridOf(sample: Sample) {
  const workbook = read(readFileSync(pathOf(sample), "utf8"), { type: "string" });
  const [sheet = {}] = Object.values(workbook.Sheets);
  return grid(utils.sheet_to_json<(string | number | boolean)[]>(sheet, { header: 1, defval: "" }));
}

/** What becomes of a file; undefined where it is not on this machine. */
async function understood(sample: Sample) {
  if (!existsSync(pathOf(sample))) return undefined;
  const cells = gridOf(sample);
  const { ledger } = findLedger(ledgers, cells, "Sheet1");
  if (ledger === undefined) return { ledger: "none" };
  const remembered = { ledger: ledger.id, columns: sample.byHand };
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

test.each(samples)("$file is read as $ledger, where it is at hand", async (sample) => {
  const { file: _file, byHand: _byHand, ...expected } = sample;
  expect(await understood(sample)).toEqual(
    existsSync(pathOf(sample)) ? { ...expected, missing: [], refusedByServer: 0 } : undefined,
  );
});
