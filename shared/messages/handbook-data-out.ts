import type { Language } from "../localized.ts";

/** A part of the page on taking data out: what it is about, what to do one after the other, and what to type. */
interface Part {
  readonly heading: string;
  readonly says: readonly string[];
  readonly steps: readonly string[];
  readonly typed: readonly string[];
}

/** The words of the handbook's page on taking data out. */
export interface DataOutWords {
  readonly title: string;
  readonly intro: string;
  readonly parts: readonly Part[];
  readonly sets: { readonly heading: string; readonly says: string };
  readonly files: { readonly heading: string; readonly says: readonly string[] };
  readonly lists: string;
  readonly end: Part;
}

const SERVER = { zh: "https://你的服务器", en: "https://your-server" };

/** A query in Power Query's own language. */
const query = (address: string) => `= OData.Feed("${address}", null, [Implementation="2.0"])`;

const zh: DataOutWords = {
  title: "把数据取出去：Excel、Power Query、Power BI",
  intro: `报表、清单和财务的金额流水，别的程序也能来取。下面的 ${SERVER.zh} 换成打开本页的那个地址。`,
  parts: [
    {
      heading: "先要一把只读密钥",
      says: ["一个程序一把，各用各的：停用一把，别的不受影响。"],
      steps: [
        "管理员在任务窗格里点 设置 → 人员和权限 → 新增只读访问（Power Query），写清给谁用，要的话只选几个店铺。",
        "密钥只显示这一次，复制下来。它什么都改不了，看到的个人信息都打码。",
        "不用了，在同一页把它停用。",
      ],
      typed: [],
    },
    {
      heading: "Excel 里的 Power Query",
      says: [],
      steps: [
        "数据 → 获取数据 → 自其他源 → OData 数据源，网址填下面第一行。",
        "问怎么登录时选「基本」：用户名随便填，密码填只读密钥，级别选到以 /api/odata 结尾的那一级。",
        "在导航器里选表，点「转换数据」；先筛选 Month 这样的列、删掉不要的列，再「关闭并上载」。筛选、选列、排序由服务器做，取得快。",
        "以后点「全部刷新」就是最新的。",
        "要别的月份的报表，在「高级编辑器」或编辑栏里写上时间段，如下面第二行。",
      ],
      typed: [
        `${SERVER.zh}/api/odata`,
        query(`${SERVER.zh}/api/odata/FinanceDay?period=2026-10`),
        query(`${SERVER.zh}/api/odata/Postings?$filter=Month eq '2026-10'`),
      ],
    },
    {
      heading: "Power BI",
      says: [],
      steps: [
        "Power BI Desktop：获取数据 → OData 数据源，网址和登录跟上面一样。",
        "发布以后要定时刷新：在语义模型的设置 → 数据源凭据里，同样选「基本」，填同一把密钥。",
      ],
      typed: [],
    },
  ],
  sets: {
    heading: "有哪些表",
    says: "金额以元计；类型、台账、方向是代码。报表是它平常的那段时间，网址后面加 ?period= 换一段。看得到哪些，跟密钥的店铺和权限走。",
  },
  files: {
    heading: "直接下载 Excel 和 CSV",
    says: [
      "as=xlsx 是 Excel 文件：金额、日期是数，单号是文字，长单号不会变成科学计数，文字里的等号不会变成公式。as=csv 是 CSV；双击打开会把长单号截短，请用 Excel 文件。",
      "加 language=en 用英文表头。报表要写 period，清单可以加 shop、state=answered（已答复的）。",
      "浏览器里打开网址就能下载：用户名随便填，密码填只读密钥。Excel 里：数据 → 自网站，填同样的网址，登录选「基本」。命令行里：",
    ],
  },
  lists: "清单",
  end: {
    heading: "取不到时",
    says: [
      "401：密钥不对、停用了，或太久没用到期了。403：这把密钥看不到这张表，或者想用它改东西（它只读）；这两种都记在操作记录里。429：一分钟里问得太多，等一等。下载到一半断了：正好在封存，再取一次。",
      "在自己电脑上试：npm start 以后服务器就是 https://localhost:3000，下面印出来的演示密钥也能当密码用（只读）。证书是本机自己做的，curl 要加 -k。",
      "还没有在真的 Power Query、Power BI 里试过，上面的菜单名按微软的文档写，各版本略有不同；OData 4.0 的请求、分页和筛选都有自动测试，Excel 文件由另一个读表程序读回来核对过。",
    ],
    steps: [],
    typed: ['curl -k -u any:密钥 "https://localhost:3000/api/odata/Postings?$top=3"'],
  },
};

