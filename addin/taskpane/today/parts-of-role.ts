import type { Role } from "../../../shared/role.ts";

/** What a person's day is made of. */
export type Part = "batches" | "worklists" | "reports";

const parts: Readonly<Record<Role, readonly Part[]>> = {
  clerk: ["worklists", "reports"],
  supervisor: ["worklists", "batches", "reports"],
  finance: ["batches", "worklists", "reports"],
  admin: ["batches", "worklists", "reports"],
  auditor: ["batches", "worklists", "reports"],
  reader: ["batches", "worklists", "reports"],
};

/** The parts of a day, what concerns the role most first. A clerk's hour stands below their ledger. */
export const partsOf = (role: Role): readonly Part[] => parts[role];
