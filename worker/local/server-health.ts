import { environmentErrors } from "../../shared/api/health.ts";
import { problemDetails } from "../../shared/api/problem-details.ts";
import { StartError } from "./start-error.ts";

/**
 * Asks a server that may still be starting whether it is well. False when it does not answer yet, or
 * not well.
 *
 * @throws StartError when it answers that a binding or its secret is missing or will not do
 */
export async function isWell(url: string): Promise<boolean> {
  let response: Response;
  try {
    response = await fetch(`${url}/api/health`, { headers: { "accept-language": "en" } });
  } catch {
    return false;
  }
  if (response.ok) return true;
  const problem = problemDetails.safeParse(await response.json().catch(() => undefined)).data;
  if (problem !== undefined && environmentErrors.some((code) => code === problem.code))
    throw new StartError(
      `${problem.title} (${problem.code}). On this machine bindings stand in worker/wrangler.jsonc, the secret in .data/secrets.env.`,
    );
  return false;
}
