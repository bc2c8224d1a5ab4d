import type { Context } from "hono";
import type { Bindings } from "../../environment/bindings.ts";
import { BASIC_CHALLENGE } from "../basic-challenge.ts";
import { problemResponse } from "../problem-response.ts";

/** A refusal of a file; whoever is not signed in, Power Query or a browser, is asked for a password. */
export function fileRefusal(error: unknown, context: Context<{ Bindings: Bindings }>): Response {
  const problem = problemResponse(error, context);
  if (problem.status === 401) problem.headers.set("WWW-Authenticate", BASIC_CHALLENGE);
  return problem;
}
