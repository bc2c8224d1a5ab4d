import * as fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { afterSalesSheet } from "./after-sales-sheet.ts";
import { MemoryWorkbook } from "./memory-workbook.ts";
import {
  emptyLedgers,
  happened,
  pushed,
  serverState,
  signedIn,
  validated,
  type Weather,
} from "./stage.ts";

/** What happens to the requests one after the other; those after the last arrive. */
type Mishap = "arrives" | "lost on the way" | "response lost";

/** A connection that breaks as told. */
function storm(mishaps: readonly Mishap[]): Weather {
  const left = [...mishaps];
  return async (send) => {
    const mishap = left.shift() ?? "arrives";
    if (mishap === "lost on the way") throw new TypeError("network error");
    const response = await send();
    if (mishap === "response lost") throw new TypeError("network error");
    return response;
  };
}

const orders = (count: number) =>
  Array.from({ length: count }, (_, index) => String(900_000_000_000_001 + index));

/** The state without the ids, which are random: what each record says, and how often. */
async function said(): Promise<string[]> {
  // The stage reads it with this shape.
  const { versions, postings } = (await serverState()) as {
    versions: { record: string; version: number; cells: string }[];
    postings: { record: string; amount: number }[];
  };
  return versions
    .map(({ record, version, cells }) =>
      JSON.stringify([version, cells, postings.filter((each) => each.record === record).length]),
    )
    .toSorted();
}

beforeEach(emptyLedgers);

test("a connection that breaks anywhere leaves the server as one that never does", async () => {
  const mishap = fc.constantFrom<Mishap>("arrives", "lost on the way", "response lost");
  await fc.assert(
    fc.asyncProperty(
      fc.array(mishap, { maxLength: 8 }),
      fc.integer({ min: 1, max: 7 }),
      async (mishaps, rows) => {
        await emptyLedgers();
        const calm = new MemoryWorkbook(afterSalesSheet(orders(rows)));
        await pushed(calm, await signedIn("李敏"));
        const wanted = await said();

        await emptyLedgers();
        const workbook = new MemoryWorkbook(afterSalesSheet(orders(rows)));
        const client = await signedIn("李敏", "clerk", storm(mishaps));
        const report = await pushed(workbook, client);
        expect(happened(report)).toEqual({ created: rows });
        expect(await said()).toEqual(wanted);
        expect((await validated(workbook)).comparison.counts.unchanged).toBe(rows);
      },
    ),
    { numRuns: 15 },
  );
});

test("a pane that is closed after the server has saved goes on without doubling a row", async () => {
  const workbook = new MemoryWorkbook(afterSalesSheet(orders(3)));
  // The response never comes, and the person closes the pane: the push is cancelled while it waits.
  const closing = new AbortController();
  const client = await signedIn("李敏", "clerk", async (send) => {
    await send();
    closing.abort();
    throw new TypeError("network error");
  });
  const cut = await pushed(workbook, client, { signal: closing.signal });
  expect(cut).toMatchObject({ rows: [], notSent: 3, cancelled: true });
  const landed = await serverState();

  const reopened = await pushed(workbook, await signedIn("李敏"));
  expect(happened(reopened)).toEqual({ unchanged: 3 });
  expect(await serverState()).toEqual(landed);
  expect((await validated(workbook)).comparison.counts.unchanged).toBe(3);
});

test("a cancel keeps what has landed and says how much was not sent", async () => {
  const workbook = new MemoryWorkbook(afterSalesSheet(orders(1200)));
  const cancel = new AbortController();
  const client = await signedIn("李敏");
  const report = await pushed(workbook, client, {
    signal: cancel.signal,
    onProgress: ({ state, done }) => {
      if (state === "sending" && done >= 500) cancel.abort();
    },
  });
  expect(report.cancelled).toBe(true);
  expect(report.rows.length + report.notSent).toBe(1200);
  expect(report.counts.created).toBeGreaterThanOrEqual(500);
  const rest = await pushed(workbook, client);
  expect(rest.counts.created).toBe(report.notSent);
});

test("each row that is sent has exactly one outcome", async () => {
  const kinds = fc.constantFrom("sound", "duplicate", "changed", "dated wrongly");
  await fc.assert(
    fc.asyncProperty(fc.array(kinds, { minLength: 1, maxLength: 6 }), async (rows) => {
      await emptyLedgers();
      const client = await signedIn("李敏");
      const sheet = afterSalesSheet(orders(rows.length));
      const workbook = new MemoryWorkbook(sheet);
      await pushed(
        new MemoryWorkbook(
          afterSalesSheet(orders(rows.length).filter((_, at) => rows[at] === "duplicate")),
        ),
        client,
      );
      rows.forEach((kind, at) => {
        if (kind === "duplicate")
          sheet.put(
            at + 2,
            4,
            (rows.slice(0, at).filter((each) => each === "duplicate").length + 1) * 10,
          );
        if (kind === "dated wrongly") sheet.put(at + 2, 7, 46_000);
      });
      const report = await pushed(workbook, client);
      const outcomes = Object.values(report.counts).reduce((sum, count) => sum + count, 0);
      expect(outcomes).toBe(report.rows.length);
      expect(new Set(report.rows.map(({ id }) => id)).size).toBe(report.rows.length);
    }),
    { numRuns: 15 },
  );
});
