import type { Context } from "hono";
import type { ProblemDetails } from "../../shared/api/problem-details.ts";
import { requestErrors } from "../../shared/messages/request-errors.ts";
import type { Env } from "../env.ts";
import { RequestError, statusOf } from "./request-error.ts";
import { requestIdOf } from "./request-id.ts";

/**
 * Answers an error as RFC 9457 problem details. What is not a RequestError is a fault of ours: the
 * log has it, under the request id that the answer names, and the answer says nothing else.
 */
export function problemAnswer(error: unknown, context: Context<{ Bindings: Env }>): Response {
  const requestId = requestIdOf(context);
  const known = error instanceof RequestError ? error : new RequestError("internal");
  if (known !== error) {
    const { method, path } = context.req;
    // oxlint-disable-next-line no-console -- the one place from which the Worker logs
    console.error({ requestId, method, path, error });
  }
  const title = requestErrors[known.code];
  const problem: ProblemDetails = {
    type: "about:blank",
    title: context.req.header("accept-language")?.startsWith("zh") === true ? title.zh : title.en,
    status: statusOf[known.code],
    code: known.code,
    requestId,
    ...(known.parts.errors !== undefined && { errors: [...known.parts.errors] }),
  };
  return context.body(JSON.stringify(problem), statusOf[known.code], {
    "content-type": "application/problem+json",
    ...known.parts.headers,
  });
}
