import { expect, test } from "vitest";
import { newIds } from "../../../addin/engine/push/new-ids.ts";
import { isRecordId } from "../../../shared/record.ts";

test("ids that are made together are in ascending order, each another", async () => {
  const ids = await newIds(250, {
    now: () => new Date("2026-11-03T10:00:00Z"),
    random: (count) => crypto.getRandomValues(new Uint8Array(count)),
    pause: () => undefined,
  });
  expect(new Set(ids).size).toBe(250);
  expect(ids.every(isRecordId)).toBe(true);
  expect(ids).toEqual(ids.toSorted());
});
