import type { z } from "zod";
import type { Endpoint } from "../../shared/api/endpoint.ts";
import type { ErrorCode } from "../../shared/api/problem-details.ts";

/**
 * Every code that a route may refuse with: what follows from who may call it and from what of a request
 * may be wrong, as `mount` sees to, and what it declares. A fault of ours is no part of a contract.
 */
export function declaredErrors(endpoint: Endpoint): ReadonlySet<ErrorCode> {
  const { method, access, params, query, errors, repeated = "changes-nothing" } = endpoint;
  // Bodies are read whether one is demanded or not; a GET comes without.
  const mayHaveBody = method !== "GET";
  return new Set<ErrorCode>([
    ...(mayHaveBody || hasFields(params) || hasFields(query) ? (["invalid-request"] as const) : []),
    ...(mayHaveBody ? (["not-json", "too-large", "database-full"] as const) : []),
    ...(access === "open"
      ? []
      : ([
          "unauthenticated",
          "key-expired",
          "too-many-attempts",
          "too-many-requests",
          // What is sealed is opened for those alone who are signed in.
          "unreadable-record",
        ] as const)),
    ...(access !== "open" && repeated !== "changes-nothing" ? (["read-only-key"] as const) : []),
    ...(access === "open" || access === "signed-in" ? [] : (["forbidden"] as const)),
    ...serverTroubles,
    ...errors,
  ]);
}

/** What any call may meet on its way through the server to the database. */
const serverTroubles = [
  "overloaded",
  "database-busy",
  "too-much-data",
] as const satisfies readonly ErrorCode[];

const hasFields = ({ shape }: z.ZodObject): boolean => Object.keys(shape).length > 0;
