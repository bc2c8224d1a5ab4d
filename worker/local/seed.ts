import { randomUUID } from "node:crypto";
import { claimKey } from "../../shared/api/keys.ts";
import { addPerson as addPersonEndpoint } from "../../shared/api/people.ts";
import { openDay, sealBatch } from "../../shared/api/batches.ts";
import { pushRequest, pushRows } from "../../shared/api/push.ts";
import type { LedgerId } from "../../shared/ledgers/index.ts";
import { RECORD_ID_RANDOM_BYTES, recordId } from "../../shared/record.ts";
import { defaultSettings } from "../../shared/settings/default-settings.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { callApi } from "./call-api.ts";
import { demoPeople, type PersonWithKey } from "./demo-people.ts";
import { sampleAfterSales } from "./sample/after-sales.ts";
import { sampleComplaints } from "./sample/complaints.ts";
import { sampleClaims, sampleExchanges } from "./sample/counterparts.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";

/** Adds the demo people, the admin apart, who adds them: through the API, as a real admin would. */
export async function addDemoPeople(url: string, admin: PersonWithKey): Promise<PersonWithKey[]> {
  const people: PersonWithKey[] = [];
  for (const someone of demoPeople) {
    if (someone.role === "admin") {
      people.push(admin);
      continue;
    }
    const { code } = await callApi(
      url,
      admin.key,
      addPersonEndpoint,
      {},
      {
        ...someone,
        idempotencyKey: randomUUID(),
      },
    );
    if (code === null) throw new Error("The demo has one admin, and nobody to wait for.");
    // As they would themselves: no admin ever has another's key.
    const claim = { code: code.code, claim: randomUUID() };
    const { key } = await callApi(url, "", claimKey, {}, claim);
    people.push({ name: someone.name, role: someone.role, key });
  }
  return people;
}

/** Pushes the sample records as the first clerk. Throws when the server did not take each of them. */
export async function pushSampleRecords(
  url: string,
  people: readonly PersonWithKey[],
): Promise<void> {
  const clerk = people.find(({ role }) => role === "clerk");
  if (!clerk) throw new Error("The demo has no clerk to push its sample records.");
  const today = dayOfMoment(civilMoment(new Date(), defaultSettings.timeZone));
  const afterSales = sampleAfterSales(today);
  const ledgers = {
    "after-sales": afterSales,
    exchanges: sampleExchanges(today, afterSales),
    "courier-claims": sampleClaims(today, afterSales),
    complaints: sampleComplaints(today),
  } satisfies Partial<Record<LedgerId, unknown>>;
  for (const [ledger, rows] of Object.entries(ledgers)) {
    const request = pushRequest.parse({
      id: randomUUID(),
      rows: rows.map((cells) => ({
        id: recordId(new Date(), crypto.getRandomValues(new Uint8Array(RECORD_ID_RANDOM_BYTES))),
        base: null,
        cells,
      })),
    });
    const response = await callApi(url, clerk.key, pushRows, { ledger }, request);
    const refused = response.rows.filter(({ outcome }) => outcome !== "created");
    if (refused.length > 0)
      throw new Error(`Sample records of ${ledger} were refused: ${JSON.stringify(refused)}`);
  }
}

/**
 * Seals the money of the sample records as finance, so that there is something to pay from the first minute;
 * exchanges stay open until their hour.
 */
export async function sealSampleDay(url: string, people: readonly PersonWithKey[]): Promise<void> {
  const finance = people.find(({ role }) => role === "finance");
  if (!finance) throw new Error("The demo has nobody from finance to seal its sample records.");
  const { series } = await callApi(url, finance.key, openDay, {}, undefined);
  const money = series.find((each) => each.series === "money");
  if (money === undefined) throw new Error("The server knows no series for money.");
  await callApi(url, finance.key, sealBatch, {}, { series: "money", day: money.day });
}
