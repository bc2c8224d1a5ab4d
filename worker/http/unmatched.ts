import type { Context } from "hono";
import { exportRoutes } from "../../shared/api/exports.ts";
import { endpoints } from "../../shared/api/index.ts";
import type { Bindings } from "../environment/bindings.ts";
import { RequestError } from "../request-error.ts";
import { problemResponse } from "./problem-response.ts";

/** The description of the API, which is no part of the contract. */
const descriptions = ["/api/openapi.json", "/api/docs", "/api/docs/viewer.js"];

const routes: readonly { readonly method: string; readonly path: string }[] = [
  ...Object.values(endpoints),
  ...Object.values(exportRoutes),
  ...descriptions.map((path) => ({ method: "GET", path })),
];

/** Answers what no route does: 405 with the methods that there are where the path is known (RFC 9110, 15.5.6), else 404. */
export function unmatched(context: Context<{ Bindings: Bindings }>): Response {
  const { path } = context.req;
  const methods = routes.filter((route) => isOf(route.path, path)).map(({ method }) => method);
  if (methods.length === 0) return problemResponse(new RequestError("not-found"), context);
  // A GET answers HEAD too.
  const allowed = new Set(methods.flatMap((each) => (each === "GET" ? [each, "HEAD"] : [each])));
  const headers = { Allow: [...allowed].join(", ") };
  return problemResponse(new RequestError("method-not-allowed", { headers }), context);
}

const isOf = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replace(/[.$]/g, "\\$&").replace(/\{\w+\}/g, "[^/]+")}$`).test(path);
