import { requestErrors } from "../../shared/messages/request-errors.ts";
import { RequestError } from "../request-error.ts";
import type { Bindings } from "./bindings.ts";
import { parseEnvironment, type Environment } from "./parse-environment.ts";

// An isolate is handed the same object with each request, so its environment is parsed once.
const parsed = new WeakMap<Bindings, ReturnType<typeof parseEnvironment>>();

/**
 * The environment of a request. Throws the first thing that is wrong with it, `no-database`,
 * `no-key-secret`, `weak-key-secret` or `no-assets`, with all of them in its parts.
 */
export function environmentOf(bindings: Bindings): Environment {
  const result = parsed.get(bindings) ?? parseEnvironment(bindings);
  parsed.set(bindings, result);
  if ("db" in result) return result;
  const errors = result.map(({ binding, code }) => ({
    path: `env.${binding}`,
    message: requestErrors[code],
  }));
  throw new RequestError(result[0]?.code ?? "internal", { errors });
}
