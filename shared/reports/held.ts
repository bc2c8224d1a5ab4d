import type { Localized } from "../localized.ts";
import type { HoldCode } from "../money/hold.ts";

/** Why amounts wait for a second person, and are none of the day's yet. */
export const held: Readonly<Record<HoldCode, Localized>> = {
  "above-amount": { zh: "超过限额，待第二人确认", en: "above the limit, to be confirmed" },
  "other-name": {
    zh: "同一账号换了姓名，待确认",
    en: "the account had another name, to be confirmed",
  },
  "payee-changed": { zh: "换了收款人，待确认", en: "another payee, to be confirmed" },
  returned: { zh: "财务退回，待客服更正", en: "sent back, to be corrected" },
};
