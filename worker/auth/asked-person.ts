import type { Person } from "../../shared/api/person.ts";
import { caseFolded, nameText } from "../../shared/text/normalise.ts";
import { RequestError } from "../request-error.ts";
import { readNames } from "../store/people/people.ts";
import { readSettings } from "../store/department/settings.ts";

/**
 * A person as an admin asks for one, with shops spelled as rows have them; `before` is who they are so
 * far. Throws name-taken for a new name that somebody else has already, or one that differs in blanks,
 * width or case only: in every history the two would be one.
 */
export async function askedPerson<P extends Omit<Person, "id">>(
  db: D1Database,
  asked: P,
  before?: Pick<Person, "id" | "name">,
): Promise<P> {
  const isAlike = ({ name }: { name: string }) => caseFolded(name) === caseFolded(asked.name);
  // Who has a double from before may still be changed and deactivated.
  if (before === undefined || !isAlike(before)) {
    const others = (await readNames(db)).filter(({ id }) => id !== before?.id);
    if (others.some(isAlike)) throw new RequestError("name-taken");
  }
  if (asked.shops === null) return asked;
  const listed = (await readSettings(db)).lists["shops"] ?? [];
  const spelled = (shop: string) =>
    listed.find((name) => caseFolded(name) === caseFolded(shop)) ?? nameText(shop);
  return { ...asked, shops: asked.shops.map(spelled) };
}
