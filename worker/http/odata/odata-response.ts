import type { Context } from "hono";
import type { Bindings } from "../../environment/bindings.ts";
import { BASIC_CHALLENGE } from "../basic-challenge.ts";
import { problemResponse } from "../problem-response.ts";
import { ODataError } from "./odata-error.ts";

/** What every answer has: clients go by the version. */
const VERSION = { "OData-Version": "4.0" };
const JSON_TYPE = "application/json;odata.metadata=minimal";

/** An answer in JSON; `@odata.context` comes first. */
export const odataJson = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": JSON_TYPE, ...VERSION, ...headers },
  });

/** An answer that is no JSON. */
export const odataText = (text: string, type: string) =>
  new Response(text, { headers: { "content-type": type, ...VERSION } });

/** A refusal as OData has them; whoever is not signed in is told that a key may come as a password. */
export async function odataRefusal(
  error: unknown,
  context: Context<{ Bindings: Bindings }>,
): Promise<Response> {
  if (error instanceof ODataError) {
    const { status, code, message } = error;
    return odataJson({ error: { code, message } }, status);
  }
  const problem = problemResponse(error, context);
  const { code, title } = await problem.json<{ code: string; title: string }>();
  const { headers } = problem;
  const retry = headers.get("retry-after");
  return odataJson({ error: { code, message: title } }, problem.status, {
    ...(problem.status === 401 && { "WWW-Authenticate": BASIC_CHALLENGE }),
    ...(retry !== null && { "Retry-After": retry }),
  });
}
