import type { Role } from "../../../shared/role.ts";
import type { WorklistSeen } from "../../../shared/api/worklists.ts";
import { worklistById } from "../../../shared/worklists/index.ts";

/**
 * Whether a worklist waits for the person, and is not only there to be looked at: they may fill something in, or it
 * is answered nowhere but in the ledger, by its clerk.
 */
export function waitsFor(role: Role, { id, asks }: Pick<WorklistSeen, "id" | "asks">): boolean {
  if (asks.length > 0) return true;
  const worklist = worklistById(id);
  return role === "clerk" && (worklist?.answers.length === 0 || worklist?.ownOfClerks === true);
}
