import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { addPerson } from "../../addin/actions/people/people.ts";
import { hire } from "../worker/support/staff.ts";
import { afterSalesSheet } from "./after-sales-sheet.ts";
import { MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";

test("a person whose adding nobody heard of is added once, and the code is shown to whoever presses again", async () => {
  const { key } = await hire("admin", "管理员");
  let lost = 1;
  const pane = paneOf(new MemoryWorkbook(afterSalesSheet([])), key, async (send) => {
    const response = await send();
    if (lost-- > 0) throw new TypeError("the connection is gone");
    return response;
  });
  const someone = { name: "王芳", role: "clerk" as const, shops: null };
  expect(await addPerson(pane, someone)).toBeUndefined();
  const made = await addPerson(pane, someone);
  expect(made).toMatchObject({ name: "王芳" });
  const count = (sql: string) => env.DB.prepare(sql).first("n");
  expect(await count(`SELECT count(*) AS n FROM person WHERE name = '王芳'`)).toBe(1);
  expect(await count(`SELECT count(*) AS n FROM key_code`)).toBe(1);
  // Once it was heard of, the same words are another request, and the name is taken.
  expect(await addPerson(pane, someone)).toBeUndefined();
});
