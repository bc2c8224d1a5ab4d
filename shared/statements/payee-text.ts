import { caseFolded } from "../text/normalise.ts";

/** 「李敏(138****8000)」 says beside the name what it may not say whole. */
const MASKED_REMARK = /(?<=.)[((][^()()]*\*[^()()]*[))]$/;

/** One text for all spellings of a payee's name or account, by which a statement's payee is compared with a ledger's. */
export const payeeText = (text: string): string =>
  caseFolded(text).replaceAll(/\s+/g, "").replace(MASKED_REMARK, "");
