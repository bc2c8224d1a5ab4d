import { ORDINARY } from "./heading-words.ts";
import { isOfSortAlone, type Parts, partsOf, plain } from "./heading-parts.ts";
import { editDistance } from "./nearest.ts";

function sum({ things }: Parts): number {
  let all = 0;
  for (const weight of things.values()) all += weight;
  return all;
}

/**
 * How near a heading is to a spelling of a column, from 0 to 1: by the things that they speak of, whatever
 * words they have for them, so that 「手机号码」 is near 「联系电话」 and 「审核时间」 far from 「登记时间」. It is
 * a likeness to propose by, never one to apply unseen.
 */
export function headingLikeness(spelling: string, heading: string): number {
  const [ours, theirs] = [partsOf(spelling), partsOf(heading)];
  let common = 0;
  for (const [thing, weight] of ours.things) if (theirs.things.has(thing)) common += weight;
  const all = sum(ours) + sum(theirs);
  const alike = all === 0 ? 0 : (2 * common) / all;
  // Each has something of its own: 「内部订单号」 is another number than 「子订单号」.
  const apart = hasMore(ours, theirs) && hasMore(theirs, ours) ? APART : 1;
  return Math.max(alike * apart, spelledAlike(plain(spelling), plain(heading)));
}

const APART = 0.8;

/** What a heading ends with says what stands below it: a time, a number, a person, whatever comes before. */
const SORTS: ReadonlySet<string> = new Set([
  "时间",
  "编号",
  "金额",
  "状态",
  "类型",
  "方式",
  "人员",
  "信息",
]);

/**
 * How what a heading speaks of compares with what a column's spellings do, words of nearly every heading
 * aside: the same, that and more (「投诉人电话」 beside 「电话」), less than the nearest (「确认日期」 beside
 * 「确认收货时间」), or something else: other things, or another sort of thing (「单位类别」 beside 「单位」).
 */
export type Coverage = "same" | "more" | "less" | "other";

/** How near a heading is to what a column is called. */
export interface ColumnLikeness {
  /** From 0 to 1, by the spelling that is nearest. */
  readonly value: number;
  readonly coverage: Coverage;
}

/** How near a heading is to the nearest of a column's spellings. */
export function nearestLikeness(spellings: readonly string[], heading: string): ColumnLikeness {
  let nearest = "";
  let value = 0;
  for (const spelling of spellings) {
    const likeness = headingLikeness(spelling, heading);
    if (likeness <= value) continue;
    value = likeness;
    nearest = spelling;
  }
  if (spelledAlike(plain(nearest), plain(heading)) > 0) return { value, coverage: "same" };
  const theirs = partsOf(heading);
  const known = (thing: string) => spellings.some((one) => partsOf(one).things.has(thing));
  if (theirs.last !== undefined && SORTS.has(theirs.last) && !known(theirs.last)) {
    return { value: value * APART, coverage: "other" };
  }
  const less = hasMore(partsOf(nearest), theirs);
  const more = [...theirs.things].some(([thing, tells]) => tells !== ORDINARY && !known(thing));
  // Whose number it is makes it another one: 「学号」 is not the report's that is called 「编号」.
  if (more && theirs.last === "编号" && isOfSortAlone(nearest)) {
    return { value: value * APART, coverage: "other" };
  }
  return { value, coverage: less ? (more ? "other" : "less") : more ? "more" : "same" };
}

/** What comes after a case was registered: a day of it is no business day. */
const LATER_STEPS = ["处理", "完成", "审核", "发货", "签收", "入库", "期限", "回访"];

/** Who handles a case, and who is on the other side of it: what a heading says of them is nothing of the customer. */
const OTHERS = [
  "被投诉人",
  "商家",
  "店铺",
  "平台",
  "公司",
  "部门",
  "快递",
  "登记",
  "受理",
  "处理",
  "审核",
];

/** True for a heading that speaks of somebody else than the customer: 处理人电话, 商家联系电话. */
export const isOfOthers = (heading: string): boolean => {
  const { things } = partsOf(heading);
  return OTHERS.some((other) => things.has(other));
};

/** True for a heading of what comes after a case was registered: 处理时间, 审核日期, due date. */
export const isOfLaterStep = (heading: string): boolean => {
  const { things } = partsOf(heading);
  return LATER_STEPS.some((step) => things.has(step));
};

/** True when what a heading ends with is a person: 处理人, 维修人员, handled by. */
export const endsWithPerson = (heading: string): boolean => partsOf(heading).last === "人员";

const YES_OR_NO = /是否|有无|能否|可否|与否|^已否|\b(?:is|has|whether|yes|y)\b/;

/** True for a heading that asks yes or no: 是否打款, 有无纸条, is paid. */
export const asksYesOrNo = (heading: string): boolean => YES_OR_NO.test(plain(heading));

/** True when a heading speaks of something that the other does not, words of nearly every heading aside. */
function hasMore(parts: Parts, others: Parts): boolean {
  return [...parts.things].some(
    ([thing, weight]) => weight !== ORDINARY && !others.things.has(thing),
  );
}

const ASCII = /^[\x20-\x7e]+$/;

/** A slip of the pen in a Latin heading, such as `ordr no`; in a Chinese one a character is a word. */
function spelledAlike(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  if (longest < 5 || Math.abs(one.length - other.length) > 1) return 0;
  if (!ASCII.test(one) || !ASCII.test(other)) return 0;
  const distance = editDistance(one, other);
  return distance <= 1 ? 1 - distance / longest : 0;
}
