import type { Column } from "../columns/column.ts";
import { isMoney } from "../columns/is-money.ts";
import type { Ledger } from "../ledger.ts";
import { latinThings, partsOf } from "../names/heading-parts.ts";
import { ORDINARY } from "../names/heading-words.ts";
import { withoutCodes } from "../names/heading-codes.ts";
import { usualHeading } from "../names/usual-heading.ts";
import { answersInWords, spellingsOf } from "./column-likeness.ts";
import { headerText, inTwoLanguages, isInOtherUnit, withoutRemark } from "./header-text.ts";

/** What a heading says in one ledger. */
export interface HeaderHit {
  readonly column: string;
  /** True for the column's own heading, false for another name of it. */
  readonly own: boolean;
  /** True where the heading says a time for a day, or a day for a time: one that says it exactly comes first. */
  readonly loose?: true;
}

const indexes = new WeakMap<Ledger, ReadonlyMap<string, HeaderHit>>();

function buildIndex(ledger: Ledger): ReadonlyMap<string, HeaderHit> {
  const index = new Map<string, HeaderHit>();
  const add = (heading: string, hit: HeaderHit) => {
    const text = headerText(heading);
    const known = index.get(text);
    if (known !== undefined && known.column !== hit.column) {
      throw new Error(`${ledger.id}: ${heading} names both ${known.column} and ${hit.column}`);
    }
    if (known === undefined) index.set(text, hit);
  };
  for (const column of ledger.keys) {
    const header = ledger.columns[column]?.header;
    if (header !== undefined) {
      add(header.zh, { column, own: true });
      add(header.en, { column, own: true });
    }
  }
  for (const column of ledger.keys) {
    for (const alias of ledger.columns[column]?.aliases ?? []) add(alias, { column, own: false });
  }
  for (const [heading, column] of phonesOfCustomer(ledger)) {
    const text = headerText(heading);
    if (!index.has(text)) index.set(text, { column, own: false });
  }
  return index;
}

const OF_A_NAME = /姓名$|名称$|信息$/;

/** Headings that say whose phone stands below, where rows are counted by customer: 客户电话, 投诉人联系方式. */
function phonesOfCustomer({ customer, columns }: Ledger): readonly (readonly [string, string])[] {
  if (customer === undefined) return [];
  const name = columns[customer.name];
  const phone = columns[customer.phone];
  if (name === undefined || phone === undefined) return [];
  const chinese = (column: Column) =>
    spellingsOf(column).filter((each) => /\p{Script=Han}/u.test(each));
  const whose = new Set(chinese(name).map((each) => each.replace(OF_A_NAME, "")));
  whose.delete("");
  return [...whose].flatMap((person) =>
    chinese(phone).map((each) => [`${person}${each}`, customer.phone] as const),
  );
}

/**
 * The column of this ledger that a heading names: by exact spelling, never by likeness.
 * Throws when the ledger gives one heading to two columns.
 */
export function headerHit(ledger: Ledger, heading: string): HeaderHit | undefined {
  return hitOfText(ledger, headerText(heading));
}

/** The same for a heading that `headerText` has made comparable. */
export function hitOfText(ledger: Ledger, text: string): HeaderHit | undefined {
  let index = indexes.get(ledger);
  if (index === undefined) {
    index = buildIndex(ledger);
    indexes.set(ledger, index);
  }
  return index.get(text) ?? hitBehindRemark(ledger, index, text);
}

/** Longer texts are what somebody wrote in a cell. */
const LONGEST_HEADING = 40;

/** The column that a heading names but for a remark, a synonym or a translation beside it. */
function hitBehindRemark(
  ledger: Ledger,
  index: ReadonlyMap<string, HeaderHit>,
  text: string,
): HeaderHit | undefined {
  const uncoded = withoutCodes(text);
  if (uncoded.length > LONGEST_HEADING) return undefined;
  const bare = usualHeading(withoutRemark(uncoded));
  const hit =
    (bare === text ? undefined : index.get(bare)) ??
    translated(ledger, index, bare) ??
    dayForTime(ledger, index, bare);
  const column = hit && ledger.columns[hit.column];
  if (column === undefined || (isMoney(column) && isInOtherUnit(text))) return undefined;
  // Numbers that stand for words stand in no other column.
  return uncoded === text || answersInWords(column) ? hit : undefined;
}

/**
 * The column that a heading names in Chinese, with a translation beside it that speaks of nothing else: 「订单号
 * Order No.」 is the order's number, 「客户 QQ」 no customer's name, and 「退款金额 USD」 no amount in yuan.
 */
function translated(
  ledger: Ledger,
  index: ReadonlyMap<string, HeaderHit>,
  text: string,
): HeaderHit | undefined {
  const both = inTwoLanguages(text);
  if (both === undefined) return undefined;
  const hit = index.get(usualHeading(both.chinese));
  const column = hit && ledger.columns[hit.column];
  const said = latinThings(both.english);
  if (column === undefined || said === undefined) return undefined;
  // 「买家 ID」 is a number, though buyers have one: what is ordinary has to be said in Chinese, too.
  const tells = [...said.values()].some((weight) => weight > ORDINARY);
  const spellings = tells ? spellingsOf(column) : [both.chinese];
  const known = new Set(spellings.flatMap((each) => [...partsOf(each).things.keys()]));
  return [...said.keys()].every((thing) => known.has(thing)) ? hit : undefined;
}

const DAY_OR_TIME = /^(.{2,})(日期|时间)$/;

/** The column of days or moments that a heading names by the other word: 「结案日期」 where 「结案时间」 is known. */
function dayForTime(
  ledger: Ledger,
  index: ReadonlyMap<string, HeaderHit>,
  text: string,
): HeaderHit | undefined {
  const [, what, word] = DAY_OR_TIME.exec(text) ?? [];
  if (what === undefined) return undefined;
  const hit = index.get(what + (word === "日期" ? "时间" : "日期"));
  if (hit === undefined || !isDated(ledger.columns[hit.column])) return undefined;
  return { column: hit.column, own: false, loose: true };
}

const isDated = (column: Column | undefined) => column !== undefined && "dated" in column;
