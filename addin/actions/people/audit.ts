import type { z } from "zod";
import type { listAudit as contract } from "../../../shared/api/audit.ts";
import { signedInClient } from "../../state/client-of.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { toResult, type Result } from "../../state/trouble/to-result.ts";

/** Which entries are asked for. */
export type AuditQuery = z.input<typeof contract.query>;
export type AuditPage = z.output<typeof contract.response>;

/** Asks for a page of the audit log. */
export async function listAudit(pane: Pane, query: AuditQuery): Promise<Result<AuditPage>> {
  const { listAudit } = await loadEngine();
  const client = await signedInClient(pane);
  return toResult(client.call(listAudit, { query }));
}
