import type { ArgumentName, AskRefusal, FunctionName } from "../api/figures.ts";
import type { Language, Localized } from "../localized.ts";
import { counted } from "./counted.ts";
import { directionName } from "./directions.ts";
import { showCount } from "./show-count.ts";

/** A function as Excel shows it: by a name of three letters or more, and with what it does. */
export const functionWords: Readonly<
  Record<FunctionName, { readonly name: Localized; readonly text: Localized }>
> = {
  posted: {
    name: { zh: "入账金额", en: "POSTED" },
    text: {
      zh: "一个财务月里某种款项的入账金额，单位元。两个方向的钱从不相抵：有几个方向时要写明方向。",
      en: "What was posted of a kind in a finance month, in yuan. Directions are never netted: where there are several, say which.",
    },
  },
  overdue: {
    name: { zh: "逾期行数", en: "OVERDUE" },
    text: {
      zh: "现在逾期的行数。台账和店铺空着就是全部。",
      en: "How many rows are late now; of all ledgers and shops where they are left out.",
    },
  },
  status: {
    name: { zh: "订单状态", en: "STATUS" },
    text: {
      zh: "一个订单在各本台账里最新一行的状态。",
      en: "How an order stands: its newest row in each ledger.",
    },
  },
  paid: {
    name: { zh: "已付金额", en: "PAID" },
    text: {
      zh: "为一个订单实际付出去的金额，单位元；退票的不算，追回的减掉。",
      en: "What was really paid out for an order, in yuan: without what bounced, less what was got back.",
    },
  },
};

/** The arguments by their names, and how they are written. */
export const argumentWords: Readonly<
  Record<ArgumentName, { readonly name: Localized; readonly text: Localized }>
> = {
  month: {
    name: { zh: "月份", en: "month" },
    text: {
      zh: "财务月，如 2026-11；当月的任何一天也行",
      en: "The finance month, such as 2026-11, or any day in it",
    },
  },
  kind: {
    name: { zh: "款项", en: "kind" },
    text: {
      zh: "如 退款、邮费、赔偿、差价、快递理赔到账",
      en: "Such as Refund, Postage, Compensation, Price difference",
    },
  },
  shop: {
    name: { zh: "店铺", en: "shop" },
    text: {
      zh: "店铺名；空着是你能看的全部店铺",
      en: "A shop; all that you may see when left out",
    },
  },
  direction: {
    name: { zh: "方向", en: "direction" },
    text: {
      zh: "打款、平台核对 或 进账；只有一个方向时可以空着",
      en: "To pay, Paid by platform or Money in; may be left out where there is one only",
    },
  },
  ledger: {
    name: { zh: "台账", en: "ledger" },
    text: {
      zh: "台账名，如 售后登记表；空着是全部台账",
      en: "A ledger, such as After-sales ledger; all of them when left out",
    },
  },
  order: {
    name: { zh: "订单号", en: "order" },
    text: { zh: "订单号，要存成文本", en: "The order number, kept as text" },
  },
};

/** Why a formula has no value, in a sentence that names what is wrong. */
export function askRefusalText(refusal: AskRefusal, language: Language): string {
  const isChinese = language === "zh";
  switch (refusal.code) {
    case "wrong-argument": {
      const { name, text } = argumentWords[refusal.argument];
      if (refusal.given === "")
        return isChinese
          ? `缺「${name.zh}」：${text.zh}`
          : `The ${name.en} is missing: ${text.en.toLowerCase()}`;
      return isChinese
        ? `「${name.zh}」看不懂：${refusal.given}。${text.zh}`
        : `The ${name.en} says nothing that is known: ${refusal.given}. ${text.en}`;
    }
    case "damaged-order":
      return isChinese
        ? "「订单号」只剩前 15 位了：把那一格设成文本，重新填完整的单号"
        : "The order has lost its digits behind the fifteenth: make the cell text, and type the whole number again";
    case "unknown-shop":
      return isChinese
        ? `「店铺」里没有：${refusal.shop}。店铺名要跟台账里的一样`
        : `The shop is not known: ${refusal.shop}. Write it as the ledgers do`;
    case "other-shop":
      return isChinese
        ? `「店铺」${refusal.shop}不在你能看的店铺里`
        : `The shop ${refusal.shop} is none of those that you may see`;
    case "several-directions": {
      const ways = refusal.directions.map((each) => directionName(each, language));
      return isChinese
        ? `缺「方向」：这笔款项有${ways.join("、")}，不能相加，写明一个`
        : `The direction is missing: the amounts go several ways (${ways.join(", ")}), which are never added; say which`;
    }
    case "no-record":
      return isChinese
        ? "你能看的台账里没有这个订单号"
        : "No ledger that you may see has this order";
  }
}

