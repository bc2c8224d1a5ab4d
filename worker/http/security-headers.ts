import { createMiddleware } from "hono/factory";
import type { Bindings } from "../environment/bindings.ts";

/** Headers of every response of the API: data for our own pane, kept by nobody, shown in no frame. */
export const securityHeaders = createMiddleware<{ Bindings: Bindings }>(async (context, next) => {
  await next();
  const { headers } = context.res;
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Referrer-Policy", "no-referrer");
  headers.set("Cross-Origin-Resource-Policy", "same-origin");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
  if (!headers.has("Content-Security-Policy"))
    headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  // Not on localhost, where other projects live too.
  if (new URL(context.req.url).hostname !== "localhost")
    headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
});
