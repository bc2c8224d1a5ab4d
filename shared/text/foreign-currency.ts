import { normalised } from "./normalise.ts";
import { simplified } from "./simplified.ts";

/** Names of currencies that are not the yuan, as headings and cells write them. */
export const FOREIGN_CURRENCY =
  /外币|原币|美[元金]|港[元币]|欧元|英镑|[日韩加澳]元|台币|卢布|泰铢|越南盾|令吉|比索|[$€£円₩฿₫₱₹]|(?<![a-z])(?:usd|eur|gbp|hkd|jpy|krw|twd|ntd|aud|cad|sgd|myr|thb|vnd|php|brl|mxn|rub)(?![a-z])/;

/** Headings of the column that says in which currency a row's amounts are. */
export const CURRENCY_HEADINGS = [
  "币种",
  "币别",
  "货币",
  "货币种类",
  "货币类型",
  "交易币种",
  "结算币种",
  "币种类型",
  "Currency",
  "Currency code",
] as const;

/** True for a cell that says that the amounts beside it are no yuan; what nobody knows says nothing. */
export const isForeignCurrency = (written: string): boolean =>
  FOREIGN_CURRENCY.test(simplified(normalised(written).toLowerCase()));
