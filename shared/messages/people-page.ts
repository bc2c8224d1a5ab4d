import type { PersonRequest } from "../api/people.ts";
import type { Language } from "../localized.ts";
import { counted } from "./counted.ts";

/** What the pages of people and of access keys say. */
interface PeoplePageWords {
  readonly title: string;
  readonly keysTitle: string;
  readonly loading: string;
  readonly hint: string;
  readonly keysHint: string;
  readonly newKey: string;
  readonly newKeyHint: string;
  readonly codeMade: (by: string, at: string) => string;
  readonly unclaimed: (until: string) => string;
  readonly claimed: (at: string, device: string) => string;
  readonly claimedEnded: string;
  readonly read: string;
  readonly thisKey: string;
  /** A key: from what device, since when. */
  readonly key: (device: string, since: string) => string;
  readonly unknownDevice: string;
  readonly used: (day: string) => string;
  readonly neverUsed: string;
  readonly expires: (day: string) => string;
  readonly expiresSoon: (day: string) => string;
  readonly end: string;
  readonly endNamed: (key: string) => string;
  readonly keyEnded: string;
  readonly endedKeys: (count: number) => string;
  readonly keys: (count: number) => string;
  readonly codeUntil: (at: string) => string;
  /** The key of a reader, and how a program uses it. */
  readonly readerKey: (name: string) => string;
  readonly readerKeyHint: (address: string) => string;
  readonly code: (name: string, until: string) => string;
  readonly codeHint: string;
  readonly waits: string;
  readonly requests: (count: number) => string;
  readonly requested: Readonly<Record<PersonRequest["action"], (who: string) => string>>;
  readonly switchOffSecondAdmin: string;
  readonly by: (name: string, at: string) => string;
  readonly approve: string;
  readonly refuse: string;
  readonly withdraw: string;
  readonly allShops: string;
  readonly shops: (names: string) => string;
  readonly separator: string;
  readonly inactive: (count: number) => string;
  readonly add: string;
  readonly addReader: string;
  readonly change: (name: string) => string;
  readonly makeCode: (name: string) => string;
  readonly deactivate: (name: string) => string;
  readonly activate: (name: string) => string;
  readonly name: string;
  readonly role: string;
  readonly shopsField: string;
  readonly shopsHint: string;
  readonly save: string;
  readonly cancel: string;
  readonly done: string;
}

const zh: PeoplePageWords = {
  title: "人员和权限",
  keysTitle: "我的访问密钥",
  loading: "正在取人员",
  hint: "密钥由本人用领取码领取，谁也看不到别人的密钥。",
  keysHint: "不认得的马上停用。换电脑请管理员开一个领取码。",
  newKey: "你的新密钥，只在这里显示这一次",
  newKeyHint: "这台电脑已经记住。要在别的电脑上用，现在抄下来，别给别人。",
  codeMade: (by, at) => `${by} ${at} 给你开了领取码`,
  unclaimed: (until) => `还没有人领取，${until} 前有效。没要过就问一下。`,
  claimed: (at, device) => `于 ${at}${device === "" ? "" : ` 在 ${device}`} 被领取`,
  claimedEnded: "已停用",
  read: "知道了",
  thisKey: "正在用这一把",
  key: (device, since) => `${device} · ${since} 起`,
  unknownDevice: "未知设备",
  used: (day) => `${day} 用过`,
  neverUsed: "没用过",
  expires: (day) => `${day} 失效`,
  expiresSoon: (day) => `${day} 失效，提前找管理员要领取码`,
  end: "停用",
  endNamed: (key) => `停用 ${key} 这把密钥`,
  keyEnded: "密钥已停用",
  endedKeys: (count) => `停用了的 ${count} 把`,
  keys: (count) => `${count} 把密钥`,
  codeUntil: (at) => `领取码 ${at} 前有效`,
  readerKey: (name) => `${name} 的只读密钥，只显示这一次`,
  readerKeyHint: (address) =>
    `只能取数，不能改。Excel 的 Power Query 或 Power BI 里选「OData 源」，地址填 ${address}，再选「基本」：用户名随便填，密码填这个密钥。`,
  code: (name, until) => `${name} 的领取码，${until} 前有效`,
  codeHint: "只显示这一次，只能用一次。请当面或用公司聊天交给本人，本人在登录处填入。",
  waits: "已提交，等另一个管理员同意",
  requests: (count) => `等第二个管理员同意 ${count} 条`,
  requested: {
    "add-person": (who) => `新增 ${who}`,
    "change-person": (who) => `改成 ${who}`,
    "make-key-code": (who) => `给 ${who} 开领取码`,
  },
  switchOffSecondAdmin: "以后不用第二个管理员同意",
  by: (name, at) => `${name} ${at} 提出`,
  approve: "同意",
  refuse: "不同意",
  withdraw: "收回",
  allShops: "全部店铺",
  shops: (names) => `限 ${names}`,
  separator: "、",
  inactive: (count) => `已停用的人 ${count} 个`,
  add: "新增人员",
  addReader: "新增只读访问（Power Query）",
  change: (name) => `修改 ${name}`,
  makeCode: (name) => `给 ${name} 开领取码`,
  deactivate: (name) => `停用 ${name}`,
  activate: (name) => `恢复 ${name}`,
  name: "姓名",
  role: "角色",
  shopsField: "店铺",
  shopsHint: "一行一个；空着就是全部店铺。",
  save: "保存",
  cancel: "取消",
  done: "已保存",
};