/** What a formula is told that gives several cells where there is one to give. */
export function severalCellsText(argument: ArgumentName, language: Language): string {
  const { name } = argumentWords[argument];
  return language === "zh"
    ? `「${name.zh}」只能是一个格子，不能是一片`
    : `The ${name.en} has to be one cell, not several`;
}

/** Why nothing was asked, or nobody answered. */
export const functionFaults = {
  signedOut: {
    zh: "还没有登录：在台账窗格里登录，登录后自动再取",
    en: "Nobody is signed in: sign in in the Taizhang pane, and it is asked again by itself",
  },
  offline: {
    zh: "连不上服务器：网络好了到台账窗格的「设置」里按「刷新」",
    en: "The server can’t be reached: once it can, press Refresh in the settings of the Taizhang pane",
  },
  failed: {
    zh: "没有取到：到台账窗格的「设置」里按「刷新」",
    en: "Nothing was brought: press Refresh in the settings of the Taizhang pane",
  },
} satisfies Record<string, Localized>;

/** What the settings tell of the formulas that ask the server. */
interface FormulasWords {
  readonly title: string;
  readonly example: string;
  /** What the way to the handbook's page says. */
  readonly more: string;
  /** How many were answered last, and of which moment the figures are: `2026-11-03 16:05`. */
  readonly asked: (formulas: number, asOf: string) => string;
  /** Behind it stands each figure with its moment. */
  readonly each: string;
  /** Of which moment a figure is. */
  readonly asOf: (moment: string) => string;
  readonly refresh: string;
  /** In an Excel that has no functions of add-ins. */
  readonly notHere: string;
}

const zh: FormulasWords = {
  title: "公式里的数",
  example:
    "在自己的表里写 =TAIZHANG.入账金额、逾期行数、订单状态、已付金额，就能直接取服务器上的数。只算你能看的店铺。",
  more: "怎么写",
  asked: (formulas, asOf) => `上次取了 ${showCount(formulas)} 个数，截至 ${asOf}`,
  each: "每个数截至几点",
  asOf: (moment) => `截至 ${moment}`,
  refresh: "刷新",
  notHere:
    "这个 Excel 没有自定义函数，公式里取不了数；要 Microsoft 365、网页版或 Excel 2024。同样的数可以在报表里拉取。",
};

const en: FormulasWords = {
  title: "Figures in formulas",
  example:
    "=TAIZHANG.POSTED, OVERDUE, STATUS and PAID bring the server’s figures into your own sheets, of the shops that you may see.",
  more: "How they are written",
  asked: (formulas, asOf) => `${counted(formulas, "figure")} asked last, as of ${asOf}`,
  each: "Each figure, as of when",
  asOf: (moment) => `as of ${moment}`,
  refresh: "Refresh",
  notHere:
    "This Excel has no custom functions, so formulas can’t ask the server: Microsoft 365, Excel on the web and Excel 2024 can. Reports bring the same figures.",
};

export const formulasWords: Readonly<Record<Language, FormulasWords>> = { zh, en };
