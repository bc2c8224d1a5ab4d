import { expect, test } from "vitest";
import type { CallResult, Failure } from "../../../../addin/client.ts";
import { after, allPages } from "../../../../addin/engine/server/all-pages.ts";
import { inSlices } from "../../../../addin/engine/server/in-slices.ts";

const OFFLINE: Failure = { kind: "offline" };

test("many things are asked about so many a call, each once and in order", async () => {
  const asked = await inSlices([1, 2, 3, 4, 5], 2, (slice) =>
    Promise.resolve<CallResult<readonly number[]>>({ ok: true, value: slice }),
  );
  expect(asked).toEqual({ said: [[1, 2], [3, 4], [5]], failure: null });
});

test("the first call that fails is the last, and what was said before it is kept", async () => {
  let calls = 0;
  const asked = await inSlices([1, 2, 3, 4, 5], 2, ([first]) => {
    calls += 1;
    return Promise.resolve<CallResult<number | undefined>>(
      first === 3 ? { ok: false, failure: OFFLINE } : { ok: true, value: first },
    );
  });
  expect(asked).toEqual({ said: [1], failure: OFFLINE });
  expect(calls).toBe(2);
});

test("nothing is asked about nothing", async () => {
  expect(await inSlices([], 2, () => Promise.reject(new Error("asked")))).toEqual({
    said: [],
    failure: null,
  });
});

interface Numbers {
  readonly numbers: readonly number[];
  readonly cursor: string | null;
}

/** A list of three pages, of which one may not come. */
const pageAfter = (cursor: string | undefined, lost?: string): CallResult<Numbers> => {
  if (cursor !== undefined && cursor === lost) return { ok: false, failure: OFFLINE };
  if (cursor === undefined) return { ok: true, value: { numbers: [1], cursor: "a" } };
  return { ok: true, value: { numbers: [2], cursor: cursor === "a" ? "b" : null } };
};

test("a list comes page by page until no cursor leads on", async () => {
  const pages = await allPages<Numbers>((before) =>
    Promise.resolve(pageAfter(after(before).after)),
  );
  expect(pages.ok && pages.value.map(({ cursor }) => cursor)).toEqual(["a", "b", null]);
});

test("a list of which a page does not come is no list", async () => {
  const pages = await allPages<Numbers>((before) =>
    Promise.resolve(pageAfter(after(before).after, "b")),
  );
  expect(pages).toEqual({ ok: false, failure: OFFLINE });
});
