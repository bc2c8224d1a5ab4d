import type { AuditAction } from "../api/audit.ts";
import type { Language } from "../localized.ts";

/** What the page of the audit log says. */
interface AuditPageWords {
  readonly title: string;
  readonly hint: string;
  readonly loading: string;
  readonly empty: string;
  readonly person: string;
  readonly action: string;
  readonly day: string;
  readonly record: string;
  readonly recordHint: string;
  readonly anybody: string;
  readonly anything: string;
  readonly stranger: string;
  /** Who does what is done by itself. */
  readonly schedule: string;
  readonly show: string;
  readonly more: string;
  readonly detail: string;
  readonly noDetail: string;
  readonly digest: (digest: string) => string;
  readonly actions: Readonly<Record<AuditAction, string>>;
}

const zh: AuditPageWords = {
  title: "操作记录",
  hint: "谁在什么时候做了什么，改不了也删不掉。",
  loading: "正在取操作记录",
  empty: "没有这样的记录",
  person: "谁",
  action: "做了什么",
  day: "哪天",
  record: "哪条记录",
  recordHint: "记录编号，历史里能看到；不填就是全部。",
  anybody: "所有人",
  anything: "所有操作",
  stranger: "不认识的人",
  schedule: "系统定时",
  show: "查看",
  more: "再早一些",
  detail: "详细",
  noDetail: "没有更多，或太长，请在数据库里看",
  digest: (digest) => `摘要 ${digest}`,
  actions: {
    "sign-in": "登录",
    "sign-in-refused": "登录被拒",
    refused: "越权被拒",
    push: "推送",
    withdraw: "作废",
    "undo-push": "撤销推送",
    "answer-worklist": "办理清单",
    "look-up": "查看记录",
    "show-values": "查看完整的个人信息",
    "acknowledge-warnings": "说“没问题”",
    "withdraw-acknowledgement": "收回“没问题”",
    "reverse-amount": "冲销",
    "close-month": "关账",
    "reopen-month": "重新打开月份",
    "ask-to-close": "提出关账",
    "call-off-closing": "撤回提出的关账",
    "change-settings": "改规则和设置",
    "save-placement": "记住表头",
    "remove-placement": "删掉记住的表头",
    "save-receiver": "设置通知对象",
    "remove-receiver": "删掉通知对象",
    "test-receiver": "发测试消息",
    "add-person": "新增人员",
    "change-person": "修改人员",
    "make-key-code": "开领取码",
    "claim-key": "领取密钥",
    "revoke-key": "停用密钥",
    "request-approval": "请求第二个管理员",
    approve: "同意",
    "refuse-approval": "不同意",
    "erase-personal-data": "删除个人信息",
    rebuild: "重新推算",
    "post-differences": "把重算的差额记账",
    "seal-batch": "封存批次",
    "send-statement": "推送对账单",
  },
};

const en: AuditPageWords = {
  title: "Audit log",
  hint: "Who did what, and when; nobody can change or delete it.",
  loading: "Fetching the audit log",
  empty: "No such entries",
  person: "Who",
  action: "What",
  day: "Day",
  record: "Record",
  recordHint: "A record’s id, as its history shows it; blank for all.",
  anybody: "Everybody",
  anything: "Everything",
  stranger: "Somebody unknown",
  schedule: "The schedule",
  show: "Show",
  more: "Earlier ones",
  detail: "Detail",
  noDetail: "None, or too long: look into the database",
  digest: (digest) => `Digest ${digest}`,
  actions: {
    "sign-in": "Signed in",
    "sign-in-refused": "Sign-in refused",
    refused: "Refused",
    push: "Pushed",
    withdraw: "Withdrew records",
    "undo-push": "Took a push back",
    "answer-worklist": "Answered a list",
    "look-up": "Looked records up",
    "show-values": "Saw particulars whole",
    "acknowledge-warnings": "Acknowledged warnings",
    "withdraw-acknowledgement": "Took an acknowledgement back",
    "reverse-amount": "Reversed an amount",
    "close-month": "Closed a month",
    "reopen-month": "Opened a month again",
    "ask-to-close": "Asked to close a month",
    "call-off-closing": "Called off closing a month",
    "change-settings": "Changed rules and settings",
    "save-placement": "Had headings remembered",
    "remove-placement": "Removed remembered headings",
    "save-receiver": "Set up who is told",
    "remove-receiver": "Removed who was told",
    "test-receiver": "Sent a test message",
    "add-person": "Added a person",
    "change-person": "Changed a person",
    "make-key-code": "Made a code for a key",
    "claim-key": "Claimed a key",
    "revoke-key": "Ended a key",
    "request-approval": "Asked for a second admin",
    approve: "Agreed",
    "refuse-approval": "Refused a request",
    "erase-personal-data": "Erased personal data",
    rebuild: "Worked figures out anew",
    "post-differences": "Differences of a rebuild posted",
    "seal-batch": "Batch sealed",
    "send-statement": "Sent a statement",
  },
};

export const auditPageWords: Readonly<Record<Language, AuditPageWords>> = { zh, en };
