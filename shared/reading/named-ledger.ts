import type { Ledger } from "../ledger.ts";
import { headerText } from "./header-text.ts";

/** A sheet that is called so adds rows of others up, and holds none of its own. */
const OF_SUMS = /统计|分析|透视|图表|statistics|analysis|pivot|chart/;

/** True for a sheet's name, or a title above its headings, that says what the ledger's sheets are called. */
export function isNamedFor({ sheetNames }: Pick<Ledger, "sheetNames">, name: string): boolean {
  const text = headerText(name);
  return !OF_SUMS.test(text) && sheetNames.some((each) => text.includes(headerText(each)));
}
