import { asSample } from "../../sample-mark.ts";
import type { SampleOf } from "../sample.ts";
import type { followUpVisits } from "./definition.ts";

/** A visit that went well, one after which somebody calls again, and one that is due. */
export const followUpVisitsSample: SampleOf<typeof followUpVisits> = ({ day }) => [
  {
    visitedOn: day(-1),
    visitor: "钱丽",
    kind: "7DC",
    caseNo: "DA-2601",
    customer: asSample("张先生"),
    phone: "13800138000",
    branch: "一级网点",
    startedOn: day(-8),
    connection: "接通",
    attempt: 1,
    content: "车况正常，没有异响",
    promptness: "满意",
    accuracy: "满意",
    politeness: "满意",
    outcome: "满意",
    score: 95,
    solved: true,
    note: asSample("四项满意分开填"),
  },
  {
    visitedOn: day(0),
    visitor: "钱丽",
    kind: "投诉回访",
    caseNo: "TS-0101",
    customer: asSample("李女士"),
    phone: "13800138000",
    connection: "接通",
    attempt: 1,
    content: "换来的椅子还是晃",
    promptness: "满意",
    accuracy: "一般",
    politeness: "满意",
    outcome: "不满意",
    followUp: "品质部上门看",
    solved: false,
    note: asSample("不满意的 3 天内再访一次"),
  },
  {
    visitor: "孙亮",
    kind: "3DC",
    caseNo: "DA-2617",
    customer: asSample("王先生"),
    phone: "13800138000",
    startedOn: day(-4),
    note: asSample("还没访，回访日期先空着"),
  },
];
