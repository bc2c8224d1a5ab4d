import { asSample } from "../../sample-mark.ts";
import type { SampleOf } from "../sample.ts";
import type { rewardsAndFines } from "./definition.ts";

/** A praise, a fine that is approved, and one that is still looked into. */
export const rewardsAndFinesSample: SampleOf<typeof rewardsAndFines> = ({ day }) => [
  {
    registeredOn: day(-2),
    person: asSample("李敏"),
    department: "客服部",
    kind: "奖",
    reason: "客户寄来感谢信",
    amount: 10_000,
    praised: true,
    approvedBy: "何经理",
    approvedOn: day(-1),
    handler: "陈主管",
    note: asSample("金额只记录，不发不扣"),
  },
  {
    registeredOn: day(-1),
    person: asSample("赵强"),
    department: "仓库",
    kind: "罚",
    responsible: "当事人",
    reason: "发错货三次",
    caseNo: "TS-0102",
    amount: 20_000,
    proven: true,
    verifiedBy: "陈主管",
    approvedBy: "何经理",
    approvedOn: day(0),
    handler: "陈主管",
    note: asSample("当事人 200 到 1000"),
  },
  {
    registeredOn: day(0),
    person: asSample("吴调度"),
    department: "服务部",
    kind: "罚",
    responsible: "第一责任人",
    reason: "派工晚了一天",
    proven: true,
    verifiedBy: "陈主管",
    handler: "陈主管",
    note: asSample("查实了，金额还没定"),
  },
];
