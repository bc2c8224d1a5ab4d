import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { followServerWork } from "../../addin/actions/settings/follow-server-work.ts";
import { goOnRebuilding, startRebuild } from "../../worker/jobs/rebuild.ts";
import { sealers } from "../worker/support/sealers.ts";
import { hire } from "../worker/support/staff.ts";
import { afterSalesSheet } from "./after-sales-sheet.ts";
import { MemoryWorkbook } from "./memory-workbook.ts";
import { paneOf } from "./pane-stage.ts";
import { emptyLedgers, pushed, signedIn } from "./stage.ts";

const ORDERS = ["900000000000001", "900000000000002", "900000000000003", "900000000000004"];
const admin = await hire("admin", "管理员");
const aStep = () => goOnRebuilding(env.DB, sealers, { mostSteps: 1, records: 2 });

beforeEach(async () => {
  await goOnRebuilding(env.DB, sealers);
  await emptyLedgers();
  await pushed(new MemoryWorkbook(afterSalesSheet(ORDERS)), await signedIn("李敏"));
  const by = { by: admin.person.id, at: new Date().toISOString(), anew: false };
  await startRebuild(env.DB, sealers.secrets, by);
});

test("the pane asks how far a rebuild is until it is through, and no longer", async () => {
  const told: unknown[] = [];
  const { signal } = new AbortController();
  const tell: Parameters<typeof followServerWork>[2] = (work) => told.push(work?.rebuild);
  await followServerWork(paneOf(new MemoryWorkbook(), admin.key), signal, tell, aStep);
  expect(told).toEqual([{ done: 0, total: 4 }, { done: 2, total: 4 }, { done: 4, total: 4 }, null]);
});

test("where the server does not answer, that is said, and it is asked again", async () => {
  const told: unknown[] = [];
  const { signal } = new AbortController();
  let asked = 0;
  const pane = paneOf(new MemoryWorkbook(), admin.key, (send) => {
    asked += 1;
    return asked === 2 ? Promise.reject(new TypeError("offline")) : send();
  });
  await followServerWork(pane, signal, (work) => told.push(work && work.rebuild), aStep);
  expect(told).toEqual([{ done: 0, total: 4 }, null, { done: 4, total: 4 }, null]);
});

test("nobody is asked any more once the screen is left", async () => {
  const told: unknown[] = [];
  const screen = new AbortController();
  const pane = paneOf(new MemoryWorkbook(), admin.key);
  await followServerWork(
    pane,
    screen.signal,
    (work) => told.push(work?.rebuild),
    () => Promise.resolve(screen.abort()),
  );
  expect(told).toEqual([{ done: 0, total: 4 }]);
});
