import { expect, test } from "vitest";
import { isolateLimiter } from "../../../worker/environment/limiter.ts";

test("a key is let through so often within a period, and again in the next", async () => {
  let time = 0;
  const limiter = isolateLimiter({ limit: 2, period: 1000 }, () => time);
  const may = async (key: string) => (await limiter.limit({ key })).success;
  expect([await may("a"), await may("a"), await may("a"), await may("b")]).toEqual([
    true,
    true,
    false,
    true,
  ]);
  time = 1000;
  expect(await may("a")).toBe(true);
});