const en: PeoplePageWords = {
  title: "People and rights",
  keysTitle: "My access keys",
  loading: "Fetching people",
  hint: "Each person claims a key with a code; nobody sees anybody else’s key.",
  keysHint: "End at once what you don’t know. For another computer, ask an admin for a code.",
  newKey: "Your new key, shown here only once",
  newKeyHint: "This computer keeps it. For another one write it down now, and give it to nobody.",
  codeMade: (by, at) => `${by} made a code for you ${at}`,
  unclaimed: (until) => `Nobody has claimed it; good until ${until}. Ask if you didn’t want it.`,
  claimed: (at, device) => `Claimed ${at}${device === "" ? "" : ` on ${device}`}`,
  claimedEnded: "Ended",
  read: "Got it",
  thisKey: "In use here",
  key: (device, since) => `${device} · since ${since}`,
  unknownDevice: "Unknown device",
  used: (day) => `used ${day}`,
  neverUsed: "never used",
  expires: (day) => `ends ${day}`,
  expiresSoon: (day) => `ends ${day}; ask an admin for a code before`,
  end: "End",
  endNamed: (key) => `End the key ${key}`,
  keyEnded: "The key has ended",
  endedKeys: (count) => `${counted(count, "key")} ended`,
  keys: (count) => counted(count, "key"),
  codeUntil: (at) => `code good until ${at}`,
  readerKey: (name) => `Read-only key of ${name}, shown only once`,
  readerKeyHint: (address) =>
    `It takes data out and changes nothing. In Power Query or Power BI choose OData feed, the address ${address}, then Basic: any user name, and this key as the password.`,
  code: (name, until) => `Code for ${name}, good until ${until}`,
  codeHint:
    "Shown only once, good once. Hand it over in person or by the company’s chat; it is typed in at the sign-in.",
  waits: "Sent; another admin has to agree",
  requests: (count) => `${count} waiting for a second admin`,
  requested: {
    "add-person": (who) => `Add ${who}`,
    "change-person": (who) => `Change to ${who}`,
    "make-key-code": (who) => `A code for ${who}`,
  },
  switchOffSecondAdmin: "Do without a second admin from now on",
  by: (name, at) => `Asked for by ${name} ${at}`,
  approve: "Agree",
  refuse: "Refuse",
  withdraw: "Withdraw",
  allShops: "all shops",
  shops: (names) => `only ${names}`,
  separator: ", ",
  inactive: (count) => `${count} ${count === 1 ? "person is" : "people are"} deactivated`,
  add: "Add a person",
  addReader: "Add read-only access (Power Query)",
  change: (name) => `Change ${name}`,
  makeCode: (name) => `Make a code for ${name}`,
  deactivate: (name) => `Deactivate ${name}`,
  activate: (name) => `Bring ${name} back`,
  name: "Name",
  role: "Role",
  shopsField: "Shops",
  shopsHint: "One a line; leave blank for all shops.",
  save: "Save",
  cancel: "Cancel",
  done: "Saved",
};

export const peoplePageWords: Readonly<Record<Language, PeoplePageWords>> = { zh, en };
