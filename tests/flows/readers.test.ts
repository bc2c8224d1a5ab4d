import { expect, test } from "vitest";
import { addPerson, listPeople } from "../../addin/actions/people/people.ts";
import { summary } from "../../shared/api/finance.ts";
import { addPerson as addContract } from "../../shared/api/people.ts";
import { callerWith } from "../worker/support/caller.ts";
import { hire } from "../worker/support/staff.ts";
import { afterSalesSheet } from "./after-sales-sheet.ts";
import { MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";

test("an admin makes read-only access and gets its key at once; it reads, and writes nothing", async () => {
  const admin = await hire("admin", "管理员");
  const pane = paneOf(new MemoryWorkbook(afterSalesSheet([])), admin.key);
  const made = await addPerson(pane, { name: "Power BI", role: "reader", shops: ["店A"] });
  const { key } = made ?? {};
  if (key === undefined) throw new Error("no key was made");
  const reader = callerWith(key);
  expect((await reader.call(summary, { query: { period: "2026-11" } })).lines).toEqual([]);
  const someone = { name: "新人", role: "admin", shops: null } as const;
  const body = { ...someone, idempotencyKey: crypto.randomUUID() };
  expect((await reader.refused(addContract, { body })).code).toBe("read-only-key");
  const listed = await listPeople(pane);
  expect(listed.ok && listed.value.people).toContainEqual(
    expect.objectContaining({ name: "Power BI", role: "reader", codeUntil: null }),
  );
  // A person's code stays a code: nobody but they claim it.
  expect(await addPerson(pane, { name: "王芳", role: "clerk", shops: null })).not.toHaveProperty(
    "key",
  );
});
