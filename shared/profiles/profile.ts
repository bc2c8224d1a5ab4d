import type { KnownLedger } from "../ledger.ts";
import type { Localized } from "../localized.ts";

/** An export of a platform or a program, known by its set of headings, and what they mean in it. */
export interface Profile {
  readonly id: string;
  readonly title: Localized;
  /** The ledger that its rows belong to. */
  readonly ledger: string;
  /** Headings that this export has and few others, in all its versions: several of them make a sheet this export. */
  readonly telling: readonly string[];
  /** Of `telling`, those without which it is something else. */
  readonly needs: readonly string[];
  /** True for another export that has the same headings and more. */
  readonly unless: (has: (heading: string) => boolean) => boolean;
  /** By the key of the column, the headings that stand for it, the best first; `#2` for the second of a name. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Headings that look like a column and are none of it, and why. */
  readonly misleading: Readonly<Record<string, Localized>>;
  /** What holds for every row of it, by the key of the column. */
  readonly constants: Readonly<Record<string, string>>;
}

interface ProfileSpec<K extends string> {
  readonly title: Localized;
  readonly telling: readonly string[];
  readonly needs?: readonly string[];
  readonly unless?: Profile["unless"];
  readonly columns: { readonly [Key in K]?: readonly string[] };
  readonly misleading?: Readonly<Record<string, Localized>>;
  readonly constants?: { readonly [Key in K]?: string };
}

/** Defines a profile; one that names a column that its ledger lacks does not compile. */
export function defineProfile<K extends string>(
  id: string,
  ledger: KnownLedger<string, K>,
  {
    title,
    telling,
    needs = [],
    unless = () => false,
    columns,
    misleading = {},
    constants = {},
  }: ProfileSpec<NoInfer<K>>,
): Profile {
  return {
    id,
    title,
    ledger: ledger.id,
    telling: [...needs, ...telling],
    needs,
    unless,
    columns: columns as Profile["columns"],
    misleading,
    constants: constants as Profile["constants"],
  };
}

/** Why headings of platforms' exports are left out, where several profiles have the same reason. */
export const reasons = {
  netOfRefunds: {
    zh: "这里是扣掉退款以后的实收，不是买家付的钱",
    en: "Here it is what is left after refunds, not what the buyer paid",
  },
  ofTheOrder: {
    zh: "是订单走到哪一步，不是发货状态",
    en: "How far the order is, not whether the goods went out",
  },
  dayOfTheOrder: {
    zh: "是下单的日子，不是申请售后的",
    en: "The day of the order, not of the case",
  },
  partOfRefund: {
    zh: "已经算在退款金额里，再算一次就重复了",
    en: "Included in the refund already; it would count twice",
  },
  paidByOthers: {
    zh: "不是退给买家的钱",
    en: "Not refunded to the buyer",
  },
  ofTheSeller: {
    zh: "是发给买家那一程的，不是退回来的",
    en: "Of the parcel to the buyer, not of the one that came back",
  },
  zeroInRefunds: {
    zh: "退款行里不是订单金额",
    en: "In rows of refunds it is not what the order cost",
  },
} as const satisfies Readonly<Record<string, Localized>>;
