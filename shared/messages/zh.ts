import type { OtherRow } from "../problem.ts";
import { showCount } from "./show-count.ts";
import type { Wordings } from "./told.ts";

const names = (headers: readonly string[]) => headers.map((header) => `「${header}」`).join("、");

const listed = (values: readonly (string | number)[]) => values.join("、");

/** 前几项；总数更多就加省略号。 */
const firstOf = (values: readonly (string | number)[], count: number) =>
  listed(values) + (count > values.length ? "…" : "");

/** 跟这一行有关的另一行：同一张表里的行号，或者服务器上谁、哪一天登记的。 */
const rowOf = (other: OtherRow) =>
  "row" in other
    ? `第 ${other.row} 行`
    : `${other.by}${other.day === null ? "" : ` ${other.day}`} 那条`;

/** 只在表里说的话；推送以后问的，旁边就有填原因的格子。 */
const inSheet = (other: OtherRow, advice: string) => ("row" in other ? advice : "");

/** 合在一起说的：几行都是。 */
const inRows = (params: object | undefined) =>
  params !== undefined && "count" in params ? `有 ${showCount(Number(params.count))} 行` : "";

/** 写法太多，不像是选项。 */
const manyWords = (
  header: string,
  { count, words }: { readonly count: number; readonly words: number },
) =>
  `「${header}」有 ${showCount(count)} 行、${showCount(words)} 种写法都认不得，像是另一种内容。点上面的台账名，看看这一列认对没有；确实是它，就改成认得的写法。`;

const ORDERS = { ymd: "年/月/日", mdy: "月/日/年", dmy: "日/月/年" } as const;

