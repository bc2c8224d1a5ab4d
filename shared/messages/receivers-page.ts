import type { Delivery, DeliveryOutcome, ReceiverKind } from "../api/receivers.ts";
import type { Language } from "../localized.ts";
import { counted } from "./counted.ts";
import { showCount as n } from "./show-count.ts";

/** What the page says on which an admin chooses whom the department tells what is due. */
interface ReceiversPageWords {
  readonly title: string;
  readonly hint: string;
  readonly loading: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly add: string;
  readonly change: (name: string) => string;
  readonly test: (name: string) => string;
  readonly remove: (name: string) => string;
  /** Pressed a second time. */
  readonly removeSurely: string;
  readonly save: string;
  readonly cancel: string;
  readonly saved: string;
  readonly removed: string;
  readonly tested: string;
  readonly notTested: (why: string) => string;
  readonly name: string;
  readonly nameExample: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<ReceiverKind, string>>;
  readonly address: string;
  /** Where the address is found. */
  readonly addressHint: Readonly<Record<ReceiverKind, string>>;
  readonly secret: string;
  readonly secretHint: Readonly<Record<Exclude<ReceiverKind, "wecom">, string>>;
  readonly makeSecret: string;
  readonly noSecret: string;
  /** Of an address or a secret that is kept. */
  readonly keep: (what: string) => string;
  readonly keepSecret: string;
  readonly events: string;
  readonly when: string;
  readonly hoursHint: string;
  readonly hour: (hour: number) => string;
  /** From one hour to another, or one alone. */
  readonly hours: (from: number, to: number) => string;
  readonly language: string;
  readonly shops: string;
  readonly shopsHint: string;
  readonly ledgers: (count: number) => string;
  readonly ledgersHint: string;
  readonly active: string;
  readonly inactive: string;
  readonly tells: (events: string, hours: string) => string;
  /** Beside what is told in the moment in which it happens. */
  readonly atOnce: string;
  readonly tellsNothing: string;
  readonly onlyShops: (shops: string) => string;
  readonly separator: string;
  readonly never: string;
  /** How a delivery stands, in one line. */
  readonly delivery: (kind: Delivery["kind"], at: string, state: string) => string;
  readonly states: Readonly<Record<Delivery["state"], string>>;
  /** It was not tried yet. */
  readonly queued: string;
  readonly next: (at: string) => string;
  readonly attempt: (nth: number, at: string, outcome: string) => string;
  readonly underWay: string;
  readonly outcomes: Readonly<Record<DeliveryOutcome, string>>;
  readonly status: (status: number) => string;
  readonly code: (code: number) => string;
  /** What a robot's own code means. */
  readonly codes: Readonly<Record<number, string>>;
  readonly log: string;
  readonly more: string;
  readonly nothingSent: string;
  /** So many whom the last digest did not reach. */
  readonly failing: (count: number) => string;
  readonly told: string;
}

