import { describe, expect, test } from "vitest";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { ledgerTemplate } from "../../../shared/templates/ledger-template.ts";
import { sampleCells } from "../../../shared/templates/sample-rows.ts";
import { context, examineRows, inLines } from "../reading/sheets.ts";

const each = ledgers.map((ledger) => [ledger.id, ledger] as const);

describe("the sample rows of", () => {
  test.each(each)("%s are right in every rule, and none can be sent", async (_id, ledger) => {
    const rows = sampleCells(ledger, context.today);
    const headings = ledgerTemplate(ledger, "zh").columns.map(({ heading }) => heading);
    const values = rows.map((row) => row.map(({ value }) => value));
    const reading = await examineRows(ledger, [headings, ...values], {
      choices: (setting) => (setting === "shops" ? [] : (defaultSettings.lists[setting] ?? [])),
    });
    const lines = inLines(reading).map((line) => line.replace(/ \w+$/, ""));
    expect(lines).toEqual(["S320 note 2", "S320 note 3", "S320 note 4"]);
    expect(reading.rows.map(({ blocked }) => blocked)).toEqual([true, true, true]);
  });
});
