import type { Seal } from "../../shared/derive/keys.ts";
import { payeeText } from "../../shared/statements/payee-text.ts";

/** By what a payee of a statement is known, be it a name or an account; null for none. */
export function payeeKeyOf(seal: Seal, payee: string): string | null {
  const text = payeeText(payee);
  return text === "" ? null : seal(`statement payee ${text}`);
}