/** 中文：发现了什么、应该是什么样、怎么办。 */
export const zh: Wordings = {
  R000: {
    title: "内容不合这一列",
    say: ({ header }) => `「${header}」的内容服务器不收。重新校验这一行，按提示改好再推送。`,
  },
  R001: {
    title: "必填的没填",
    say: ({ header, params, headingOf }) =>
      params === undefined
        ? `「${header}」没填，这一列每行都要有。`
        : `「${header}」没填。「${headingOf(params.other)}」是${listed(params.unless)}的才可以空着。`,
  },
  R002: {
    title: "不在选项里",
    say: ({ level, header, value, params }) =>
      "words" in params && params.words > 1
        ? manyWords(header, params)
        : level === "error"
          ? `「${header}」${inRows(params)}写的是“${value}”，只能填：${listed(params.choices)}。`
          : `「${header}」${inRows(params)}写的是“${value}”，名单里没有。写对了可以照常推送，让管理员加进名单；写错了就改成名单里的：${listed(params.choices)}。`,
  },
  R003: {
    title: "长号码丢了尾数",
    say: ({ level, header, value }) =>
      level === "error"
        ? `「${header}」的 ${value} 存成了数值，第 16 位以后的数字已经丢了。把这一列设成文本，再从平台重新复制原号。`
        : `「${header}」的 ${value} 从第 16 位起全是 0，可能以前存成过数值。跟平台上的原号核对一下。`,
  },
  R004: {
    title: "号码成了科学计数",
    say: ({ header, value }) =>
      `「${header}」写的是 ${value}，这是科学计数，原来的数字已经找不回来。从平台重新复制原号，比如 4128374650192837465。`,
  },
  R005: {
    title: "一格里有几个号码",
    say: ({ header, value }) =>
      `「${header}」一格里写了几个号码：“${value}”。一行只放一个，其余的另起一行。`,
  },
  R006: {
    title: "号码里有别的字符",
    say: ({ header, value }) =>
      `「${header}」写的是“${value}”，号码只能有字母、数字、- 和 _，最多 32 位。说明文字请移到备注。`,
  },
  R007: {
    title: "号码的样子不常见",
    say: ({ header, value, params }) =>
      params === undefined
        ? `「${header}」的“${value}”跟常见的号码不一样，看看是不是少了几位。`
        : `${showCount(params.count)} 行的「${header}」都跟常见的号码不一样，当作这里就用这种号码，不逐行提醒。放错了列就改列。`,
  },
  R008: {
    title: "太长",
    say: ({ header, params }) =>
      `「${header}」有 ${params.length} 个字，最多 ${params.max} 个。删短一点，或者分到备注里。`,
  },
  R010: {
    title: "看不出是哪一天",
    say: ({ header, value }) =>
      `「${header}」写的是“${value}”，看不出是哪一天（1990 到 2099 年之间）。写成 2026-11-03 这样。`,
  },
  R011: {
    title: "日期有两种读法",
    say: ({ header, value, params }) =>
      `「${header}」写的是 ${value}，可能是 ${params.first}，也可能是 ${params.second}。选一个，选好才能推送。`,
  },
  R012: {
    title: "日期在将来",
    say: ({ header, params }) =>
      `「${header}」是 ${params.day}，今天才 ${params.today}。看看年份和月份写对没有。`,
  },
  R014: {
    title: "日期太久以前",
    say: ({ header, params }) =>
      "ago" in params
        ? `「${header}」是 ${params.day}，${showCount(params.ago)} 天以前了。补录旧单没问题，写错了就改年份。`
        : `${showCount(params.count)} 行的「${header}」早于 ${showCount(params.days)} 天前，当作补录旧单，不逐行提醒。`,
  },
  R015: {
    title: "没写年份",
    say: ({ header, value, params }) =>
      `「${header}」写的是“${value}”，没写全年份，按 ${params.day} 算。`,
  },
  R016: {
    title: "看不出是几点",
    say: ({ header, value }) =>
      `「${header}」写的是“${value}”，后面的时间看不出是几点。写成 2026-11-03 14:20 这样。`,
  },
  R020: {
    title: "看不出是多少钱",
    say: ({ header, value }) =>
      `「${header}」写的是“${value}”，看不出是多少钱。只写数字，比如 12.50。`,
  },
  R021: {
    title: "小数超过两位",
    say: ({ header, value }) =>
      `「${header}」写的是 ${value}，金额最多到分。四舍五入到分，或者写成两位小数，比如 12.50。`,
  },
  R022: {
    title: "金额是负数",
    say: ({ header, value, adjustment }) =>
      `「${header}」是 ${value}，这一列不能是负数。写错了就去掉负号；要冲减，${adjustment === null ? "就改原来那一行的金额" : `请写到「${adjustment}」里`}。`,
  },
  R023: {
    title: "金额超过上限",
    say: ({ level, header, value, params }) =>
      level === "error"
        ? `「${header}」是 ${params.amount ?? value}，超过了上限 ${params.cap}。核对一下是不是多写了一位，或者填错了列。`
        : `「${header}」是 ${params.amount ?? value}，超过了 ${params.cap}。没写错的话可以照常推送。`,
  },
  R024: {
    title: "退的比付的多",
    say: ({ header, params, headingOf }) =>
      `「${header}」是 ${params.amount}，比「${headingOf(params.other)}」的 ${params.limit} 还多。核对这两个金额；多出来的部分算补偿，请另填一列。`,
  },
  R025: {
    title: "该有金额却没填",
    say: ({ params, headingOf }) =>
      `这一行是“${params.kind}”，${names(params.columns.map(headingOf))}却都没有金额。补上金额，或者改类型。`,
  },
  R026: {
    title: "一格里有两笔钱",
    say: ({ header, value }) =>
      `「${header}」的“${value}”是两笔钱。分到各自的列里，比如邮费一列、赔偿一列。`,
  },
  R027: {
    title: "数量不对",
    say: ({ header, value, params }) =>
      `「${header}」写的是“${value}”，要 ${params.min} 到 ${params.max} 之间的整数，比如 2。`,
  },
  R028: {
    title: "号码存成了数值",
    say: ({ header, params }) =>
      `「${header}」有 ${showCount(params.count)} 格存成了数值，现在没错，再长一点就会丢尾数。整列改成文本，下次粘贴也不会坏。`,
  },
  R029: {
    title: "写法不统一",
    say: ({ header, params }) =>
      `「${header}」有 ${showCount(params.count)} 格的写法和保存的不一样，比如空格、全角、别名。意思读对了，不改也能推送；要表里也一致，可以一起整理。`,
  },
  R030: {
    title: "不像电话号码",
    say: ({ header, value }) =>
      `「${header}」的“${value}”不像电话号码。手机是 11 位，座机带区号，比如 0571-87654321。`,
  },
  R031: {
    title: "税号不对",
    say: ({ header, value, params }) =>
      `「${header}」的“${value}”不是税号（写了 ${params.length} 位）。统一社会信用代码是 18 位数字和大写字母，没有 I、O、S、V、Z，比如 91330106MA2CDEFG11；老税号是 15 位。跟开票资料核对。`,
  },
  R032: {
    title: "税号的校验位对不上",
    say: ({ header, value }) =>
      `「${header}」的 ${value} 最后一位跟前面对不上，可能抄错了一位。请客户再核对一次；营业执照上就是这样的话，可以照常推送。`,
  },
  R033: {
    title: "看不出是还是否",
    say: ({ header, value, params }) =>
      params !== undefined && params.words > 1
        ? manyWords(header, params)
        : `「${header}」${inRows(params)}写的是“${value}”，看不出是还是否。填“是”或“否”。`,
  },
  R034: {
    title: "不像收款账号",
    say: ({ header, value }) =>
      `「${header}」的“${value}”不像能收款的账号。支付宝填 11 位手机号或邮箱，比如 13800138000；银行卡是 16 到 19 位。跟买家核对；没错可以照常推送。`,
  },
  R035: {
    title: "不像收款实名",
    say: ({ header, value }) =>
      `「${header}」的“${value}”不像人名，也不像单位名，财务核对不上。填账号的实名，比如 李敏；没错可以照常推送。`,
  },
  R036: {
    title: "金额不是人民币",
    say: ({ header, params }) =>
      `币种是“${params.currency}”，${params.count > 1 ? `${showCount(params.count)} 行的` : ""}「${header}」不能当人民币推送。换算成人民币再写，币种也改成人民币。`,
  },
  R040: {
    title: "没见过的快递公司",
    say: ({ header, value, params }) =>
      "words" in params && params.words > 1
        ? manyWords(header, params)
        : `「${header}」${inRows(params)}写的是“${value}”，名单里没有。写对了可以照常推送，让管理员加进名单；写错了就改成名单里的：${listed(params.choices)}。`,
  },
  R041: {
    title: "快递单号的样子不对",
    say: ({ header, value, params }) =>
      `「${header}」的“${value}”不像${params.courier}的单号（单号规则 ${params.version} 版）。看看是不是少了几位，或者快递公司写错了；没错可以照常推送。`,
  },
  R042: {
    title: "单号是另一家快递的",
    say: ({ header, value, params, headingOf }) =>
      `「${header}」的“${value}”像${params.likely}的单号，「${headingOf(params.other)}」写的却是“${params.courier}”。看看哪一个写错了；没错可以照常推送。`,
  },
  R043: {
    title: "订单号不像这个平台的",
    say: ({ header, value, params, headingOf }) =>
      `「${header}」的“${value}”不像${params.platform}的订单号（号码规则 ${params.version} 版）。看看是不是少了几位，或者「${headingOf(params.other)}」写错了；没错可以照常推送。`,
  },
  R050: {
    title: "文字里有证件号或卡号",
    say: ({ header, params }) =>
      `「${header}」里写了${params.what === "id-card" ? "身份证号" : "银行卡号"}。这里人人看得见，打码或者删掉。`,
  },
  R060: {
    title: "公式出错",
    say: ({ header, params }) =>
      params.wait
        ? `「${header}」还在计算（${params.error}）。等 Excel 算完再校验一次。`
        : `「${header}」的公式出错，显示 ${params.error}。改好公式，或者直接填上值。`,
  },
  R061: {
    title: "几列至少填一列",
    say: ({ params, headingOf }) => `${names(params.columns.map(headingOf))}都没填，至少填一个。`,
  },
  R062: {
    title: "还缺一项",
    say: ({ header, params, headingOf }) =>
      `「${headingOf(params.other)}」${params.is === null ? "填了" : `是“${params.is}”`}，` +
      (params.saysNo
        ? `「${header}」却是“否”。办到了就改成“是”。`
        : params.is === null
          ? `「${header}」也要填。`
          : `「${header}」就要填。`),
  },
  R063: {
    title: "先后颠倒",
    say: ({ header, params, headingOf }) =>
      `「${header}」是 ${params.end}，比「${headingOf(params.other)}」的 ${params.start} 还早。看看哪一个写错了。`,
  },
  R064: {
    title: "分开数的比总数多",
    say: ({ header, params, headingOf }) =>
      `${names(params.columns.map(headingOf))}加起来是 ${showCount(params.sum)}，比「${header}」的 ${showCount(params.whole)} 还多。把几个数核对一下。`,
  },
  R065: {
    title: "金额不在规定的范围",
    say: ({ header, params }) =>
      `「${header}」是 ${params.amount}，“${params.is}”的规定是 ${params.least} 到 ${params.most}。核对金额；另有批示的话在备注里写明，可以照常推送。`,
  },
  R066: {
    title: "做早了",
    say: ({ header, params, headingOf }) =>
      `「${header}」是 ${params.day}，离「${headingOf(params.other)}」的 ${params.start} 才 ${showCount(params.after)} 天；“${params.is}”要满 ${showCount(params.least)} 天。看看日期写错没有，确实做早了就到期再做一次。`,
  },
  R067: {
    title: "金额比应有的多",
    say: ({ header, params, headingOf }) =>
      `「${header}」是 ${params.amount}，按${names(params.columns.map(headingOf))}算最多是 ${params.limit}。把这几个金额核对一下；没错可以照常推送。`,
  },
  R068: {
    title: "开票金额不是正数",
    say: ({ header, params, headingOf }) =>
      params.amount === "0.00"
        ? `「${header}」是 0.00，开不出票。填上要开的金额；不开了就把状态改成已取消。`
        : `「${headingOf(params.other)}」是 ${params.amount}，只有红冲才是负数，「${header}」却没勾。是红冲就勾上；不是就把金额改成正数。`,
  },
  R069: {
    title: "该填的没填",
    say: ({ level, header, params }) =>
      params !== undefined
        ? `「${header}」有 ${showCount(params.count)} 行没填，不逐行提醒。这一列有用就补上，没用就不管。`
        : level === "error"
          ? `「${header}」没填，部门要求每行都有。补上再推送。`
          : `「${header}」没填，这一列每行都该有。能补就补上；不补也可以推送。`,
  },
  R070: {
    title: "数量很大",
    say: ({ header, params }) =>
      `「${header}」是 ${showCount(params.quantity)}，超过 ${showCount(params.usual)}。批发的话没问题，可以照常推送；不是就看看填错列没有。`,
  },
  R071: {
    title: "像是乱码",
    say: ({ header, value, params }) =>
      params.readable
        ? `「${header}」的“${value}”像是用错了编码打开的。看看下面改回来的对不对。`
        : `「${header}」的“${value}”里有打开文件时丢了的字，这里找不回来。从原来的地方重新复制。`,
  },
  R072: {
    title: "付的跟应付的不一样",
    say: ({ header, params, headingOf }) =>
      `「${header}」是 ${params.amount}，「${headingOf(params.other)}」是 ${params.is}。核对实际付了多少；付错了，退回客服改好再付。`,
  },
  R073: {
    title: "流水号用过了",
    say: ({ header, value, params }) =>
      `「${header}」${value} 已经是付给另一个人的${params.reference === "" ? "那一笔" : `那一笔（${params.reference}）`}。核对流水号；一笔只能付给一个人。`,
  },
  R074: {
    title: "那天还没到",
    say: ({ header, params }) =>
      `「${header}」是 ${params.day}，今天才 ${params.today}。办完了才答复；写错了年份或月份，就改过来。`,
  },
  R079: {
    title: "客户休息时打的电话",
    say: ({ params }) =>
      `${params.time} 打的电话；晚上 ${showCount(params.from)} 点到早上 ${showCount(params.until)} 点不打扰客户。时间写错就改；客户约好的，说明一下。`,
  },
  D101: {
    title: "同一单登记了两次",
    say: ({ other }) =>
      `这一行跟${rowOf(other)}的单号、类型、金额都一样。${inSheet(other, "多登的就删掉；确实是两笔，请让两行有区别，比如各填自己的售后单号或商家编码。")}`,
  },
  D102: {
    title: "平台和线下都退了",
    say: ({ params, other }) =>
      params === undefined
        ? `这一单在${rowOf(other)}也退过，走的是另一条路，可能退了两遍。${inSheet(other, "核对一下；两边各退一部分的，可以照常推送。")}`
        : `这一单这一行是“${params.mine}”，${rowOf(other)}是“${params.theirs}” ${params.amount}，可能退了两遍。${inSheet(other, "核对一下；两边各退一部分的，可以照常推送。")}`,
  },
  D103: {
    title: "一单退的比付的多",
    say: ({ level, params, other }) => {
      const sum =
        params === undefined
          ? `这一单在${rowOf(other)}也退过，加上本行超过实付。`
          : `这一单已退 ${params.before} + 本行 ${params.amount}，超过实付 ${params.paid}（${rowOf(other)}）。`;
      const advice =
        level === "error"
          ? "核对金额；多出来的部分算补偿，请填到赔偿金额里。"
          : "几件商品分开付、实付是每件的，可以照常推送；不是就核对金额。";
      return sum + inSheet(other, advice);
    },
  },
  D104: {
    title: "同一件退回报了两次邮费",
    say: ({ value, other }) =>
      `退回单号 ${value} 的邮费，${rowOf(other)}已经报过。${inSheet(other, "同一件只报一次，多报的就删掉；抄错了就改成自己的单号。")}`,
  },
  D105: {
    title: "同一账号反复收款",
    say: ({ header, params, other }) =>
      params === undefined
        ? `「${header}」最近已经收过好几单款，上一单是${rowOf(other)}。看看是不是同一个人反复申请。${inSheet(other, "没问题可以照常推送。")}`
        : `「${header}」${showCount(params.days)} 天里已经是第 ${showCount(params.times)} 单收款，上一单是${rowOf(other)}。看看是不是同一个人反复申请。${inSheet(other, "没问题可以照常推送。")}`,
  },
  D106: {
    title: "同一件快递理赔了两次",
    say: ({ header, value, other }) =>
      `「${header}」${value} 在${rowOf(other)}已经按同样的类型登记了理赔。${inSheet(other, "多登的就删掉；是另一种情况，请改类型。")}`,
  },
  D107: {
    title: "同一单开了两次票",
    say: ({ header, value, other }) =>
      `「${header}」${value} 的同样内容在${rowOf(other)}已经申请过开票。${inSheet(other, "多登的就删掉；是红冲的，请勾上红字；确实要再开，可以照常推送。")}`,
  },
  D108: {
    title: "投诉编号重复",
    say: ({ header, value, other }) =>
      `「${header}」${value} 在${rowOf(other)}已经有了。${inSheet(other, "多登的就删掉，不是同一件就换个编号。")}`,
  },
  D111: {
    title: "号码重复",
    say: ({ header, value, other }) =>
      `「${header}」${value} 在${rowOf(other)}已经有了。${inSheet(other, "多登的就删掉，抄错了就改成自己的号码。")}`,
  },
  D112: {
    title: "同一件事登记了两次",
    say: ({ other }) =>
      `这一行跟${rowOf(other)}登记的是同一件事。${inSheet(other, "多登的就删掉；确实是两件，可以照常推送。")}`,
  },
  D113: {
    title: "同样的内容登记了两次",
    say: ({ other }) =>
      `这一行的日期和内容跟${rowOf(other)}一样，也没有单号或金额能分清。${inSheet(other, "多登的就删掉；确实是两件，可以照常推送。")}`,
  },
  D114: {
    title: "同一账号换了户名",
    say: ({ header, other }) =>
      `同一个收款账号，${rowOf(other)}写的是另一个户名。${inSheet(other, `核对「${header}」；确实换了名字，可以照常推送，打款前要由主管确认。`)}`,
  },
  X201: {
    title: "换货没写换出什么",
    say: ({ params, headingOf }) =>
      `换货要写清换出哪样，${names(params.columns.map(headingOf))}都没填。填一个才能列进拿货单，比如 A-1024。`,
  },
  X202: {
    title: "缺退回件",
    say: () =>
      "退货退款已经办完，退回件登记里却没有这件退货。件到了就登记；没到先别退，把状态改回来。",
  },
  X203: {
    title: "有邮费，没有退回单号",
    say: ({ header, params, headingOf }) =>
      `「${headingOf(params.other)}」是 ${params.amount}，「${header}」却没填。补上退回件的单号，财务才好核对；确实没有退件，可以照常推送。`,
  },
  X206: {
    title: "这里不该有内容",
    say: ({ header, value, params, headingOf }) =>
      `「${headingOf(params.other)}」是“${params.is}”，「${header}」却填了 ${value}。没有这回事就删掉；有的话改「${headingOf(params.other)}」。`,
  },
  X208: {
    title: "过了期限",
    say: ({ header, params, headingOf }) =>
      `「${header}」是 ${params.day}，在「${headingOf(params.other)}」 ${params.start} 之后第 ${showCount(params.after)} 天；“${params.is}”最多 ${showCount(params.most)} 天。看看日期写错没有；愿意照办的话可以照常推送。`,
  },
  X209: {
    title: "该买家出的邮费",
    say: ({ header, params, headingOf }) =>
      `「${headingOf(params.other)}」是“${params.is}”，运费一般由买家承担，「${header}」却填了 ${params.amount}。是质量问题就勾上质量问题；店里愿意承担的，可以照常推送。`,
  },
  X210: {
    title: "缺快递理赔",
    say: () => "责任方是快递，理赔登记里却没有这一单。向快递索赔并登记，或改责任方。",
  },
  X211: {
    title: "缺小二介入登记",
    say: () =>
      "勾了「小二介入」，小二介入登记里却没有这一单。登记上，别错过举证时间；勾错了就取消。",
  },
  X212: {
    title: "缺质量问题登记",
    say: () => "勾了「质量问题」，质量问题登记里却没有这一单。登记上；勾错了就取消。",
  },
  X213: {
    title: "没签名就发出了",
    say: ({ header, params, headingOf }) =>
      params.signed === null
        ? `「${headingOf(params.other)}」是 ${params.out}，「${header}」却没填。请主管在「换货拿货单」里签名，签了再发出。`
        : `「${header}」是 ${params.signed}，比「${headingOf(params.other)}」的 ${params.out} 还晚。要先签名再发出；看看哪一个写错了。`,
  },
  X214: {
    title: "没办齐就关闭了",
    say: ({ params, headingOf }) =>
      `已经是“${params.is}”，还缺${names(params.columns.map(headingOf))}。补齐再关闭、归档；确实没有的，说明原因。`,
  },
  X215: {
    title: "不收费的服务收了费",
    say: ({ header, params, headingOf }) =>
      `「${headingOf(params.other)}」是“${params.is}”，不收费，「${header}」却是 ${params.amount}。收了费就把类别改成有偿服务，没收就写 0。`,
  },
  X216: {
    title: "退回的比发出的多",
    say: ({ header, params, headingOf }) =>
      `「${header}」是 ${showCount(params.quantity)}，比「${headingOf(params.other)}」的 ${showCount(params.limit)} 还多。数一数实物；多出来的请另登一行，写明是哪一单的。`,
  },
  X217: {
    title: "退回的比申请的少",
    say: ({ header, params, headingOf }) =>
      `「${header}」是 ${showCount(params.quantity)}，比「${headingOf(params.other)}」的 ${showCount(params.limit)} 少。退款按实收的件数算，少的几件先问清楚。`,
  },
  X218: {
    title: "缺换货登记",
    say: () => "换货登记里没有这一单，财务不会拿货。登记上；不换了就改售后类型或状态。",
  },
  X219: {
    title: "缺蓝单",
    say: () => "货已发出，换货蓝单里却没有这一单。登记蓝单；没发就清掉发出时间和单号。",
  },
  X220: {
    title: "蓝单没有换货",
    say: () => "换货登记里没有这张蓝单对应的换货。补登换货，或核对蓝单上的单号。",
  },
  X221: {
    title: "退件没有售后",
    say: () => "售后登记里没有这件退货。补登售后，或核对单号；没人认的勾「无主件」。",
  },
  X222: {
    title: "缺投诉回访",
    say: () => "投诉已关闭，回访台账里却没有它的回访。回访客户，「关联单号」填投诉编号。",
  },
  X223: {
    title: "已索赔又退回",
    say: () => "按丢件索赔的快递，退回件登记里有了。勾「后来找到」，并向快递撤销理赔或退还赔款。",
  },
  X224: {
    title: "投诉赔偿没登记售后",
    say: () =>
      "投诉写了赔偿和订单号，售后登记里这一单却没有赔偿，财务不会付。登记到售后；不赔了就清掉赔偿金额。",
  },
  X231: {
    title: "缺 7DC 回访",
    say: () =>
      "7DC 回访到期了，回访台账里却没有。到「应回访」里填，或在回访台账登记，「关联单号」填这一行的编号。",
  },
  X232: {
    title: "缺月回访",
    say: () =>
      "月回访到期了，回访台账里却没有。到「应回访」里填，或在回访台账登记，「关联单号」填这一行的编号。",
  },
  X233: {
    title: "缺年回访",
    say: () =>
      "年回访到期了，回访台账里却没有。到「应回访」里填，或在回访台账登记，「关联单号」填这一行的编号。",
  },
  X234: {
    title: "缺 3DC 回访",
    say: () =>
      "3DC 回访到期了，回访台账里却没有。到「应回访」里填，或在回访台账登记，「关联单号」填这一行的编号。",
  },
  X235: {
    title: "缺维修回访",
    say: () =>
      "维修回访到期了，回访台账里却没有。到「应回访」里填，或在回访台账登记，「关联单号」填这一行的编号。",
  },
  X236: {
    title: "凭证没有登记",
    say: () => "服务登记簿里没有这张凭证的服务。补登服务；没用的凭证把状态改成作废。",
  },
  X237: {
    title: "服务没有凭证",
    say: () => "服务凭证里没有这个凭证号。补登凭证，或核对号码。",
  },
  X238: {
    title: "缺第一责任人的罚款",
    say: () => "罚了当事人，同一个投诉编号却没有第一责任人的罚款。补登一行；不罚的话说明原因。",
  },
  X239: {
    title: "缺当事人的罚款",
    say: () => "罚了第一责任人，同一个投诉编号却没有当事人的罚款。补登一行；不罚的话说明原因。",
  },
  S300: {
    title: "没找到台账",
    say: ({ value }) =>
      `工作表“${value}”前 20 行里没有认得的表头。换到台账所在的工作表，或者手工指定这是哪种台账。`,
  },
  S301: {
    title: "缺必需的列",
    say: ({ header, params, headingOf }) =>
      params.instead === undefined
        ? `第 ${params.row} 行的表头里没有「${header}」。加上这一列，或者说哪一列是它；每一行都一样，就说是什么。`
        : `第 ${params.row} 行的表头里没有「${header}」，也没有${names(params.instead.map(headingOf))}。有一列就行：加上，或者说哪一列是它。`,
  },
  S302: {
    title: "表头重名",
    say: ({ value, params }) =>
      `${listed(params.addresses)} 的表头都叫“${value}”，分不清用哪一列。改掉一个，或者手工指定。`,
  },
  S303: {
    title: "两列都像同一项",
    say: ({ header, params }) =>
      `${listed(params.addresses)} 的表头（${listed(params.headings)}）都可以是「${header}」。手工指定用哪一列。`,
  },
  S304: {
    title: "隐藏的行也算在内",
    say: ({ params }) => `有 ${showCount(params.count)} 行被隐藏或筛掉了，也一起校验和推送。`,
  },
  S305: {
    title: "合计行没有算进去",
    say: ({ params }) =>
      `第 ${firstOf(params.rows, params.count)} 行是合计，不算数据，共 ${showCount(params.count)} 行。`,
  },
  S307: {
    title: "空格按上面填",
    say: ({ header, params }) =>
      `「${header}」有 ${showCount(params.count)} 个空格按上面的内容算：合并的单元格，或者你说过照上面填。`,
  },
  S308: {
    title: "有一班没有登记",
    say: ({ params }) =>
      `${firstOf(params.days, params.count)} 没有${params.shift}的行，别的班有。看看是不是漏登了；那天没有售后就不用管。`,
  },
  S310: {
    title: "行标记对不上",
    say: ({ params }) =>
      params.mark === "copied"
        ? `这一行是从第 ${params.keptBy} 行复制来的，按新的一行推送。`
        : "这一行的台账标记被改过，认不出推送过没有，按新的一行推送。推送过的话请撤销对标记的修改。",
  },
  S311: {
    title: "台账里没有这一列",
    say: ({ params }) =>
      `台账里没有「${params.name}」这一列，可能是插件版本旧了。重新打开插件再推送。`,
  },
  S312: {
    title: "服务器不认识行标记",
    say: () =>
      "这一行的台账标记服务器不认识，可能来自别的台账、别的服务器，或者同一行推送了两次。删掉标记再推送，就按新的一行算。",
  },
  S332: {
    title: "个人信息已经删除",
    say: () =>
      "这条记录的个人信息已经由管理员删除，服务器不再保存。把这一行的个人信息和备注清空再推送；确实还要登记的，另起一行。",
  },
  S334: {
    title: "签名不能在表里填写",
    say: ({ header }) =>
      `「${header}」不能在表里填或改：主管登录后在清单里签（换货在「换货拿货单」，投诉在「投诉核查」），拉取就到这里。把这一格恢复成原来的再推送；导入以前的登记，请管理员在规则里打开。`,
  },
  S335: {
    title: "签名以后改了内容",
    say: ({ header, params }) =>
      `${params.by}签名时「${header}」${params.was === null ? "没填" : `是 ${params.was}`}，签过名的不能再改。改回来再推送；确实要换别的，先把这一行的状态改成已取消并推送，再另起一行登记，重新拿货、签名。`,
  },
  S336: {
    title: "拿货不能在表里填写",
    say: ({ header }) =>
      `「${header}」不能在表里填或改：财务登录后在「换货拿货单」里答已拿货，拉取就到这里。把这一格恢复成原来的（新登记的清空）再推送；导入以前的登记，请管理员在规则里打开。`,
  },
  S337: {
    title: "拿货以后改了内容",
    say: ({ header, params, headingOf }) =>
      `财务拿货时「${header}」${params.was === null ? "没填" : `是 ${params.was}`}，货已经拿了。改回来再推送；确实要换别的，先拉取，再把${names(params.columns.map(headingOf))}清空，跟改动一起推送，财务会重新拿货。表里没有这两列的，把状态改成已取消并推送，再另起一行登记。`,
  },
  S333: {
    title: "服务器上的记录打不开",
    say: () =>
      "服务器上存的这条记录打不开，可能被人改动过，这一行推送不了，别的行不受影响。请找管理员：在这一行的历史里删除它的个人信息，再另起一行登记。",
  },
  S314: {
    title: "说明行没有算进去",
    say: ({ params }) =>
      `第 ${firstOf(params.rows, params.count)} 行是制表、审核一类的说明，或者又写了一遍表头，不算数据，共 ${showCount(params.count)} 行。`,
  },
  S315: {
    title: "工作表受保护",
    say: () =>
      "这张表受保护或是只读，校验结果只列在这里，没有写进表里；推送照常，行标记存在文件里。要写进表里，先在「审阅」里撤销保护。",
  },
  S317: {
    title: "从表名认出的内容",
    say: ({ header, value, params }) =>
      `「${header}」= ${value}，来自表名“${params.sheet}”，每一行都算。不对的话，点上面的台账名改。`,
  },
  S318: {
    title: "有金额列没用上",
    say: ({ params }) =>
      `${listed(params.headings.map(({ name, address }) => `${name}（${address}）`))} 里有金额，但不对应这本台账的列：不会推送，财务看不到。要算的话，点上面的台账名，选它是哪一列。`,
  },
  S319: {
    title: "空格是不是跟上面一样",
    say: ({ header, params }) => {
      const cells = `${showCount(params.count)} 格`;
      if (params.why === "left") return `「${header}」空着的 ${cells}，说过就是空的。`;
      return params.why === "apart"
        ? `「${header}」有 ${cells}空着。说过照上面填，可是现在上面的内容对不上了，像是排过序。撤销排序，或者把空格填上；真是空的，就说一声。`
        : `「${header}」像是一组只写一次，有 ${cells}空着。照上面填，还是就是空的？说了才推送这些行。`;
    },
  },
  S320: {
    title: "示例行，不会推送",
    say: ({ header, params }) =>
      `「${header}」开头写着${params.mark}，这一行只用来试。看完点「删除示例」；改成真的一行，就把${params.mark}都去掉。`,
  },
  S321: {
    title: "表头换了名字",
    say: ({ header, params: { was, headings } }) => {
      const now = listed(headings.map(({ name, address }) => `“${name}”（${address}）`));
      if (headings.length === 0)
        return `「${header}」这一列不见了（原来的表头是“${was ?? header}”）。推送过的内容还在服务器上，不会跟着清空。`;
      return was === null
        ? `「${header}」推送过，现在没有这个表头，${now}里像是它的内容。是同一列吗？说了才推送。`
        : `「${header}」的表头“${was}”不见了，多了${now}。是同一列改了名字吗？说了才推送。`;
    },
  },
  S322: {
    title: "两个表头像是对调了",
    say: ({ header, headingOf, params }) =>
      `「${header}」和「${headingOf(params.other)}」的内容跟推送过的正好对调。是表头换错了位置，还是内容真的要换？说了才推送。`,
  },
  S323: {
    title: "列按部门的设置认",
    say: ({ params: { by, day, unknown } }) =>
      `${by} ${day} 认过同样的表头，这张表照着认${unknown > 0 ? `，其中 ${showCount(unknown)} 列台账里已经没有，不用` : ""}。不对的话，点上面的台账名改。`,
  },
  S324: {
    title: "所有行都是同一个值吗",
    say: ({ header, value, params: { by, day } }) =>
      `「${header}」表里没有。${by} ${day} 的那张表每一行都是“${value}”。这张表也是就说一声。`,
  },
  S325: {
    title: "日期先写月还是先写日",
    say: ({ header, params }) =>
      `「${header}」有 ${showCount(params.count)} 格分不清先写月还是先写日，整列也看不出来。${params.readings
        .map(
          ({ order, days }) =>
            `${ORDERS[order]}的话，${params.written.map((one, at) => `${one} 是 ${days[at] ?? ""}`).join("，")}`,
        )
        .join("；")}。选一种，整列都这样读；选好才推送这些行。`,
  },
  S326: {
    title: "这一列像是认错了",
    say: ({ header, params, headingOf }) => {
      const { better } = params;
      const of = `${showCount(params.of)} 行里有 ${showCount(params.count)} 行`;
      if (params.rule === "R063")
        return `「${headingOf(params.than)}」和「${header}」都填的 ${of}先后颠倒，多半不是写错，是有一列认错了。点上面的台账名看看；不用「${header}」这一列也行。`;
      const hint = better === null ? "" : `${better.address} 的「${better.heading}」像是总金额。`;
      return `「${headingOf(params.than)}」和「${header}」都填的 ${of}退的比付的多，多半不是写错，是「${header}」认错了列：它像是退款以后的实收。${hint}换一列，或者不用这一列；定下来才推送这些行。`;
    },
  },
  S330: {
    title: "没写是哪个店铺",
    say: ({ header }) =>
      `表里没有「${header}」这一列，按店铺算的数里就没有这些行。每一行都是同一个店铺，就说是哪个。`,
  },
  S331: {
    title: "两张表并排放着",
    say: ({ params }) =>
      `这张工作表里并排放着两张以上的表，读的是 ${params.read} 那张，${listed(params.left)} 的行没有读，也没有改。把它移到另一张工作表，就能一起校验和推送。`,
  },
};
