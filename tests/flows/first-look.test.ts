import { beforeEach, expect, test } from "vitest";
import { validateSheet } from "../../addin/actions/check/validate-sheet.ts";
import { openActiveSheet } from "../../addin/actions/sheet/open-sheet.ts";
import { afterSalesSheet } from "./after-sales-sheet.ts";
import { MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";
import { emptyLedgers } from "./stage.ts";

beforeEach(emptyLedgers);

/** Lets others go on so many times. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
}

test("a ribbon button that is pressed while the pane first looks at the workbook is heard", async () => {
  const workbook = new MemoryWorkbook(afterSalesSheet(["900000000000001"]));
  const list = workbook.listSheets.bind(workbook);
  const read = workbook.readSheet.bind(workbook);
  let asked = 0;
  let reads = 0;
  // Excel answers the pane's own question a little later than the one that is asked after it.
  workbook.listSheets = async () => {
    asked += 1;
    await turns(asked === 1 ? 50 : 0);
    return list();
  };
  workbook.readSheet = async (...of: Parameters<typeof read>) => {
    reads += 1;
    await turns(100 * reads);
    return read(...of);
  };
  const pane = paneOf(workbook, null);
  const looked = openActiveSheet(pane);
  const validation = await validateSheet(pane, "asked");
  await looked;
  expect(validation?.counts).toMatchObject({ rows: 1 });
});
