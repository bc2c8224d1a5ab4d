import type { Ledger } from "../../../shared/ledger.ts";
import type { Role } from "../../../shared/role.ts";

/** True for a role whose rows of a ledger the server takes: before anything is written for them into the sheet. */
export const mayPush = (role: Role, { pushedBy }: Pick<Ledger, "pushedBy">): boolean =>
  pushedBy.includes(role);
