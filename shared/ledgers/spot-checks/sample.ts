import { asSample } from "../../sample-mark.ts";
import type { SampleOf } from "../sample.ts";
import type { spotChecks } from "./definition.ts";

/** A check that was passed, one that was put right, and one that is still to be. */
export const spotChecksSample: SampleOf<typeof spotChecks> = ({ day }) => [
  {
    inspectedOn: day(-4),
    kind: "录音抽查",
    inspector: "马主管",
    inspected: "李敏",
    callNo: "LY-0412",
    item: "礼貌用语",
    result: "合格",
    score: 96,
    handler: "马主管",
    note: asSample("合格，没有整改"),
  },
  {
    inspectedOn: day(-4),
    kind: "服务检查",
    inspector: "马主管",
    inspected: "王芳",
    item: "响应时间",
    result: "不合格",
    score: 70,
    problem: "晚班首次响应超过 5 分钟",
    measure: "晚班加一人值守",
    dueOn: day(-1),
    finishedOn: day(-2),
    handler: "马主管",
    note: asSample("按期改好"),
  },
  {
    inspectedOn: day(0),
    kind: "现场检查",
    inspector: "马主管",
    inspected: "赵师傅",
    item: "服务凭证签字",
    result: "不合格",
    problem: "两张凭证没有客户签章",
    measure: "补签，以后当场签",
    dueOn: day(3),
    handler: "马主管",
    note: asSample("过了整改期限就逾期"),
  },
];
