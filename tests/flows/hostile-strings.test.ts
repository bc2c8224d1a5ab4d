import { env as bindings } from "cloudflare:workers";
import { expect, test } from "vitest";
import { isBlank } from "../../shared/cell.ts";
import { visible } from "../../shared/text/normalise.ts";
import { afterSalesSheet, COLUMN } from "./after-sales-sheet.ts";
import { MemoryWorkbook } from "./memory-workbook.ts";
import { emptyLedgers, happened, pushed, signedIn, validated } from "./stage.ts";
import { storedVersions } from "./stored-cells.ts";

test("every hostile string arrives on the server as the text that a person sees, and nothing else changes", async () => {
  await emptyLedgers();
  const strings = bindings.HOSTILE_STRINGS;
  const orders = strings.map(
    (_, index) => `41283746501928${String(37_465 + index).padStart(5, "0")}`,
  );
  const sheet = afterSalesSheet(orders);
  for (const [index, text] of strings.entries()) sheet.put(index + 2, COLUMN.note, text);
  const workbook = new MemoryWorkbook(sheet);

  const { counts, reading } = await validated(workbook);
  expect(counts.rows).toBe(strings.length);
  const client = await signedIn("王芳");
  const report = await pushed(workbook, client);
  expect(happened(report)).toEqual({ created: counts.ready });

  const versions = await storedVersions();
  expect(versions).toHaveLength(counts.ready);
  const stored = new Map(versions.map(({ id, cells }) => [id, JSON.parse(cells) as unknown]));
  for (const { id, number } of report.rows) {
    const text = strings[number - 2] ?? "";
    const note = isBlank({ kind: "text", value: text }) ? null : visible(text);
    expect((stored.get(id) as { note?: unknown }).note ?? null).toEqual(note);
  }
  expect(reading.rows.map(({ number }) => sheet.at(number, COLUMN.note))).toEqual(strings);
});
