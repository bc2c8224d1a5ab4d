import type { Seal } from "../../shared/derive/keys.ts";
import { payeeText } from "../../shared/statements/payee-text.ts";

/** By what a payee is known to statements, be it a name or an account; null for none, and for a masked one, who may be anybody. */
export function payeeKeyOf(seal: Seal, payee: string): string | null {
  const text = payeeText(payee);
  return text === "" || text.includes("*") ? null : seal(`statement payee ${text}`);
}
