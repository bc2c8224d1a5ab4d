import type { Localized } from "../localized.ts";

type Help = Readonly<Record<string, Localized>>;

/** What columns are for where the heading leaves a question, by ledger and key. */
export const ledgerColumnHelp: Readonly<Record<string, Help>> = {
  "after-sales": {
    registeredOn: {
      zh: "哪天登记的；逾期从这天算。",
      en: "The day of the row; deadlines count from it.",
    },
    shift: { zh: "哪个班登记的。", en: "The shift that registered it." },
    kind: {
      zh: "这一行办的是哪种售后。一单退两次写两行。",
      en: "What is done. Two refunds of one order are two rows.",
    },
    reason: { zh: "买家为什么要售后。", en: "Why the buyer asks." },
    shipped: { zh: "申请时货到哪一步了。", en: "Where the goods were when it was asked for." },
    signedOn: {
      zh: "买家哪天签收的；七天无理由从这天算。",
      en: "When the buyer got it; seven days count from it.",
    },
    paid: { zh: "买家实付多少，退款不能比它多。", en: "What the buyer paid; no refund is higher." },
    postage: {
      zh: "要打给买家的邮费，没发货的不填。",
      en: "Postage owed to the buyer; none when nothing was shipped.",
    },
    refund: { zh: "退给买家的货款。", en: "The money back for the goods." },
    refundPath: {
      zh: "平台原路退的财务只核对，线下打款财务要付。",
      en: "What the platform refunds is only checked; the rest finance pays.",
    },
    compensation: {
      zh: "另外赔给买家的，要有责任方和原因。",
      en: "Paid on top; needs who is liable and why.",
    },
    adjustment: {
      zh: "冲销或补差，要在备注里写明白。",
      en: "A reversal or a difference; the note says why.",
    },
    courier: { zh: "买家寄回用的快递。", en: "The courier of the parcel that comes back." },
    returnNo: { zh: "寄回的快递单号。", en: "Its tracking number." },
    status: {
      zh: "办到哪一步了；待客户、待退回时不算逾期。",
      en: "How far it is; while others are awaited it is not overdue.",
    },
    finishedOn: { zh: "哪天办完的，填上就不再逾期。", en: "When it was done; ends the deadline." },
    quality: { zh: "是不是质量问题。", en: "Whether the goods were at fault." },
    disputed: { zh: "平台小二介入了没有。", en: "Whether the platform has stepped in." },
  },
  "returned-parcels": {
    openedOn: {
      zh: "哪天拆的件；退款期限从这天算。",
      en: "When it was opened; the refund is due from then.",
    },
    opener: { zh: "谁拆的。", en: "Who opened it." },
    courier: { zh: "面单上的快递。", en: "The courier on the label." },
    returnNo: {
      zh: "面单上的单号，一个包裹只登一次。",
      en: "The number on the label, once for each parcel.",
    },
    sender: { zh: "面单上的寄件人。", en: "The sender on the label." },
    quantity: { zh: "包裹里有几件。", en: "How many pieces are in it." },
    shipped: { zh: "当时发出去几件。", en: "How many were sent out." },
    good: { zh: "能再卖的几件。", en: "How many can be sold again." },
    defective: {
      zh: "不能再卖的几件。正品加次品不超过数量。",
      en: "How many can't; together no more than came.",
    },
    defect: { zh: "次品坏在哪。", en: "What is wrong with them." },
    ownerless: { zh: "找不到是谁寄来的。", en: "Nobody knows who sent it." },
    slip: { zh: "里面有没有买家的小纸条。", en: "Whether the buyer put a note inside." },
    slipText: { zh: "有纸条就照抄。", en: "What it says, word for word." },
    request: { zh: "买家要怎么办。", en: "What the buyer wants." },
    noted: {
      zh: "退货的，旺旺上备注了没有。",
      en: "For a return: whether it was noted for the buyer.",
    },
    result: { zh: "最后怎么办的。", en: "What was done in the end." },
    finishedOn: { zh: "哪天办完的，填上就不再逾期。", en: "When it was done; ends the deadline." },
  },
  exchanges: {
    registeredOn: {
      zh: "哪天登记的；当天 17:00 出换货单。",
      en: "The day of the row; the list goes out at 17:00.",
    },
    oldGoods: { zh: "买家退回的商品。", en: "The goods that come back." },
    newGoods: { zh: "换给买家的商品。", en: "The goods that go out." },
    newQuantity: { zh: "换出几件。", en: "How many go out." },
    shipFirst: {
      zh: "货没退回就先发的，写明为什么。",
      en: "Why it goes out before the old goods are back.",
    },
    extraPaid: { zh: "买家补给我们的差价。", en: "What the buyer pays on top." },
    returned: { zh: "退给买家的差价。", en: "What the buyer gets back." },
    returnedBy: {
      zh: "差价怎么退；线下打款要有收款账号。",
      en: "How it is returned; an account when outside the platform.",
    },
    fetchedBy: { zh: "财务谁去拿的货。", en: "Who of finance fetched the goods." },
    signedBy: {
      zh: "哪位主管签的名，签了才能发。",
      en: "The supervisor who signed; nothing ships before.",
    },
    shipNo: { zh: "换出的快递单号。", en: "The tracking number of what goes out." },
    blueSlipNo: {
      zh: "换货单的蓝联号，发了就要有。",
      en: "The number of the blue copy, for all that shipped.",
    },
  },
  "blue-slips": {
    filedOn: { zh: "蓝单哪天收到的。", en: "When the slip came in." },
    slipNo: { zh: "蓝单上印的号，一张只登一次。", en: "The number on the slip, once for each." },
    kept: { zh: "纸质蓝单收好了没有。", en: "Whether the paper is filed." },
    handedOn: {
      zh: "哪天交给财务的，月底前要交。",
      en: "When it went to finance; due by the month's end.",
    },
  },
  "quality-issues": {
    registeredOn: { zh: "哪天发现的。", en: "The day it was found." },
    kind: { zh: "哪一类毛病。", en: "What kind of defect." },
    description: { zh: "坏成什么样，写具体。", en: "What is wrong, in detail." },
    severity: { zh: "有多严重。", en: "How grave it is." },
    handling: { zh: "这一单怎么办的。", en: "What was done about this one." },
    cause: { zh: "为什么会坏。", en: "Why it happened." },
    measure: { zh: "以后怎么不再坏。", en: "What keeps it from happening again." },
    owner: { zh: "谁负责改。", en: "Who puts it right." },
    dueOn: { zh: "说好哪天改完；过了就逾期。", en: "When it is to be done; overdue after that." },
    effect: { zh: "改了以后怎么样。", en: "What came of it." },
    assessed: {
      zh: "考核多少，只记录，不扣款。",
      en: "The fine proposed; recorded, never deducted.",
    },
  },
  "platform-disputes": {
    openedAt: { zh: "小二什么时候介入的。", en: "When the platform stepped in." },
    amount: { zh: "争的是多少钱。", en: "How much it is about." },
    evidenceDue: {
      zh: "平台给的举证截止时间，抄到分钟。",
      en: "The platform's limit for evidence, to the minute.",
    },
    evidencedAt: {
      zh: "什么时候举证的，填上就不再逾期。",
      en: "When evidence was given; ends the deadline.",
    },
    evidence: { zh: "交了哪些凭证。", en: "What was handed in." },
    deducted: {
      zh: "最后扣了多少，不超过争议金额。",
      en: "What was taken in the end, within the amount.",
    },
  },
  "invoice-requests": {
    requestedOn: { zh: "客户哪天要的发票。", en: "When the customer asked." },
    route: { zh: "发票问题当天就要办。", en: "An invoice problem is due the same day." },
    title: { zh: "发票上的抬头，一字不差。", en: "The title on the invoice, to the letter." },
    taxNo: { zh: "企业抬头要有税号。", en: "Needed for a company." },
    amount: {
      zh: "开多少，不超过实付减已退。",
      en: "How much; within what was paid less refunds.",
    },
    taxRate: { zh: "如 13%。", en: "Such as 13%." },
    handedOn: { zh: "哪天交给财务的。", en: "When it went to finance." },
    issuedOn: { zh: "哪天开出的，填上就不再逾期。", en: "When it was issued; ends the deadline." },
    mailNo: { zh: "纸质发票寄出的快递单号。", en: "The tracking number of a paper invoice." },
    told: { zh: "单号留言给客户了没有。", en: "Whether the customer was told the number." },
    noted: { zh: "订单上备注了没有。", en: "Whether it was noted on the order." },
    red: { zh: "是不是红字发票。", en: "Whether it reverses another." },
    blueNo: { zh: "红字发票冲的是哪张。", en: "The invoice that it reverses." },
  },
  "courier-claims": {
    registeredOn: { zh: "哪天发现的。", en: "When it was found out." },
    courier: { zh: "向哪家快递要赔。", en: "The courier that is to pay." },
    trackingNo: { zh: "出问题的快递单号。", en: "The parcel's tracking number." },
    direction: {
      zh: "我们发出的，还是买家退回的。",
      en: "Ours to the buyer, or the buyer's to us.",
    },
    goodsValue: { zh: "包裹里的货值多少。", en: "What the goods were worth." },
    claimed: { zh: "向快递要多少。", en: "What we ask of the courier." },
    submittedOn: {
      zh: "报告哪天交给快递的；7 天没答复就提醒。",
      en: "When the courier got it; flagged after 7 days without an answer.",
    },
    receiver: { zh: "快递那边谁收的。", en: "Who took it there." },
    promisedOn: { zh: "快递说哪天答复。", en: "When the courier means to answer." },
    recognised: {
      zh: "快递认多少，不超过申报。",
      en: "What the courier grants, within the claim.",
    },
    settledIn: {
      zh: "算在哪个月的账单里，如 2026-11。",
      en: "The month's bill it is in, such as 2026-11.",
    },
    received: { zh: "实际到账多少。", en: "What came in." },
    customerPaid: { zh: "已经赔给客户多少。", en: "What the customer was paid already." },
    found: { zh: "赔了以后又找到了。", en: "It turned up after all." },
  },
  complaints: {
    complaintNo: {
      zh: "部门自己编的号，一个只用一次。",
      en: "The department's own number, used once.",
    },
    receivedAt: {
      zh: "什么时候收到的；各个时限从这里算。",
      en: "When it came in; all deadlines count from it.",
    },
    channel: { zh: "从哪来的；12315 有自己的时限。", en: "How it came; 12315 has its own limit." },
    customer: { zh: "谁投诉的。", en: "Who complains." },
    urgency: {
      zh: "紧急的 2 小时内告知，一般的 24 小时内。",
      en: "Urgent: told within 2 hours; else 24.",
    },
    content: { zh: "投诉什么，照客户的话写。", en: "What it is about, in the customer's words." },
    firstContact: { zh: "谁先接到的。", en: "Who heard of it first." },
    compensation: {
      zh: "答应赔多少；有订单号的由售后登记付，没有的从这里付。",
      en: "What was granted; after-sales pays it where there is an order, else this row does.",
    },
    promisedOn: {
      zh: "答应客户哪天办完；过了就逾期。",
      en: "The day promised; overdue after that.",
    },
    acknowledgedAt: {
      zh: "什么时候告诉客户已受理的。",
      en: "When the customer was told it is handled.",
    },
    level: { zh: "上报到哪一级。", en: "How far up it went." },
    feedbackAt: { zh: "什么时候把结果告诉客户的。", en: "When the customer heard the result." },
    valid: { zh: "查下来是不是真的是我们的问题。", en: "Whether it was our fault after all." },
    resolvedAt: {
      zh: "什么时候解决的，填上就不再逾期。",
      en: "When it was solved; ends the deadline.",
    },
  },
  "follow-up-visits": {
    visitedOn: { zh: "哪天回访的；还没访就空着。", en: "When it was made; blank while it is due." },
    kind: {
      zh: "7DC 从提车算 7 天，3DC 从交车算 3 到 5 天。",
      en: "7DC: 7 days after pick-up; 3DC: 3 to 5 days after hand-over.",
    },
    customer: { zh: "回访谁。", en: "Whom it is made to." },
    caseNo: {
      zh: "为哪张单回访，如投诉编号。",
      en: "What it is about, such as a complaint number.",
    },
    startedOn: {
      zh: "从哪天起算，如提车日期。",
      en: "The day it counts from, such as the pick-up.",
    },
    dueOn: { zh: "应该哪天回访；过了就逾期。", en: "The day it is due; overdue after that." },
    attempt: {
      zh: "第几次打，三次没人接就转别人。",
      en: "Which call this is; three, then others take over.",
    },
    content: { zh: "接通了就写说了什么。", en: "What was said, once they answered." },
    followUp: {
      zh: "不满意或拒访的，接着怎么办。",
      en: "What happens next when they are not content.",
    },
    againOn: { zh: "不满意的 3 天内再访一次。", en: "Not content: again within 3 days." },
    score: { zh: "客户打的分。", en: "The customer's mark." },
  },
  "service-log": {
    registeredAt: { zh: "什么时候接到的。", en: "When it came in." },
    kind: { zh: "收不收费、按什么收。", en: "Whether and how it is charged." },
    voucherNo: {
      zh: "服务凭证上的号，一张只登一次。",
      en: "The number on the voucher, once for each.",
    },
    problem: { zh: "客户说坏在哪。", en: "What the customer says is wrong." },
    dispatchedAt: { zh: "什么时候派的工，填上就不再等派工。", en: "When somebody was sent." },
    technician: { zh: "谁上门。", en: "Who goes." },
    fee: { zh: "收客户多少；免费服务不填。", en: "What the customer pays; none when free." },
    feeBy: { zh: "钱当场收还是以后收。", en: "On the spot or later." },
    handedInOn: { zh: "收的钱哪天交给财务的。", en: "When the money went to finance." },
    awayNo: { zh: "跨区服务的申请单号。", en: "The number of the request to work away." },
    awayApprovedOn: {
      zh: "申请哪天批的，要在到达之前。",
      en: "When it was approved, before the arrival.",
    },
  },
  "property-reports": {
    reportedAt: { zh: "业主什么时候报的。", en: "When it was reported." },
    estate: { zh: "哪个小区。", en: "Which estate." },
    scope: { zh: "自家的还是公共的。", en: "A flat's own or common." },
    description: { zh: "坏了什么，在哪。", en: "What is broken, and where." },
    dispatchedAt: { zh: "什么时候派的单。", en: "When somebody was sent." },
    promisedOn: {
      zh: "答应业主哪天修好；过了就逾期。",
      en: "The day promised; overdue after that.",
    },
    finishedAt: {
      zh: "什么时候修好的，填上就不再逾期。",
      en: "When it was repaired; ends the deadline.",
    },
    charged: { zh: "已经收业主多少。", en: "What the owner has paid." },
    rating: { zh: "业主怎么评的。", en: "What the owner thought of it." },
  },
  "rewards-and-fines": {
    registeredOn: { zh: "哪天提的。", en: "The day it was proposed." },
    person: { zh: "奖谁罚谁，一行一个人。", en: "Who, one person to a row." },
    kind: { zh: "奖还是罚。", en: "A reward or a fine." },
    responsible: {
      zh: "罚的写清是哪种责任：当事人 200 到 1000，第一责任人 100 到 500。",
      en: "For a fine: the person 200 to 1000, the one in charge 100 to 500.",
    },
    reason: { zh: "为什么奖罚。", en: "What for." },
    amount: {
      zh: "建议的金额，只记录，不扣款。",
      en: "The amount proposed; recorded, never deducted.",
    },
    loss: { zh: "造成多少损失。", en: "The loss that it caused." },
    proven: { zh: "查过是真的没有。", en: "Whether it was looked into and is so." },
    approvedBy: { zh: "谁批的，有金额就要有。", en: "Who approved; needed for an amount." },
  },
};
