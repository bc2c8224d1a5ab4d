import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { z } from "zod";
import type { Endpoint } from "../../../shared/api/endpoint.ts";
import { problemDetails, type ProblemDetails } from "../../../shared/api/problem-details.ts";
import app from "../../../worker/app.ts";

interface Parts<E extends Endpoint> {
  readonly params?: z.input<E["params"]>;
  readonly query?: z.input<E["query"]>;
  readonly body?: z.input<E["body"]>;
}

/** Sends a request to the Worker, as it is deployed, on the tests' D1. */
export async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const context = createExecutionContext();
  const response = await app.fetch(new Request(`https://taizhang.test${path}`, init), env, context);
  await waitOnExecutionContext(context);
  return response;
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
    /** The answer of a call that must succeed. */
    async call<E extends Endpoint>(
      endpoint: E,
      parts: Parts<E> = {},
    ): Promise<z.output<E["answer"]>> {
      const response = await sendTo(headers, endpoint, parts);
      const answer: unknown = await response.json();
      if (response.status !== 200) throw new Error(JSON.stringify(answer));
      return endpoint.answer.parse(answer) as z.output<E["answer"]>; // zod can't follow the generic
    },
    /** The problem of a call that must be refused. */
    async refused<E extends Endpoint>(endpoint: E, parts: Parts<E> = {}): Promise<ProblemDetails> {
      const response = await sendTo(headers, endpoint, parts);
      return problemDetails.parse(await response.json());
    },
  };
}

export type Caller = ReturnType<typeof callerWith>;
