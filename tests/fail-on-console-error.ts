import { afterEach, beforeEach, expect, vi } from "vitest";

// An error that nobody expected is a failure, even when every assertion holds. A test that means
// one to be logged replaces console.error itself.
const logged = vi.fn<typeof console.error>();

beforeEach(() => {
  logged.mockClear();
  console.error = logged;
});

afterEach(() => {
  expect(logged.mock.calls, "unexpected console.error").toEqual([]);
});
