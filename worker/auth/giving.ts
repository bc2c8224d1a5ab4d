import type { Person } from "../../shared/api/person.ts";
import type { Role } from "../../shared/role.ts";
import { RequestError } from "../request-error.ts";

type Shops = Person["shops"];

/** Whether somebody with the first shops may give the second: nobody gives more than they have. */
export const reaches = (own: Shops, given: Shops): boolean =>
  own === null || (given !== null && given.every((shop) => own.includes(shop)));

/** Throws beyond-your-shops unless an admin may give all of these shops, and take them. */
export function demandReach(admin: Pick<Person, "shops">, ...given: readonly Shops[]): void {
  if (!given.every((shops) => reaches(admin.shops, shops)))
    throw new RequestError("beyond-your-shops");
}

/** Roles that move money or give rights: nobody gets one by a single hand. */
const weighty: ReadonlySet<Role> = new Set(["admin", "finance"]);

export const isWeighty = (role: Role): boolean => weighty.has(role);

/** What somebody may do, as far as it is given to them. */
type Standing = Pick<Person, "role" | "shops"> & { readonly active: boolean };

/** Whether a person gets more by a change than they had, in a role that weighs. */
export function givesWeight(before: Standing, after: Standing): boolean {
  if (!after.active || !isWeighty(after.role)) return false;
  return !before.active || before.role !== after.role || !reaches(before.shops, after.shops);
}
