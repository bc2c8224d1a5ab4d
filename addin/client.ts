import type { z } from "zod";
import type { Endpoint } from "../shared/api/endpoint.ts";
import { problemDetails, type ProblemDetails } from "../shared/api/problem-details.ts";
import { retryDelay } from "./retry-delay.ts";

/** Why a call brought no response: no way to the server, its refusal, or a response that is not understood. */
export type Failure =
  | { readonly kind: "offline" }
  | {
      readonly kind: "refused";
      readonly problem: ProblemDetails;
      readonly retryAfter: number | null;
    }
  | { readonly kind: "not-understood"; readonly status: number };

export type CallResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

interface CallOptions<E extends Endpoint> {
  readonly params?: z.input<E["params"]>;
  readonly query?: z.input<E["query"]>;
  readonly body?: z.input<E["body"]>;
  readonly signal?: AbortSignal;
}

/** Calls routes of the API; every response is checked by the route's own schema before anybody sees it. */
export interface Client {
  call<E extends Endpoint>(
    endpoint: E,
    options?: CallOptions<E>,
  ): Promise<CallResult<z.output<E["response"]>>>;
}

interface ClientOptions {
  /** Where the API lives; empty for the pane's own origin. */
  readonly server: string;
  /** The access key, or null while nobody is signed in. */
  readonly key: string | null;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds after which a call counts as lost. */
  readonly timeout?: number;
  /** Waits before a call is made again; ends early when the signal aborts. */
  readonly wait?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
  /** Hears of each further try of a call, from 1 on, and null once no more is needed. */
  readonly onRetry?: (call: symbol, retry: number | null) => void;
}

const DEFAULT_TIMEOUT = 30_000;

/** `{ledger: "after-sales"}` into `/api/ledgers/{ledger}`. */
function fill(path: string, params: Record<string, unknown>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
}

function search(query: Record<string, unknown>): string {
  const entries = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, String(value)]);
  return entries.length === 0 ? "" : `?${new URLSearchParams(entries).toString()}`;
}

/** Throws when the connection is cut off in the middle of the response. */
async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** True for a gateway that answers with a page of its own: the server behind it can't be reached. */
const isGateway = ({ status }: Response): boolean => status >= 502 && status <= 504;

/**
 * A client for one server and one person. A server that is busy is asked again, with the same request: a
 * push keeps its id. Throws only when the caller's own signal aborts.
 */
export function createClient({
  server,
  key,
  fetch,
  timeout = DEFAULT_TIMEOUT,
  wait = waitFor,
  onRetry = () => undefined,
}: ClientOptions): Client {
  async function once<E extends Endpoint>(
    endpoint: E,
    { params, query, body, signal }: CallOptions<E>,
  ): Promise<CallResult<z.output<E["response"]>>> {
    const url = server + fill(endpoint.path, params ?? {}) + search(query ?? {});
    const headers = new Headers({ accept: "application/json" });
    if (key !== null) headers.set("authorization", `Bearer ${key}`);
    if (body !== undefined) headers.set("content-type", "application/json");
    const limit = AbortSignal.timeout(timeout);
    let response: Response;
    let json: unknown;
    try {
      response = await fetch(url, {
        method: endpoint.method,
        headers,
        body: body === undefined ? null : JSON.stringify(body),
        signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
      });
      json = await jsonOf(response);
    } catch (error) {
      if (signal?.aborted === true) throw error;
      return { ok: false, failure: { kind: "offline" } };
    }
    if (response.ok) {
      const parsed = endpoint.response.safeParse(json);
      // The schema is the endpoint's own; the compiler loses that through the generic.
      if (parsed.success) return { ok: true, value: parsed.data as z.output<E["response"]> };
    } else {
      const problem = problemDetails.safeParse(json);
      if (problem.success) {
        const wait = Number(response.headers.get("retry-after") ?? Number.NaN);
        const retryAfter = Number.isFinite(wait) ? wait : null;
        return { ok: false, failure: { kind: "refused", problem: problem.data, retryAfter } };
      }
      if (isGateway(response)) return { ok: false, failure: { kind: "offline" } };
    }
    return { ok: false, failure: { kind: "not-understood", status: response.status } };
  }

  return {
    async call(endpoint, options = {}) {
      const call = Symbol(endpoint.path);
      try {
        for (let retry = 1; ; retry += 1) {
          const result = await once(endpoint, options);
          if (result.ok || result.failure.kind !== "refused") return result;
          const { problem, retryAfter } = result.failure;
          const delay = retryDelay({ code: problem.code, retryAfter }, retry);
          if (delay === undefined) return result;
          onRetry(call, retry);
          await wait(delay, options.signal);
          options.signal?.throwIfAborted();
        }
      } finally {
        onRetry(call, null);
      }
    },
  };
}

function waitFor(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
