import type { Role } from "../../../shared/api/role.ts";

/** What a person's day is made of. */
export type Part = "batches" | "reports";

const parts: Readonly<Record<Role, readonly Part[]>> = {
  clerk: ["reports"],
  supervisor: ["batches", "reports"],
  finance: ["batches", "reports"],
  admin: ["batches", "reports"],
  auditor: ["batches", "reports"],
};

/** The parts of a day, what concerns the role most first. A clerk's hour stands below their ledger. */
export const partsOf = (role: Role): readonly Part[] => parts[role];
