import type { ServerFinding } from "../../shared/api/findings.ts";
import type { Row } from "../../shared/row.ts";
import type { Deciding } from "./deciding.ts";

/**
 * That a row would change a signature: those are given by who is signed in, on a worklist, and nobody types one, or
 * takes one away. Undefined where the department lets old ones be typed, to bring in ledgers from before.
 */
export function typedSignature(
  { ledger, isAnswer, typedSignatures }: Deciding,
  { stood, stands }: { readonly stood: Row; readonly stands: Row },
): ServerFinding | undefined {
  if (isAnswer === true || typedSignatures) return undefined;
  const column = ledger.signatures.find((key) => (stands[key] ?? null) !== (stood[key] ?? null));
  return column === undefined ? undefined : { code: "S334", level: "error", column };
}