const en: DataOutWords = {
  title: "Taking data out: Excel, Power Query, Power BI",
  intro: `Other programs may read the reports, the lists and finance’s single amounts. Put the address of this page in the place of ${SERVER.en} below.`,
  parts: [
    {
      heading: "First, a read-only key",
      says: ["One for each program: ending one leaves the others as they are."],
      steps: [
        "An admin goes to Settings → People and rights → Add read-only access (Power Query) in the task pane, says whom it is for, and chooses shops if it is for some alone.",
        "The key is shown this once: copy it. It changes nothing, and sees personal data masked.",
        "When it is no longer needed, end it on the same page.",
      ],
      typed: [],
    },
    {
      heading: "Power Query in Excel",
      says: [],
      steps: [
        "Data → Get Data → From Other Sources → From OData Feed, with the first line below as the URL.",
        "Asked how to sign in, take Basic: any user name, the read-only key as the password, for the level that ends in /api/odata.",
        "Choose tables in the navigator and Transform Data; filter columns such as Month, remove those that you don’t need, then Close & Load. Filters, columns and order are worked out by the server, which is quick.",
        "Refresh All brings what is new.",
        "For a report of another month, write its span of time in the Advanced Editor or the formula bar, as in the second line below.",
      ],
      typed: [
        `${SERVER.en}/api/odata`,
        query(`${SERVER.en}/api/odata/FinanceDay?period=2026-10`),
        query(`${SERVER.en}/api/odata/Postings?$filter=Month eq '2026-10'`),
      ],
    },
    {
      heading: "Power BI",
      says: [],
      steps: [
        "Power BI Desktop: Get data → OData feed, with the same URL and sign-in.",
        "To refresh what was published: the semantic model’s settings → Data source credentials, Basic again, with the same key.",
      ],
      typed: [],
    },
  ],
  sets: {
    heading: "Which tables there are",
    says: "Amounts are in yuan; kinds, ledgers and directions stand as codes. A report is of its usual span of time, and of another with ?period= behind its address. What is there depends on the shops and rights of the key.",
  },
  files: {
    heading: "Excel and CSV files as they are",
    says: [
      "as=xlsx is a workbook: amounts and days are numbers, numbers of orders are text and stay whole, and no text becomes a formula. as=csv is CSV; opened by double click, Excel shortens long numbers in it: take the workbook.",
      "language=en gives English headings. A report wants its period; a list takes shop, and state=answered for what was answered.",
      "Opened in a browser, an address downloads: any user name, the read-only key as the password. In Excel: Data → From Web with the same address, Basic again. From a command line:",
    ],
  },
  lists: "Lists",
  end: {
    heading: "When nothing comes",
    says: [
      "401: the key is wrong, was ended, or expired for want of use. 403: the key may not see that table, or was used to change something (it only reads); either is on record. 429: too many requests within a minute; wait. A download that breaks off halfway: something was just being sealed; ask again.",
      "On your own machine: after npm start the server is https://localhost:3000, and the demo keys that it prints do as passwords, too (they only read then). The certificate was made there: curl wants -k.",
      "Not tried in a real Power Query or Power BI yet; the names of menus are those of Microsoft’s documentation and differ between versions. Requests, pages and filters of OData 4.0 are tested automatically, and workbooks were read back by another program.",
    ],
    steps: [],
    typed: ['curl -k -u any:KEY "https://localhost:3000/api/odata/Postings?$top=3"'],
  },
};

/** The words of the page, in a language. */
export const dataOutWords = (language: Language): DataOutWords => ({ zh, en })[language];

/** How a file is fetched from a command line. */
export const fetchedFile = (path: string, language: Language): string =>
  `curl -u any:${language === "zh" ? "密钥" : "KEY"} -OJ "${SERVER[language]}${path}"`;
