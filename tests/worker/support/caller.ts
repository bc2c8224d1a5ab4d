import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { z } from "zod";
import type { Endpoint } from "../../../shared/api/endpoint.ts";
import { problemDetails, type ProblemDetails } from "../../../shared/api/problem-details.ts";
import app from "../../../worker/app.ts";
import type { Bindings } from "../../../worker/environment/bindings.ts";
import { declaredErrors } from "../../../worker/http/declared-errors.ts";
import { routeOf } from "./route-of.ts";

/** The parts of a request to a route. */
export interface Parts<E extends Endpoint> {
  readonly params?: z.input<E["params"]>;
  readonly query?: z.input<E["query"]>;
  readonly body?: z.input<E["body"]>;
}

/**
 * Sends a request to the Worker, as it is deployed, on the tests' D1 or what else is bound. Throws when a route refuses it
 * with an error that its contract does not declare: so every test proves that the description is true.
 */
export async function send(
  path: string,
  init: RequestInit = {},
  bindings: Bindings = env,
): Promise<Response> {
  const context = createExecutionContext();
  const request = new Request(`https://taizhang.test${path}`, init);
  const response = await app.fetch(request, bindings, context);
  await waitOnExecutionContext(context);
  await refuseUndeclared(response, routeOf(init.method ?? "GET", path));
  return response;
}

async function refuseUndeclared(response: Response, route: Endpoint | undefined): Promise<void> {
  if (route === undefined || response.ok) return;
  const { code } = problemDetails.parse(await response.clone().json());
  // A fault of ours is no part of a contract; it is logged, and that fails the test.
  if (code === "internal" || declaredErrors(route).has(code)) return;
  throw new Error(`${route.method} ${route.path} refuses with ${code} and does not declare it`);
}

function pathOf(endpoint: Endpoint, parts: Parts<Endpoint>): string {
  const params = parts.params as Record<string, string> | undefined;
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => params?.[name] ?? "");
  const query = new URLSearchParams(parts.query as Record<string, string> | undefined).toString();
  return query === "" ? path : `${path}?${query}`;
}

/** An address that no other caller of the test run has. */
export function newAddress(): string {
  return crypto.randomUUID();
}

function sendTo(
  headers: Record<string, string>,
  endpoint: Endpoint,
  parts: Parts<Endpoint>,
): Promise<Response> {
  return send(pathOf(endpoint, parts), {
    method: endpoint.method,
    headers,
    ...(parts.body !== undefined && { body: JSON.stringify(parts.body) }),
  });
}

/** Somebody with an access key, or a stranger with null. */
export function callerWith(key: string | null) {
  const headers = {
    "cf-connecting-ip": newAddress(),
    ...(key !== null && { authorization: `Bearer ${key}` }),
  };
  return {
    /** The response of a call that must succeed. */
    async call<E extends Endpoint>(
      endpoint: E,
      parts: Parts<E> = {},
    ): Promise<z.output<E["response"]>> {
      const response = await sendTo(headers, endpoint, parts);
      const json: unknown = await response.json();
      if (response.status !== 200) throw new Error(JSON.stringify(json));
      return endpoint.response.parse(json) as z.output<E["response"]>; // zod can't follow the generic
    },
    /** The problem of a call that must be refused. */
    async refused<E extends Endpoint>(endpoint: E, parts: Parts<E> = {}): Promise<ProblemDetails> {
      const response = await sendTo(headers, endpoint, parts);
      return problemDetails.parse(await response.json());
    },
  };
}

export type Caller = ReturnType<typeof callerWith>;