const zh: ReceiversPageWords = {
  title: "通知到群",
  hint: "到点把有多少逾期、多少要办告诉群里。只有条数和金额，不带任何人的信息；只在上班时间，一个群一小时最多一条。",
  loading: "正在取通知对象",
  empty: "还没有通知对象",
  emptyHint: "在群里添加一个机器人，把它的地址填到这里，到点就有人提醒大家。",
  add: "添加通知对象",
  change: (name) => `改 ${name}`,
  test: (name) => `给 ${name} 发测试消息`,
  remove: (name) => `删掉 ${name}…`,
  removeSurely: "确定删掉，以后不再通知",
  save: "保存",
  cancel: "取消",
  saved: "存好了",
  removed: "删掉了。发过的记录还在",
  tested: "测试消息送到了",
  notTested: (why) => `测试消息没送到：${why}`,
  name: "名称",
  nameExample: "比如 客服一组群",
  kind: "种类",
  kinds: {
    wecom: "企业微信群机器人",
    dingtalk: "钉钉群机器人",
    feishu: "飞书群机器人",
    webhook: "Webhook",
  },
  address: "地址",
  addressHint: {
    wecom: "群设置 → 群机器人 → 添加，复制 Webhook 地址。谁有这个地址谁就能发，存进去就不再显示。",
    dingtalk:
      "群设置 → 机器人 → 自定义，复制 Webhook 地址。安全设置选“加签”，或自定义关键词填“台账”。",
    feishu:
      "群设置 → 群机器人 → 自定义机器人，复制 Webhook 地址。安全设置选“签名校验”，或关键词填“台账”。",
    webhook: "https:// 开头的公网地址。按 Standard Webhooks 签名，收到后回 2xx。",
  },
  secret: "签名密钥",
  secretHint: {
    dingtalk: "选了“加签”才填：SEC 开头的那串。",
    feishu: "选了“签名校验”才填：机器人设置里的那串。",
    webhook: "对方用它验签名。生成的先复制给对方，保存后不再显示。",
  },
  makeSecret: "生成一个",
  noSecret: "不再签名",
  keep: (what) => `不改就空着，现在是 ${what}`,
  keepSecret: "不改就空着，现在有一个",
  events: "告诉什么",
  when: "几点",
  hoursHint: "点选要通知的钟点；休息日和下班时间不发。",
  hour: (hour) => `${hour} 点`,
  hours: (from, to) => (from === to ? `${from} 点` : `${from}–${to} 点`),
  language: "消息的语言",
  shops: "只说这些店铺",
  shopsHint: "一行一个，空着就是全部店铺。",
  ledgers: (count) => (count === 0 ? "期限看哪些台账：全部" : `期限看哪些台账：${n(count)} 本`),
  ledgersHint: "一本都不选就是全部。",
  active: "在用",
  inactive: "停用中",
  tells: (events, hours) => `${events} · ${hours}`,
  atOnce: "一发生就发",
  tellsNothing: "还没选告诉什么、几点",
  onlyShops: (shops) => `只说：${shops}`,
  separator: "、",
  never: "还没通知过",
  delivery: (kind, at, state) => `${at} ${kind === "test" ? "测试消息" : "通知"}${state}`,
  states: {
    waiting: "还没送到",
    sent: "送到了",
    failed: "没送到",
    replaced: "没送到，已由下一条代替",
    dropped: "没发，已停用或删掉",
  },
  queued: "等着发",
  next: (at) => `${at} 再试`,
  attempt: (nth, at, outcome) => `第 ${n(nth)} 次 ${at}：${outcome}`,
  underWay: "正在发",
  outcomes: {
    sent: "对方收下了",
    refused: "对方不收，多半是地址或密钥不对",
    "server-error": "对方的服务器出错",
    redirected: "对方要转到别的地址，不跟过去，请填最终的地址",
    "robot-error": "机器人不收",
    "not-json": "对方答的看不懂，可能已经发到群里",
    "no-answer": "等了 10 秒没有回应，可能已经发到群里",
    unreachable: "连不上对方",
    "not-allowed": "地址不能用",
    unreadable: "存的地址打不开了，请重新填地址和密钥",
    unknown: "发的时候中断了，不知道到没到",
  },
  status: (status) => `HTTP ${String(status)}`,
  code: (code) => `代码 ${String(code)}`,
  codes: {
    [-1]: "对方系统忙",
    93000: "地址里的 key 不对，或机器人已被移出群",
    45009: "发得太多",
    310000: "签名、关键词或 IP 跟钉钉的安全设置对不上",
    300001: "地址里的 access_token 不对，或机器人已被移出群",
    130101: "发得太快",
    19001: "地址不对，或机器人已被移出群",
    19021: "签名对不上，请核对密钥",
    19022: "服务器的 IP 不在飞书的白名单里",
    19024: "关键词对不上，请加上“台账”",
    11232: "发得太快",
  },
  log: "发送记录",
  more: "再早一些",
  nothingSent: "还没发过",
  failing: (count) => `${n(count)} 个群上次没通知到`,
  told: "说了什么",
};

