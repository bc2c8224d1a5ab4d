import { fromBase64 } from "../../environment/base64.ts";
import { hmacBase64 } from "../sign.ts";
import type { Kind } from "./kind.ts";

const PREFIX = "whsec_";

/** The key that a webhook's secret is: base64 behind its prefix, else the text itself. Throws for what is no base64. */
export const webhookKey = (secret: string): Uint8Array =>
  secret.startsWith(PREFIX)
    ? fromBase64(secret.slice(PREFIX.length))
    : new TextEncoder().encode(secret);

/** Any webhook, signed as Standard Webhooks says (standardwebhooks.com): id, seconds of now, and body together. */
export const webhook: Kind = {
  async request({ id, type, madeAt, text, language, shops, events }, address, secret, now) {
    const data = { language, shops, events, text };
    const body = JSON.stringify({ type, timestamp: madeAt.toISOString(), data });
    const timestamp = String(Math.floor(now.getTime() / 1000));
    const signature = await hmacBase64(webhookKey(secret ?? ""), `${id}.${timestamp}.${body}`);
    return {
      url: address.href,
      headers: {
        "webhook-id": id,
        "webhook-timestamp": timestamp,
        "webhook-signature": `v1,${signature}`,
      },
      body,
    };
  },
};
