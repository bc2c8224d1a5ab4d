import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { restoreSignIn } from "../../addin/actions/sign-in/restore-sign-in.ts";
import { paneWords } from "../../shared/messages/pane-words.ts";
import { defaultThresholds } from "../../shared/settings/thresholds.ts";
import { addDays, type Day } from "../../shared/time/day.ts";
import { setDepartment } from "../worker/support/department.ts";
import { hire } from "../worker/support/staff.ts";
import { afterSalesSheet } from "./after-sales-sheet.ts";
import { MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";

test("whose key ends within a fortnight is told so when the pane opens, once a day", async () => {
  const clerk = await hire("clerk", "李敏");
  const keyMostDays = 90;
  await setDepartment(await hire("admin", "管理员"), {
    thresholds: { ...defaultThresholds, keyMostDays },
  });
  const today = new Date().toISOString().slice(0, 10) as Day;
  const told = async (left: number, pane = paneOf(workbook, clerk.key)) => {
    const made = addDays(today, left - keyMostDays - 1);
    await env.DB.prepare(`UPDATE access_key SET created_at = ?2 WHERE person = ?1`)
      .bind(clerk.person.id, `${made}T00:00:00.000Z`)
      .run();
    pane.store.set({ news: null });
    await restoreSignIn(pane);
    return pane.store.get().news?.text;
  };
  const workbook = new MemoryWorkbook(afterSalesSheet([]));
  const pane = paneOf(workbook, clerk.key);
  expect(await told(15)).toBeUndefined();
  expect(await told(14, pane)).toBe(paneWords("zh").signIn.keyEnds(addDays(today, 14)));
  expect(await told(14, pane)).toBeUndefined();
  expect(await told(1)).toBe(paneWords("zh").signIn.keyEnds(addDays(today, 1)));
});
