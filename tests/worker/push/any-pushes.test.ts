import fc from "fast-check";
import { expect, test } from "vitest";
import {
  outcome,
  pushRows,
  undoPush,
  type PushResponse,
  type PushRequest,
  type PushRow,
} from "../../../shared/api/push.ts";
import { afterSalesCells, newRow } from "../support/rows.ts";
import { hire, type Staff } from "../support/staff.ts";
import { recordTables, wholeDatabase } from "../support/tables.ts";

const params = { ledger: "after-sales" };
const staff = [await hire("clerk", "李敏"), await hire("clerk", "王芳")] as const;

/** One row of a push: which of a few records, how far its base lags behind, and what is edited. */
const step = fc.record({
  record: fc.nat(3),
  lag: fc.nat(2),
  cells: fc.dictionary(
    fc.constantFrom("note", "refund", "postage", "status", "orderNo", "finishedOn"),
    fc.constantFrom(null, "处理中", "改", 100, 250, "2026-11-09", "4100000000000000001"),
    { maxKeys: 3 },
  ),
});
const pushes = fc.array(
  fc.record({
    who: fc.nat(1),
    again: fc.nat(2),
    rows: fc.array(step, { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 6 },
);

async function send(who: Staff, body: PushRequest): Promise<PushResponse> {
  return who.call(pushRows, { params, body });
}

test("whatever is pushed: outcomes add up, and a push sent again changes nothing and answers the same", async () => {
  await fc.assert(
    fc.asyncProperty(pushes, async (sequence) => {
      const rows = Array.from({ length: 4 }, () => newRow(afterSalesCells()));
      const versions = new Map<string, number>();
      for (const { who, again, rows: steps } of sequence) {
        const person = staff[who === 0 ? 0 : 1];
        const sent = steps.map(({ record, lag, cells }): PushRow => {
          const row = rows[record] ?? newRow();
          const version = versions.get(row.id) ?? 0;
          return {
            id: row.id,
            base: version > lag ? version - lag : null,
            cells: { ...row.cells, ...cells },
          };
        });
        const body = { id: crypto.randomUUID(), rows: sent };
        const response = await send(person, body);
        expect(response.rows.map(({ id }) => id)).toEqual(sent.map(({ id }) => id));
        const counted = outcome.options.map((name) => [
          name,
          response.rows.filter((row) => row.outcome === name).length,
        ]);
        expect(response.counts).toEqual(Object.fromEntries(counted));
        for (const { id, version } of response.rows)
          if (version !== null) versions.set(id, version);

        const state = await wholeDatabase();
        for (let times = 0; times < again; times += 1)
          expect(await send(person, body)).toEqual(response);
        expect(await wholeDatabase()).toEqual(state);
      }
    }),
    { numRuns: 12 },
  );
});

test("whatever was pushed, taken back from the last push to the first: after each, all is as it was before it", async () => {
  const following = async () => {
    const { key, deadline, crossReference, link, acknowledgement } =
      await recordTables("after-sales");
    return { key, deadline, crossReference, link, acknowledgement };
  };
  await fc.assert(
    fc.asyncProperty(pushes, async (sequence) => {
      const rows = Array.from({ length: 4 }, () => newRow(afterSalesCells()));
      const versions = new Map<string, number>();
      const stood = [];
      for (const { who, rows: steps } of sequence) {
        const person = staff[who === 0 ? 0 : 1];
        const before = await following();
        const sent = steps.map(({ record, cells }): PushRow => {
          const row = rows[record] ?? newRow();
          const acknowledged = [{ code: "D101", about: "aboutaboutab", reason: `${stood.length}` }];
          return {
            id: row.id,
            base: versions.get(row.id) ?? null,
            cells: { ...row.cells, ...cells },
            acknowledged,
          };
        });
        const { id, rows: outcomes } = await send(person, { id: crypto.randomUUID(), rows: sent });
        for (const row of outcomes) if (row.version !== null) versions.set(row.id, row.version);
        stood.push({ person, id, before });
      }
      for (const { person, id, before } of stood.toReversed()) {
        const { kept } = await person.call(undoPush, { params: { ...params, push: id } });
        expect(kept).toEqual([]);
        expect(await following()).toEqual(before);
      }
    }),
    { numRuns: 12 },
  );
});
