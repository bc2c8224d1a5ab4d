import { pushRows } from "../../../shared/api/push.ts";
import type { Role } from "../../../shared/api/role.ts";

/** True for a role whose rows the server takes: before anything is written for them into the sheet. */
export const mayPush = (role: Role): boolean => pushRows.access.includes(role);
