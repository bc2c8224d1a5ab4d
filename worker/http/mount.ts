import type { Context, Hono } from "hono";
import type { z } from "zod";
import type { Endpoint } from "../../shared/api/endpoint.ts";
import { MAX_REQUEST_BYTES } from "../../shared/api/limits.ts";
import { rolesOf } from "../../shared/api/who-may.ts";
import { admit, demandRole, demandWriting } from "../auth/admit.ts";
import type { Bindings } from "../environment/bindings.ts";
import { environmentOf } from "../environment/environment-of.ts";
import type { Call, OpenCall } from "./call.ts";
import { deviceOf } from "./device-of.ts";
import { notingRefusals } from "./noting-refusals.ts";
import { parseRequest } from "./parse-request.ts";
import { parseJson, readBody } from "./read-body.ts";
import { withinBound } from "./work-in-flight.ts";

export type App = Hono<{ Bindings: Bindings }>;
type ResponseOf<E extends Endpoint> = z.input<E["response"]> | Promise<z.input<E["response"]>>;

interface MountOptions {
  /** Looks at a body before its schema does, to refuse with a code of its own. */
  readonly before?: (body: unknown) => void;
}

/** Answers a route for those whom its contract admits. Everybody else gets 401 or 403. */
export function mount<E extends Endpoint>(
  app: App,
  endpoint: E,
  handler: (call: Call<E>) => ResponseOf<E>,
  options: MountOptions = {},
): void {
  register(app, endpoint, async (context) => {
    const given = givenParts(context);
    // Before the body is read: a stranger's bytes are not worth our time.
    const authorization = context.req.header("authorization");
    const admitted = await withinBound(() => admit(given, authorization));
    const noting = <T>(work: () => Promise<T> | T) =>
      notingRefusals(given, endpoint, admitted.person.id, work);
    await noting(() => {
      demandWriting(admitted, endpoint);
      demandRole(admitted.person, rolesOf(endpoint.access, context.req.param("ledger")));
    });
    // Somebody may upload for long; only what we do ourselves counts as work.
    const read = await readCall(context, endpoint, options);
    return withinBound(() => noting(() => handler({ ...given, ...read, ...admitted })));
  });
}

/** Answers a route that is open to everybody. */
export function mountOpen<E extends Endpoint>(
  app: App,
  endpoint: E,
  handler: (call: OpenCall<E>) => ResponseOf<E>,
): void {
  if (endpoint.access !== "open") throw new Error(`${endpoint.path} is not open`);
  register(app, endpoint, async (context) => {
    const given = givenParts(context);
    const read = await readCall(context, endpoint, {});
    return withinBound(() => handler({ ...given, ...read }));
  });
}

function register<E extends Endpoint>(
  app: App,
  endpoint: E,
  respond: (context: Context<{ Bindings: Bindings }>) => Promise<z.input<E["response"]>>,
): void {
  const path = endpoint.path.replace(/\{(\w+)\}/g, ":$1");
  app.on(endpoint.method, path, async (context) => {
    // What leaves is what the contract says, or nothing does.
    const parsed: unknown = endpoint.response.parse(await respond(context));
    return context.body(JSON.stringify(parsed), 200, { "content-type": "application/json" });
  });
}

/** The parts of a call that are read from the request. */
type ReadParts = "params" | "query" | "body" | "rawBody";

/** What a call has before anything of the request is read. Throws when the server is not set up. */
export function givenParts(context: Context<{ Bindings: Bindings }>): Omit<OpenCall, ReadParts> {
  return {
    ...environmentOf(context.env),
    now: new Date(),
    address: context.req.header("cf-connecting-ip") ?? "",
    device: deviceOf(context.req.header("user-agent")),
    later: (work: Promise<unknown>) => context.executionCtx.waitUntil(work),
  };
}

async function readCall<E extends Endpoint>(
  context: Context<{ Bindings: Bindings }>,
  endpoint: E,
  { before }: MountOptions,
): Promise<Pick<OpenCall<E>, ReadParts | "now">> {
  const rawBody = await readBody(context.req.raw, endpoint.maxBytes ?? MAX_REQUEST_BYTES);
  const body = parseJson(rawBody);
  before?.(body);
  return {
    params: parseRequest(endpoint.params, context.req.param(), "params"),
    query: parseRequest(endpoint.query, context.req.query(), "query"),
    body: parseRequest(endpoint.body, body, "body"),
    rawBody,
    // Somebody may upload for long: a call is of the moment at which it was whole.
    now: new Date(),
  } as Pick<OpenCall<E>, ReadParts | "now">; // zod's outputs, which TypeScript can't follow through the generic endpoint
}
