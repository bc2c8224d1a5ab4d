import type { ServerFinding } from "../../shared/api/findings.ts";
import type { Row } from "../../shared/row.ts";
import type { Deciding } from "./deciding.ts";

/**
 * That a row would say in finance's place that goods were fetched, or say other goods than those that were. Whoever changes
 * these clears what finance has said in the same row, and finance is asked anew. Undefined where old ledgers are brought in.
 */
export function changedFetch(
  { ledger: { fetched, columns }, isAnswer, typedSignatures }: Deciding,
  { stood, stands }: { readonly stood: Row; readonly stands: Row },
): ServerFinding | undefined {
  if (fetched === undefined || isAnswer === true || typedSignatures) return undefined;
  const { said, goods } = fetched;
  const differs = (key: string) => (stands[key] ?? null) !== (stood[key] ?? null);
  const isSaid = (row: Row) => said.some((key) => (row[key] ?? null) !== null);

  const other = isSaid(stood) ? goods.find(differs) : undefined;
  if (other === undefined) {
    const typed = said.find(differs);
    return typed === undefined ? undefined : { code: "S336", level: "error", column: typed };
  }
  if (!isSaid(stands)) return undefined;
  const was = stood[other] ?? null;
  const shown = was === null ? null : (columns[other]?.show(was) ?? null);
  return { code: "S337", level: "error", column: other, params: { was: shown, columns: said } };
}
