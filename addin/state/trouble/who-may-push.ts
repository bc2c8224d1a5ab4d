import type { Language } from "../../../shared/localized.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import { paneWords } from "../pane-words.ts";
import { rolesText } from "./roles-text.ts";

/** Says who pushes a ledger, to somebody who may not. */
export const whoMayPush = ({ pushedBy }: Pick<Ledger, "pushedBy">, language: Language): string =>
  paneWords(language).trouble.whoMayPush(rolesText(pushedBy, language));
