import type { Person } from "../../shared/api/person.ts";
import { caseFolded } from "../../shared/text/normalise.ts";

/** Whether a person pushed a record, or is named in it as who registered it. */
export const registeredBy = (
  { id, name }: Pick<Person, "id" | "name">,
  { authors, registrant }: { authors: ReadonlySet<string>; registrant: string | null },
): boolean =>
  authors.has(id) || (registrant !== null && caseFolded(registrant) === caseFolded(name));
