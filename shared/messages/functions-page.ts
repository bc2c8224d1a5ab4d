import type { FunctionName, GivenArgument } from "../api/figures.ts";
import type { Language } from "../localized.ts";

/** A formula as somebody may have it in their sheet, by what it gives each argument, and what it is for. */
interface FormulaExample {
  readonly given: readonly GivenArgument[];
  readonly text: string;
}

/** The words of the handbook's page on the functions, around what they say of themselves. */
export interface FunctionsPageWords {
  readonly title: string;
  readonly intro: readonly string[];
  readonly arguments: string;
  readonly mayBeLeftOut: string;
  readonly examples: string;
  readonly understood: string;
  readonly understoodIntro: string;
  readonly shown: string;
  readonly shownIntro: string;
  readonly busy: string;
  readonly known: string;
  readonly knownPoints: readonly string[];
  readonly of: Readonly<
    Record<
      FunctionName,
      { readonly points: readonly string[]; readonly examples: readonly FormulaExample[] }
    >
  >;
}

const zh: FunctionsPageWords = {
  title: "公式里的数",
  intro: [
    "在自己的表里写公式，直接取服务器上的数：月报、对账表、给老板看的一页，都不用再手工抄。",
    "只算你能看的店铺；没登录时取不到数。要有自定义函数的 Excel：Microsoft 365、网页版，或 Excel 2024。",
  ],
  arguments: "参数",
  mayBeLeftOut: "可以不写",
  examples: "例子",
  understood: "认得的写法",
  understoodIntro: "中文、英文都认，大小写、全角半角不论。",
  shown: "格子里不是数的时候",
  shownIntro: "错误值旁边的标记点开，就是下面这样的一句话。",
  busy: "正在取，几秒钟就好；最多半分钟，不会一直这样。",
  known: "要知道的",
  knownPoints: [
    "一张表里写多少个都行：一起问，一次问完；写得一样的只问一次。",
    "参数变了，那一格自己重新取。别人推送了新数，公式不会自己知道：到台账窗格的「设置」里按「刷新」，全部重取；那里也写着上次的数截至几点。",
    "参数一次只给一个格子，不能给一片。店铺、台账、方向那一格空着，就是不限。",
    "订单号的格子要设成文本：超过 15 位的数字，Excel 会把后面的变成 0，找不到，也不猜。",
    "文件发给没装台账的人，格子里留着最后一次取到的数。",
  ],
  of: {
    posted: {
      points: [
        "按财务日算月：当天截止钟点以后推送的，算到下一个财务日，跟财务日报同一个口径。等人确认的金额还不算。",
        "同一种款项有几个方向（打款、平台核对、进账）时从不相抵，要写明哪一个。",
      ],
      examples: [
        { given: ["2026-10", "退款", "旗舰店"], text: "旗舰店十月的退款" },
        { given: ["2026年10月", "赔偿", "", "打款"], text: "全部店铺十月要打款的赔偿" },
      ],
    },
    overdue: {
      points: ["一行有几个期限逾期，也只算一行；豁免的、暂停的不算。"],
      examples: [
        { given: [], text: "现在逾期的全部行" },
        { given: ["售后登记表", "旗舰店"], text: "旗舰店售后登记表里逾期的行" },
      ],
    },
    status: {
      points: [
        "凡是登记了这个订单号的台账都找，开票登记、投诉登记也在内；一本台账里有几行的，说最新的一行，各本台账用「；」连起来。",
        "平台的售后单号（退款编号）也能找；支付宝账单里那样带前缀的订单号（T200P…）也认。部门自己编的号（投诉编号、蓝单号）不找：每月从 1 编起的号说不准是哪一条。",
      ],
      examples: [{ given: ["4128374650192837465"], text: "这个订单在各本台账里怎么样了" }],
    },
    paid: {
      points: ["把这个订单在各本台账、各行里付出去的加在一起；登记了还没付的是 0。"],
      examples: [{ given: ["4128374650192837465"], text: "为这个订单一共付了多少" }],
    },
  },
};

const en: FunctionsPageWords = {
  title: "Figures in your own formulas",
  intro: [
    "Formulas in your own sheets can ask the server: nobody has to copy figures into a monthly report, a reconciliation or a page for the boss any more.",
    "They count the shops that you may see, and need you to be signed in. They need an Excel with custom functions: Microsoft 365, Excel on the web, or Excel 2024.",
  ],
  arguments: "Arguments",
  mayBeLeftOut: "may be left out",
  examples: "Examples",
  understood: "Words that are understood",
  understoodIntro: "In Chinese or English, whatever their case and width.",
  shown: "When a cell shows no figure",
  shownIntro: "The sign beside the error opens a sentence such as these.",
  busy: "It is being asked, for some seconds; half a minute at most.",
  known: "Good to know",
  knownPoints: [
    "As many as you like: they are asked together, and the same formula in many cells once.",
    "When an argument changes, its cell asks again by itself. What others push a formula does not hear of: Refresh in the settings of the Taizhang pane asks for all of them anew, and says as of when the last figures were.",
    "An argument is one cell, never several. A blank one for shop, ledger or direction leaves it open.",
    "Keep order numbers as text: of a longer number Excel keeps fifteen digits. Such a number is not guessed.",
    "Whoever opens the file without Taizhang sees the figures that were brought last.",
  ],
  of: {
    posted: {
      points: [
        "Months are finance’s: what is pushed after the day’s hour belongs to the next finance day, as in finance’s daily report. Amounts that wait for a second person are not in it yet.",
        "Where a kind goes several ways (to pay, paid by platform, money in) they are never netted: say which.",
      ],
      examples: [
        { given: ["2026-10", "Refund", "旗舰店"], text: "October’s refunds of the shop 旗舰店" },
        {
          given: ["2026-10", "Compensation", "", "To pay"],
          text: "October’s compensations to be paid, of all shops",
        },
      ],
    },
    overdue: {
      points: ["A row that is late by several deadlines is one; waived and paused ones are none."],
      examples: [
        { given: [], text: "all rows that are late now" },
        { given: ["After-sales ledger", "旗舰店"], text: "the late after-sales rows of one shop" },
      ],
    },
    status: {
      points: [
        "Every ledger that has the order is looked through, invoice requests and complaints too. Of several rows in a ledger the newest is told; ledgers are joined by semicolons.",
        "The platform’s number of the after-sales case will do, and so will an order with the prefix of a platform’s list (T200P…). Numbers of the department’s own (complaints, blue slips) will not: those that begin at 1 each month do not say which.",
      ],
      examples: [{ given: ["4128374650192837465"], text: "how this order stands in each ledger" }],
    },
    paid: {
      points: [
        "What was paid for the order in all ledgers and rows together; 0 where nothing was paid yet.",
      ],
      examples: [{ given: ["4128374650192837465"], text: "what was paid for this order in all" }],
    },
  },
};

/** The words of that page in a language. */
export const functionsPageWords: Readonly<Record<Language, FunctionsPageWords>> = { zh, en };
