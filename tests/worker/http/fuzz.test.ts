import * as fc from "fast-check";
import { expect, test } from "vitest";
import { send } from "../support/caller.ts";
import { brokenContract, fuzzedRequests } from "../support/fuzzed-requests.ts";
import { hire } from "../support/staff.ts";

// `npm run fuzz` does the same for as long as one likes.
test("whatever is asked of any route, it answers by its contract", async () => {
  const keys = [(await hire("admin", "管理员")).key, (await hire("clerk", "李敏")).key];
  await fc.assert(
    fc.asyncProperty(fuzzedRequests, fc.constantFrom(...keys), async (request, key) => {
      const response = await send(request.path, {
        method: request.endpoint.method,
        headers: { authorization: `Bearer ${key}` },
        body: request.body,
      });
      expect(await brokenContract(request, response)).toBeUndefined();
    }),
    { numRuns: 200 },
  );
});
