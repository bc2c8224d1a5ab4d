import type { Language } from "../../../shared/localized.ts";
import type { Role } from "../../../shared/role.ts";
import { paneWords } from "../pane-words.ts";

/** The names of roles, one after the other. */
export function rolesText(roles: readonly Role[], language: Language): string {
  const words = paneWords(language);
  return roles.map((each) => words.roles[each]).join(words.trouble.betweenRoles);
}
