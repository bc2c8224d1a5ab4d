import { caseFolded } from "../text/normalise.ts";

/** One text for all spellings of a payee's name or account, by which a statement's payee is compared with a ledger's. */
export const payeeText = (text: string): string => caseFolded(text).replaceAll(/\s+/g, "");
