import type { z } from "zod";
import type { Endpoint } from "../shared/api/endpoint.ts";
import { type ProblemDetails } from "../shared/api/problem-details.ts";
/** Why a call brought no response: no way to the server, its refusal, or a response that is not understood. */
export type Failure = {
    readonly kind: "offline";
} | {
    readonly kind: "refused";
    readonly problem: ProblemDetails;
    readonly retryAfter: number | null;
} | {
    readonly kind: "not-understood";
    readonly status: number;
};
export type CallResult<T> = {
    readonly ok: true;
    readonly value: T;
} | {
    readonly ok: false;
    readonly failure: Failure;
};
interface CallOptions<E extends Endpoint> {
    readonly params?: z.input<E["params"]>;
    readonly query?: z.input<E["query"]>;
    readonly body?: z.input<E["body"]>;
    readonly signal?: AbortSignal;
}
/** Calls routes of the API; every response is checked by the route's own schema before anybody sees it. */
export interface Client {
    call<E extends Endpoint>(endpoint: E, options?: CallOptions<E>): Promise<CallResult<z.output<E["response"]>>>;
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
/**
 * A client for one server and one person. A server that is busy is asked again, with the same request: a
 * push keeps its id. Throws only when the caller's own signal aborts.
 */
export declare function createClient({ server, key, fetch, timeout, wait, onRetry, }: ClientOptions): Client;
export {};
