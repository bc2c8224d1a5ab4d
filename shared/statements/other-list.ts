import type { Localized } from "../localized.ts";

/** What is to be exported in the place of a list that says nothing of money that has moved. */
export type Instead =
  | "taobao"
  | "jd"
  | "pinduoduo"
  | "douyin"
  | "kuaishou"
  | "xiaohongshu"
  | "wechat-shop"
  | "platform"
  | "alipay"
  | "wechat"
  | "courier"
  | "bank"
  | "none";

/** A list that finance comes by when it looks for a statement, and that is none. */
export interface OtherList {
  readonly id: string;
  readonly title: Localized;
  readonly instead: Instead;
  /** Headings by which it is known, each in any of its spellings. */
  readonly needs: readonly (readonly string[])[];
  /** Headings that another list has besides these. */
  readonly unless?: readonly string[];
}
