import type { ServerFinding } from "../../shared/api/findings.ts";
import type { Row } from "../../shared/row.ts";
import type { Deciding } from "./deciding.ts";

/**
 * That a row would change what somebody has signed for, so that the name would stand under something that they never saw.
 * Undefined while nobody has signed, and where old signatures may be typed.
 */
export function changedAfterSignature(
  { ledger, isAnswer, typedSignatures }: Deciding,
  { stood, stands }: { readonly stood: Row; readonly stands: Row },
): ServerFinding | undefined {
  if (isAnswer === true || typedSignatures) return undefined;
  const by = ledger.signatures.map((key) => stood[key]).find((value) => typeof value === "string");
  if (by === undefined) return undefined;
  const column = ledger.signedFor.find((key) => (stands[key] ?? null) !== (stood[key] ?? null));
  if (column === undefined) return undefined;
  const was = stood[column] ?? null;
  const shown = was === null ? null : (ledger.columns[column]?.show(was) ?? null);
  return { code: "S335", level: "error", column, params: { was: shown, by } };
}
