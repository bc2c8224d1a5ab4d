import type { Context } from "hono";
import type { ExportRoute } from "../../shared/api/exports.ts";
import { admit } from "../auth/admit.ts";
import type { Bindings } from "../environment/bindings.ts";
import type { Call } from "./call.ts";
import { givenParts, type App } from "./mount.ts";
import { notingRefusals } from "./noting-refusals.ts";
import { withinBound } from "./work-in-flight.ts";

/** A call of a route that answers in a format of others. */
export interface ExportCall extends Omit<Call, "params" | "query" | "body" | "rawBody"> {
  readonly params: Readonly<Record<string, string>>;
  readonly url: URL;
  readonly header: (name: string) => string | undefined;
}

/** Answers a route of `shared/api/exports.ts` for everybody who is signed in; `refuse` says in that format why not. */
export function mountExport(
  app: App,
  route: ExportRoute,
  handler: (call: ExportCall) => Promise<Response> | Response,
  refuse?: (
    error: unknown,
    context: Context<{ Bindings: Bindings }>,
  ) => Response | Promise<Response>,
): void {
  const { method, path } = route;
  const pattern = path.replace(/\{(\w+)\}/g, ":$1");
  app.on(method, [pattern, `${pattern}/`], async (context) => {
    try {
      const given = givenParts(context);
      const admitted = await withinBound(() => admit(given, context.req.header("authorization")));
      return await withinBound(() =>
        notingRefusals(given, route, admitted.person.id, () =>
          handler({
            ...given,
            ...admitted,
            params: context.req.param(),
            url: new URL(context.req.url),
            header: (name) => context.req.header(name),
          }),
        ),
      );
    } catch (error) {
      if (refuse === undefined) throw error;
      return await refuse(error, context);
    }
  });
}
