/** What may be said of a difference. */
export const ACTS = {
  byHand: "手工匹配",
  writeOff: "核销",
  register: "补台账",
  wait: "等下月",
  accept: "按新版",
} as const;

/** Which way its money went. */
export const WAYS = { in: "收", out: "支" } as const;
