/** Words that say in a heading exactly what another one says, which the ledgers' own headings use. */
const SAME: ReadonlyMap<string, string> = new Map([
  ["客诉", "投诉"],
  ["客户投诉", "投诉"],
  ["顾客投诉", "投诉"],
  ["顾客", "客户"],
  ["手机号码", "手机号"],
  ["电话号码", "电话"],
  ["联络", "联系"],
  ["收件者", "收件人"],
  ["收货者", "收货人"],
  ["寄件者", "寄件人"],
]);

const WORDS = new RegExp([...SAME.keys()].toSorted((a, b) => b.length - a.length).join("|"), "g");

/** A normalised heading in the words that the ledgers use: 「客诉日期」 → 「投诉日期」. */
export const usualHeading = (normalised: string): string =>
  normalised.replace(WORDS, (word) => SAME.get(word) ?? word);
