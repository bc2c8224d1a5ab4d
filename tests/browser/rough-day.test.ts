import type { Browser, Route } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createClient } from "../../addin/client.ts";
import { addPerson, listPeople, revokeKey } from "../../shared/api/people.ts";
import { trustOwnCertificate } from "../../worker/local/trust.ts";
import { launchChromium } from "./chromium.ts";
import * as clerk from "./clerk.ts";
import { manyComplaints } from "./many-complaints.ts";
import { COMPLAINTS, renumberComplaints } from "./sample-ledger.ts";
import { openSandbox, type Stage } from "./sandbox-stage.ts";

const { url, people } = inject("product");
const keyOf = (name: string): string => people.find((one) => one.name === name)?.key ?? "";
const PUSHES = "**/api/ledgers/*/pushes";

/** The refusal of a server whose database has too much to do. */
const tooBusy = {
  status: 503,
  contentType: "application/problem+json",
  headers: { "retry-after": "2" },
  body: JSON.stringify({
    type: "about:blank",
    title: "Busy",
    status: 503,
    code: "database-busy",
    requestId: "4b1c",
  }),
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Opens the sandbox as a clerk who is signed in already. */
async function atWork(): Promise<Stage> {
  const stage = await openSandbox(browser, url, { language: "zh" });
  await clerk.presses(stage, stage.words.footer.signIn);
  await clerk.signsIn(stage, keyOf("李敏"));
  await clerk.hears(stage, stage.words.signIn.signedIn("李敏"));
  return stage;
}

/** Opens a ledger of complaints and looks at what pushing it all would do. */
async function looksAtMany(stage: Stage, rows: number, series: number): Promise<void> {
  await stage.open(manyComplaints(rows, series), "complaints.csv");
  await stage.pane.getByRole("button", { name: "complaints!" }).waitFor();
  await clerk.presses(stage, stage.words.frame.validate);
  await clerk.looksAtPush(stage, rows);
}

test("a sheet sorted while the push runs gets each mark on its own row, and a row that is typed over is asked about", async () => {
  const stage = await atWork();
  await renumberComplaints(stage, 400_001);
  await stage.page.getByRole("tab", { name: COMPLAINTS }).click();
  await stage.pane.getByRole("button", { name: `${COMPLAINTS}!` }).waitFor();
  await clerk.validates(stage);
  await clerk.looksAtPush(stage, 23);
  await stage.context.route(PUSHES, async (route) => {
    const reply = await route.fetch();
    await stage.page.evaluate((sheet) => window.sandbox.sort(sheet, "A", false), COMPLAINTS);
    await route.fulfill({ response: reply });
  });
  const before = await stage.texts(COMPLAINTS, "A2:A26");
  await clerk.presses(stage, stage.words.frame.pushRows(23));
  expect(await clerk.outcomes(stage)).toEqual(["新增 23"]);
  expect(await stage.texts(COMPLAINTS, "A2:A26")).not.toEqual(before);
  await stage.pane.getByRole("heading", { name: stage.words.changes.nothing }).waitFor();
  await clerk.button(stage, stage.words.changes.unchanged(23)).waitFor();

  // Another complaint is typed over one that was pushed; the mark of the old one is still in its row.
  const [headings = []] = await stage.texts(COMPLAINTS, "A1:Z1");
  const number = String.fromCharCode("A".charCodeAt(0) + headings.indexOf("投诉编号"));
  await stage.type(COMPLAINTS, `${number}2`, "TS-400001-99");
  await stage.pane.getByText(stage.words.cases.ask(1, stage.words.cases.part.number)).waitFor();
  await stage.picture("typed-over");
  await clerk.presses(stage, stage.words.cases.allNew);
  await clerk.presses(stage, stage.words.frame.pushRows(1));
  await expect.poll(() => clerk.outcomes(stage)).toEqual(["新增 1"]);
  expect(stage.errors).toEqual([]);
  await stage.close();
});

test("a server that is busy and then goes away in the middle: the push says so, waits, and goes on by itself", async () => {
  const stage = await atWork();
  await looksAtMany(stage, 1200, 400_002);
  let arrived = 0;
  const cutOff = async (route: Route) => {
    arrived += 1;
    if (arrived === 1) await route.continue();
    else if (arrived === 2) await route.fulfill(tooBusy);
    else await route.abort();
  };
  await stage.context.route(PUSHES, cutOff);
  await clerk.presses(stage, stage.words.frame.pushRows(1200));
  await stage.pane.getByText(stage.words.frame.retrying(1)).waitFor();
  await stage.picture("server-busy");
  await stage.pane.getByRole("heading", { name: stage.words.push.state.waiting }).waitFor();
  await stage.picture("server-away");
  await stage.context.unroute(PUSHES, cutOff);
  expect(await clerk.outcomes(stage)).toEqual(["新增 1,200"]);
  expect(stage.errors.filter((error) => !/net::ERR_FAILED|503/.test(error))).toEqual([]);
  await stage.close();
});

test("a push that is cancelled keeps what has landed, and the next one sends the rest", async () => {
  const stage = await atWork();
  await looksAtMany(stage, 1200, 400_003);
  let arrived = 0;
  const held: Route[] = [];
  const hold = async (route: Route) => {
    arrived += 1;
    if (arrived === 1) await route.continue();
    else held.push(route);
  };
  await stage.context.route(PUSHES, hold);
  await clerk.presses(stage, stage.words.frame.pushRows(1200));
  await stage.pane.getByText(stage.words.push.progress(500, 1200)).waitFor();
  await stage.picture("push-running");
  await clerk.presses(stage, stage.words.frame.cancel);
  await stage.pane.getByText(stage.words.push.notSentHint(700)).waitFor();
  expect(await clerk.outcomes(stage)).toEqual(["新增 500"]);
  await stage.picture("push-cancelled");
  for (const route of held) await route.abort().catch(() => undefined);
  await stage.context.unroute(PUSHES, hold);
  await clerk.presses(stage, stage.words.frame.pushRows(700));
  await expect.poll(() => clerk.outcomes(stage)).toEqual(["新增 700"]);
  expect(stage.errors.filter((error) => !error.includes("net::ERR_"))).toEqual([]);
  await stage.close();
});

test("a key that was revoked meanwhile: the pane asks again, and the push goes on by itself", async () => {
  trustOwnCertificate();
  const admin = createClient({
    server: url,
    key: keyOf("管理员"),
    fetch: (to, init) => fetch(to, init),
  });
  const added = await admin.call(addPerson, {
    body: { name: "赵临时", role: "clerk", shops: null, idempotencyKey: crypto.randomUUID() },
  });
  if (!added.ok || added.value.code === null) throw new Error("Nobody was added");
  const stage = await openSandbox(browser, url, { language: "zh" });
  await renumberComplaints(stage, 400_004);
  await stage.page.getByRole("tab", { name: COMPLAINTS }).click();
  await stage.pane.getByRole("button", { name: `${COMPLAINTS}!` }).waitFor();
  await clerk.presses(stage, stage.words.footer.signIn);
  // Claimed by the person, in the pane: the admin has seen the code alone.
  await clerk.signsIn(stage, added.value.code.code);
  await clerk.hears(stage, stage.words.signIn.claimed("赵临时"));
  await clerk.validates(stage);
  await clerk.looksAtPush(stage, 23);

  const listed = await admin.call(listPeople, {});
  const person = listed.ok
    ? listed.value.people.find(({ id }) => id === added.value.person?.id)
    : undefined;
  for (const { id } of person?.keys ?? []) {
    await admin.call(revokeKey, { params: { person: person?.id ?? "", key: id } });
  }
  await clerk.presses(stage, stage.words.frame.pushRows(23));
  await stage.pane.getByLabel(stage.words.signIn.key).waitFor();
  await stage.picture("key-revoked");
  await clerk.signsIn(stage, keyOf("李敏"));
  await expect.poll(() => clerk.outcomes(stage)).toEqual(["新增 23"]);
  expect(stage.errors.filter((error) => !error.includes("401"))).toEqual([]);
  await stage.close();
});
