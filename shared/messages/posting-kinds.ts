import type { Language, Localized } from "../localized.ts";
import type { PostingKind } from "../money/posting.ts";

/** What amounts are for, in words. */
export const postingKindNames: Readonly<Record<PostingKind, Localized>> = {
  postage: { zh: "邮费", en: "Postage" },
  refund: { zh: "退款", en: "Refund" },
  compensation: { zh: "赔偿", en: "Compensation" },
  adjustment: { zh: "手工调整", en: "Adjustment" },
  "price-difference": { zh: "差价", en: "Price difference" },
  "price-difference-received": { zh: "收补差价", en: "Price difference received" },
  "courier-recovery": { zh: "快递理赔到账", en: "Recovered from couriers" },
  "service-fee": { zh: "服务收费", en: "Service fees" },
  "complaint-compensation": { zh: "投诉赔偿", en: "Complaint compensation" },
};

/** What an amount is for, in words; a kind that a newer server knows stands as it is. */
export function postingKindName(kind: string, language: Language): string {
  return Object.hasOwn(postingKindNames, kind)
    ? postingKindNames[kind as PostingKind][language]
    : kind;
}
