import type { Context } from "hono";
import type { Bindings } from "../environment/bindings.ts";

const ids = new WeakMap<Request, string>();

/** The name of a request in answers and logs: Cloudflare's ray id, or a random one where there is none. */
export function requestIdOf(context: Context<{ Bindings: Bindings }>): string {
  const request = context.req.raw;
  const known = ids.get(request) ?? request.headers.get("cf-ray") ?? crypto.randomUUID();
  ids.set(request, known);
  return known;
}
