import type { ErrorCode } from "../api/problem-details.ts";
import type { Localized } from "../localized.ts";

/** What went wrong with a whole request, in one line; the title of its problem details. */
export const requestErrors: Readonly<Record<ErrorCode, Localized>> = {
  unauthenticated: {
    zh: "访问密钥缺失、写错或已停用",
    en: "The access key is missing, wrong or revoked",
  },
  "key-expired": {
    zh: "访问密钥太久没用，或者到期了。请找管理员要一个领取码",
    en: "The access key was not used for too long, or has come of age; ask an admin for a code",
  },
  "wrong-key-code": {
    zh: "领取码不对，或者已经用过、过期了。请核对，或找管理员再要一个",
    en: "The code is wrong, used or expired; look again, or ask an admin for another",
  },
  "beyond-your-shops": {
    zh: "你只管几个店铺，别的店铺的人和权限要找不限店铺的管理员",
    en: "You are limited to shops; for people and rights beyond them ask an admin who is not",
  },
  "too-many-particulars": {
    zh: "今天看完整个人信息的行数到上限了，明天再看，或请管理员在规则里调高",
    en: "You have seen as many rows with whole particulars as a day allows; go on tomorrow, or ask an admin to raise it under Rules",
  },
  "last-admin": {
    zh: "这是最后一个管全部店铺的管理员，要先有另一个",
    en: "This is the last admin for all shops; make another one first",
  },
  "person-changed": {
    zh: "别人刚改过这个人，请看过新的再改",
    en: "Somebody else has just changed this person; look at what stands now first",
  },
  "person-inactive": {
    zh: "这个人已经停用，要先恢复",
    en: "This person is deactivated; bring them back first",
  },
  "own-request": {
    zh: "自己提的要由另一个管理员同意",
    en: "What you have asked for another admin has to agree to",
  },
  "request-decided": {
    zh: "这一条已经有人处理过，或者过期了",
    en: "Somebody has decided this already, or it has expired",
  },
  "read-only-key": {
    zh: "这是只读的访问：只能取数据，什么都不能改。要改请用本人的密钥在面板里登录",
    en: "This access reads only: it takes data out and changes nothing. To change something, sign in to the pane with your own key",
  },
  forbidden: { zh: "你的角色不能做这件事", en: "Your role may not do this" },
  "not-found": { zh: "没有这个地址或这条记录", en: "There is nothing at this address" },
  "method-not-allowed": {
    zh: "这个地址不能这样请求",
    en: "This address does not answer this method",
  },
  "name-taken": {
    zh: "已经有人叫这个名字（空格、全半角、大小写不算不同）。请加上能分清的字",
    en: "Somebody has this name already (blanks, width and case make no other). Add something that tells the two apart",
  },
  "unknown-ledger": { zh: "没有这本台账", en: "There is no such ledger" },
  "unknown-worklist": { zh: "没有这张清单", en: "There is no such worklist" },
  "not-json": { zh: "请求内容不是 JSON", en: "The body is not JSON" },
  "invalid-request": {
    zh: "请求内容不符合接口说明",
    en: "The request is not as the API describes it",
  },
  "too-large": { zh: "请求太大，请分批发送", en: "The request is too large; send less at a time" },
  "too-many-rows": { zh: "一次推送最多 500 行", en: "A push carries at most 500 rows" },
  "base-version-required": {
    zh: "有的行没有写明基于哪个版本（新行写 null）",
    en: "A row does not say which version it is based on; a new one says null",
  },
  "push-id-reused": {
    zh: "这个推送编号已经用于别的内容",
    en: "This push id has been used for something else",
  },
  "idempotency-key-reused": {
    zh: "这个请求编号已经用于别的请求",
    en: "This idempotency key has been used for another request",
  },
  "unreadable-record": {
    zh: "这条记录存的内容打不开，可能被人改动过，请找管理员",
    en: "What is stored of this record does not open; somebody may have changed it. Ask an admin",
  },
  "undo-expired": {
    zh: "推送超过 24 小时，不能再撤销",
    en: "A push can be undone for 24 hours only",
  },
  "acknowledged-by-supervisor": {
    zh: "这是主管或管理员说的“没问题”，要收回请找他们",
    en: "A supervisor or an admin has acknowledged this; only they can take it back",
  },
  "month-closed": {
    zh: "这个月已经关账，金额只能冲销：财务或主管在「月结关账」里按单号冲销",
    en: "The month is closed; its amounts can only be reversed, by finance or a supervisor under “Close a month”",
  },
  "month-not-over": {
    zh: "这个月还没过完，过完才能关账",
    en: "The month is not over yet; it can be closed from the day after its last",
  },
  "amounts-unsealed": {
    zh: "这个月还有金额没有封存，封存了才能关账",
    en: "Some amounts of this month are not sealed yet; it can be closed once they are",
  },
  "points-open": {
    zh: "这个月还有没办完的，写明原因才能关账",
    en: "Something is still open in this month; it takes a reason to close it all the same",
  },
  "checklist-changed": {
    zh: "你看过以后，这个月没办完的又变了，什么都没做。再看一遍，没问题再办",
    en: "What is open in this month has changed since you looked at it; nothing was done. Look at it again, then go on",
  },
  "second-person-needed": {
    zh: "关账要两个人：一个人提出，另一个人确认。这个月还没有人提出",
    en: "Closing takes two people, one who asks and one who confirms; nobody has asked for this month yet",
  },
  "own-closing": {
    zh: "这是你自己提出的关账，要由另一个人确认",
    en: "You have asked for this yourself; somebody else has to confirm it",
  },
  "reversal-of-reversal": {
    zh: "这一笔本身就是冲销，不能再冲销。冲错了，就按正确的金额重新登记一行（日期写本月），备注写明补哪一笔",
    en: "This takes back another amount and can’t be reversed itself. If it was wrong, register the right amount as a new row of this month, and say in its note what it makes good",
  },
  "nothing-to-reverse": {
    zh: "这一笔已经没有可冲销的了：全部冲销过、退回过，或者后来在台账里改过。改过的，请冲销改过之后的那一笔",
    en: "Nothing of this is left to reverse: all of it was reversed, sent back, or corrected in its row since. What was corrected is reversed where it stands now",
  },
  "reversal-beyond": {
    zh: "冲销的金额超过了这一笔还剩的，请看过还剩多少再冲销",
    en: "That is more than is left of this amount; see how much is left, and reverse no more",
  },
  "own-row": {
    zh: "这一行是你登记或推送的，冲销要由另一个人做",
    en: "You registered or pushed this row yourself; somebody else has to reverse it",
  },
  "nothing-to-seal": {
    zh: "没有可以封存的：都封存了，或者在等主管确认",
    en: "There is nothing to seal: it is sealed already, or waits for a second person",
  },
  "day-not-begun": {
    zh: "这一天还没开始，不能封存",
    en: "The day has not begun yet; it can’t be sealed",
  },
  "differences-changed": {
    zh: "这些差额已经记过账，或重算又开始了，请重新查看",
    en: "The differences were posted already, or are worked out again; look at them anew",
  },
  "settings-changed": {
    zh: "别人刚改过设置，请看过新的再改",
    en: "Somebody else has just changed the settings; look at theirs first",
  },
  "personal-headings": {
    zh: "表头里像有电话、单号一类的内容，这种表不给全部门记",
    en: "The headings seem to hold phones or order numbers; such a sheet is not kept for everybody",
  },
  "receiver-changed": {
    zh: "别人刚改过通知对象，请看过新的再改",
    en: "Somebody else has just changed who is told; look at what stands now first",
  },
  "address-not-allowed": {
    zh: "这个地址不能用：要以 https:// 开头、用公网域名，不能是 IP、内网地址，也不能带用户名密码",
    en: "This address can’t be used: it takes https:// and a public name; no IP, no private network, no user name in it",
  },
  "address-of-another-kind": {
    zh: "地址和选的种类对不上，请从群机器人的设置里整条复制，或换一个种类",
    en: "The address is not of the kind that was chosen; copy it whole from the robot’s settings, or choose another kind",
  },
  "address-taken": {
    zh: "已经有一个通知对象用这个地址。同一个群一小时最多通知一次，请改那一个",
    en: "Another receiver has this address. A group is told once an hour at most; change that one",
  },
  "secret-needed": {
    zh: "缺签名密钥，或者太短。Webhook 要一个：whsec_ 开头加 Base64（24 到 64 字节），或 24 个字以上的文字；换种类要重填",
    en: "The signing secret is missing or too short. A webhook takes one: whsec_ and base64 of 24 to 64 bytes, or a text of 24 characters or more; after a change of kind it is given anew",
  },
  "too-many-receivers": {
    zh: "通知对象太多了，先删掉不用的",
    en: "There are too many receivers; remove some that are not needed",
  },
  "too-many-placements": {
    zh: "部门记的表头已经满了，请管理员先删掉不用的",
    en: "The department has placed as many sets of headings as it can; an admin removes some first",
  },
  busy: {
    zh: "别人正在改同样的行，请稍后再试",
    en: "Others are changing the same rows; try again shortly",
  },
  overloaded: {
    zh: "服务器正忙，请过一会儿再试",
    en: "The server is busy; try again shortly",
  },
  "database-busy": {
    zh: "服务器的数据库正忙，这次没有做成。请过一会儿再试，已经存下的不会重复",
    en: "The server’s database is busy, and this did not go through. Try again shortly: what is saved already is not saved twice",
  },
  "database-full": {
    zh: "服务器的数据库满了，什么都没保存。请告诉管理员",
    en: "The server’s database is full, and nothing was saved. Tell an admin",
  },
  "too-much-data": {
    zh: "一次涉及的数据太多，服务器的数据库处理不了。请缩小范围，或分批再试",
    en: "This is more data at once than the server’s database can take. Ask for less, or send less at a time",
  },
  "no-database": {
    zh: "服务器没有绑定数据库 DB，什么都不能做。请管理员按部署说明绑定",
    en: "The server has no database bound as DB, and can do nothing. An admin binds one as the README’s part on deploying says",
  },
  "no-key-secret": {
    zh: "服务器还没设置密钥 KEY_SECRET，什么都没保存。请管理员按部署说明设置",
    en: "The server has no KEY_SECRET yet, and nothing was saved. An admin sets it as the README’s part on deploying says",
  },
  "weak-key-secret": {
    zh: "服务器的密钥 KEY_SECRET 太短或太简单（至少 32 个字符，其中 8 种不同），什么都没保存。请管理员按部署说明另设",
    en: "The server’s KEY_SECRET is too short or too simple (at least 32 characters, 8 of them different), and nothing was saved. An admin sets another as the README’s part on deploying says",
  },
  "unknown-key-secret": {
    zh: "服务器的密钥 KEY_SECRET 换了，原来那个没有留着，查不出重复的行，所以暂时不能推送，什么都没保存。请管理员把原来的密钥设为 KEY_SECRET_PREVIOUS",
    en: "The server’s KEY_SECRET is another than its records are sealed with. Doubles would not be found, so nothing can be pushed, and nothing was saved. An admin sets the one before as KEY_SECRET_PREVIOUS",
  },
  "no-assets": {
    zh: "服务器没有绑定网页文件 ASSETS，面板打不开。请管理员按部署说明重新部署",
    en: "The server has no pages bound as ASSETS, so nobody can open the pane. An admin deploys again as the README’s part on deploying says",
  },
  "too-many-attempts": {
    zh: "试错次数太多，请稍后再试",
    en: "Too many failed attempts; try again later",
  },
  "too-many-requests": {
    zh: "一分钟里请求太多，请过一会儿再试",
    en: "Too many requests within a minute; try again shortly",
  },
  internal: { zh: "服务器出错了，已记录", en: "Something went wrong here; it has been logged" },
};