const en: ReceiversPageWords = {
  title: "Telling groups",
  hint: "At the hours you choose a group hears how much is overdue and what waits: counts and sums, nothing about anybody; in working hours, once an hour at most.",
  loading: "Fetching whom we tell",
  empty: "Nobody is told yet",
  emptyHint: "Add a robot to a group, put its address here, and the group is reminded in time.",
  add: "Add a receiver",
  change: (name) => `Change ${name}`,
  test: (name) => `Send ${name} a test`,
  remove: (name) => `Remove ${name}…`,
  removeSurely: "Remove it, and tell it nothing more",
  save: "Save",
  cancel: "Cancel",
  saved: "Saved",
  removed: "Removed; what was sent stays on record",
  tested: "The test message arrived",
  notTested: (why) => `The test message did not arrive: ${why}`,
  name: "Name",
  nameExample: "e.g. service team one",
  kind: "Kind",
  kinds: {
    wecom: "WeCom group robot",
    dingtalk: "DingTalk group robot",
    feishu: "Feishu group robot",
    webhook: "Webhook",
  },
  address: "Address",
  addressHint: {
    wecom:
      "Group settings → group robots → add, then copy its webhook address. Whoever has it can write to the group: it is never shown again.",
    dingtalk:
      "Group settings → robots → custom, then copy its webhook address. Choose signing (加签), or the keyword 台账.",
    feishu:
      "Group settings → bots → custom bot, then copy its webhook address. Choose signature verification, or the keyword 台账.",
    webhook: "A public address by https. Signed as Standard Webhooks says; answer with 2xx.",
  },
  secret: "Signing secret",
  secretHint: {
    dingtalk: "Where signing (加签) is on: the text that begins with SEC.",
    feishu: "Where signature verification is on: the text in the bot’s settings.",
    webhook:
      "The other side verifies with it. Copy a made one first: once saved it is never shown again.",
  },
  makeSecret: "Make one",
  noSecret: "Sign no more",
  keep: (what) => `Blank leaves it as it is: ${what}`,
  keepSecret: "Blank leaves the one that is there",
  events: "What it is told",
  when: "When",
  hoursHint: "Choose hours; nothing is sent on days off or after work.",
  hour: (hour) => `${hour}:00`,
  hours: (from, to) => (from === to ? `${from}:00` : `${from}:00–${to}:00`),
  language: "Language of the messages",
  shops: "These shops alone",
  shopsHint: "One a line; blank is all shops.",
  ledgers: (count) =>
    count === 0 ? "Deadlines of all ledgers" : `Deadlines of ${counted(count, "ledger")}`,
  ledgersHint: "None chosen is all of them.",
  active: "In use",
  inactive: "Switched off",
  tells: (events, hours) => `${events} · ${hours}`,
  atOnce: "as it happens",
  tellsNothing: "Nothing to tell, or no hour, is chosen yet",
  onlyShops: (shops) => `Only: ${shops}`,
  separator: ", ",
  never: "Not told yet",
  delivery: (kind, at, state) => `${at} ${kind === "test" ? "Test" : "Digest"}: ${state}`,
  states: {
    waiting: "did not arrive yet",
    sent: "arrived",
    failed: "did not arrive",
    replaced: "did not arrive, the next one took its place",
    dropped: "not sent: switched off or removed",
  },
  queued: "waits to be sent",
  next: (at) => `next at ${at}`,
  attempt: (nth, at, outcome) => `Try ${n(nth)}, ${at}: ${outcome}`,
  underWay: "being sent",
  outcomes: {
    sent: "the other side took it",
    refused: "the other side refuses it; look at the address and the secret",
    "server-error": "the other side’s server failed",
    redirected: "the other side leads elsewhere, which is not followed; give the final address",
    "robot-error": "the robot refuses it",
    "not-json": "the answer can’t be understood; the group may have seen it",
    "no-answer": "no answer within 10 seconds; the group may have seen it",
    unreachable: "the other side can’t be reached",
    "not-allowed": "the address can’t be used",
    unreadable: "the saved address does not open any more; give address and secret anew",
    unknown: "broken off while it was sent; nobody knows whether it arrived",
  },
  status: (status) => `HTTP ${String(status)}`,
  code: (code) => `code ${String(code)}`,
  codes: {
    [-1]: "the other side is busy",
    93000: "the key in the address is wrong, or the robot was removed",
    45009: "too many messages",
    310000: "signature, keyword or IP do not fit DingTalk’s security settings",
    300001: "the access_token in the address is wrong, or the robot was removed",
    130101: "too many messages at once",
    19001: "the address is wrong, or the bot was removed",
    19021: "the signature does not fit; look at the secret",
    19022: "the server’s IP is not in Feishu’s list",
    19024: "the keyword does not fit; add 台账",
    11232: "too many messages at once",
  },
  log: "What was sent",
  more: "Earlier ones",
  nothingSent: "Nothing yet",
  failing: (count) => `${counted(count, "group")} did not get the last digest`,
  told: "What it said",
};

/** The words of the page, by language. */
export const receiversPageWords: Readonly<Record<Language, ReceiversPageWords>> = { zh, en };
