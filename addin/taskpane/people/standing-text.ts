import type { Person } from "../../../shared/api/person.ts";
import type { Language } from "../../../shared/localized.ts";
import { peoplePageWords } from "../../../shared/messages/people-page.ts";
import { paneWords } from "../../state/pane-words.ts";

/** What a person is, in a line: `客服 · 全部店铺`. */
export function standingText({ role, shops }: Pick<Person, "role" | "shops">, language: Language) {
  const words = peoplePageWords[language];
  const where = shops === null ? words.allShops : words.shops(shops.join(words.separator));
  return `${paneWords(language).roles[role]} · ${where}`;
}
