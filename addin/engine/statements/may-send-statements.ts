import type { Role } from "../../../shared/role.ts";
import { listStatements, sendStatement } from "../../../shared/api/statements.ts";

const includes = ({ access }: { readonly access: unknown }, role: Role): boolean =>
  Array.isArray(access) && access.includes(role);

/** True for a role whose statements the server takes. */
export const maySendStatements = (role: Role): boolean => includes(sendStatement, role);

/** True for a role that sees what was sent. */
export const maySeeStatements = (role: Role): boolean => includes(listStatements, role);
