import { signIn as signInEndpoint, type Person } from "../../shared/api/person.ts";
import type { CallResult, Client } from "../client.ts";

/** Asks the server whose access key this is; spaces around a pasted key don't matter. */
export function signIn(client: Client, key: string): Promise<CallResult<Person>> {
  return client.call(signInEndpoint, { body: { key: key.trim() } });
}
