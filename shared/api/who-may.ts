import { ledgerById, ledgers } from "../ledgers/index.ts";
import type { Role } from "../role.ts";
import type { Access } from "./endpoint.ts";

/** The roles that may push some ledger or other. */
export const pushersOfAny: readonly Role[] = [
  ...new Set(ledgers.flatMap(({ pushedBy }) => pushedBy)),
];

/**
 * The roles that may call a route, by the ledger that its path names; undefined where it is no matter of roles.
 * Of a ledger that there is not, whoever pushes any is told so.
 */
export function rolesOf(access: Access, ledger?: string): readonly Role[] | undefined {
  if (access === "pushers") return ledgerById(ledger ?? "")?.pushedBy ?? pushersOfAny;
  return typeof access === "string" ? undefined : access;
}
