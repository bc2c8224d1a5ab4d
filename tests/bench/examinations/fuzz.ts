import * as fc from "fast-check";
import { me } from "../../../shared/api/person.ts";
import { brokenContract, fuzzedRequests } from "../../worker/support/fuzzed-requests.ts";
import { Cleanup } from "../kit/cleanup.ts";
import { workerInProcess } from "../worker/in-process.ts";

/**
 * `npm run fuzz [-- REQUESTS [SEED]]`: asks every route what its contract allows and what it does not, on
 * the Worker's own code and SQLite. Ends with 1 at the first answer that the contract does not have, or
 * when what a request left to be done behind its answer failed.
 */
const [requests = "20000", seed] = process.argv.slice(2);
const cleanup = new Cleanup();
const worker = await workerInProcess(cleanup, "admin");
const statuses = new Map<number, number>();
let fault: unknown;
// Calls of a person are limited within a minute, and nobody here is tired.
const property = fc.asyncProperty(fuzzedRequests, async (request) => {
  const response = await worker.fetch(request.path, {
    method: request.endpoint.method,
    headers: { authorization: `Bearer ${worker.key}` },
    body: request.body,
  });
  statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
  const broken = await brokenContract(request, response);
  if (broken !== undefined) throw new Error(broken);
});
try {
  await fc.assert(property, {
    numRuns: Number(requests),
    ...(seed !== undefined && { seed: Number(seed) }),
  });
  await worker.ended();
  // With a key that some request has ended, nothing behind it would have been examined.
  await worker.client.call(me);
} catch (error) {
  fault = error;
}
console.log(
  `Answers by status: ${JSON.stringify(Object.fromEntries([...statuses].toSorted(([a], [b]) => a - b)))}`,
);
await cleanup.run();
if (fault !== undefined) {
  console.error(fault);
  process.exit(1);
}
console.log("Every answer was by its contract.");
