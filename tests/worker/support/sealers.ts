import { env } from "cloudflare:workers";
import { keySecrets } from "../../../worker/environment/key-secrets.ts";
import { vaultOf } from "../../../worker/environment/vault.ts";

const secrets = keySecrets(env.KEY_SECRET);

/** With what the tests' Worker seals. */
export const sealers = { secrets, vault: vaultOf(secrets) };
