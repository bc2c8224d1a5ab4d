import type { Context } from "hono";
import type { ProblemDetails } from "../../shared/api/problem-details.ts";
import { requestErrors } from "../../shared/messages/request-errors.ts";
import type { Bindings } from "../environment/bindings.ts";
import { serverLog } from "../environment/server-log.ts";
import { RequestError } from "../request-error.ts";
import { requestIdOf } from "./request-id.ts";
import { statusOf } from "./status-of.ts";

/**
 * Answers an error as RFC 9457 problem details. What is not a RequestError is a fault of ours: the
 * log has it, under the request id that the response names, and the response says nothing else.
 */
export function problemResponse(
  error: unknown,
  context: Context<{ Bindings: Bindings }>,
): Response {
  const requestId = requestIdOf(context);
  const known = error instanceof RequestError ? error : new RequestError("internal");
  if (known !== error) logged("error", context, { error });
  else if (known.cause !== undefined)
    logged("warn", context, { code: known.code, error: known.cause });
  const language = context.req.header("accept-language")?.startsWith("zh") === true ? "zh" : "en";
  const problem: ProblemDetails = {
    type: "about:blank",
    title: requestErrors[known.code][language],
    status: statusOf[known.code],
    code: known.code,
    requestId,
    ...(known.parts.roles !== undefined && { roles: [...known.parts.roles] }),
    ...(known.parts.errors !== undefined && {
      errors: known.parts.errors.map(({ path, message }) => ({
        path,
        message: typeof message === "string" ? message : message[language],
      })),
    }),
  };
  return context.body(JSON.stringify(problem), statusOf[known.code], {
    "content-type": "application/problem+json",
    ...known.parts.headers,
  });
}

function logged(
  level: "error" | "warn",
  context: Context<{ Bindings: Bindings }>,
  what: { readonly code?: string; readonly error: unknown },
): void {
  const { method, path } = context.req;
  serverLog(level, { requestId: requestIdOf(context), method, path, ...what });
}
