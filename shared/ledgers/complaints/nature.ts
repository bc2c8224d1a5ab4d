import { type KnownName, namesOf } from "../../names/known-name.ts";

const complaint: KnownName = {
  name: "投诉",
  aliases: ["客诉", "客户投诉", "举报", "投诉举报", "投诉类"],
};
const grumble: KnownName = { name: "抱怨", aliases: ["客户抱怨", "不满"] };
const suggestion: KnownName = {
  name: "建议",
  aliases: ["意见", "意见建议", "建言", "客户建议", "建议类"],
};
const question: KnownName = {
  name: "咨询",
  aliases: ["询问", "查询", "求助", "求决", "咨询求助", "咨询类"],
};
const praise: KnownName = { name: "表扬", aliases: ["感谢", "好评", "表彰", "表扬类"] };

/** What customers say, by the names that people have for it. */
export const natures: readonly KnownName[] = [complaint, grumble, suggestion, question, praise];

interface Natured {
  readonly nature: string | null;
}

const isOneOf = ({ nature }: Natured, kinds: readonly KnownName[]): boolean =>
  nature !== null && kinds.some((kind) => namesOf(kind).includes(nature));

/** Whether a row is a complaint, as figures count them: a ledger that lacks the column holds nothing else. */
export const isComplaint = (row: Natured): boolean =>
  row.nature === null || isOneOf(row, [complaint]);

/** Whether somebody is owed a solution: what a department calls by another word is taken for it. */
export const isGrievance = (row: Natured): boolean => !isOneOf(row, [suggestion, question, praise]);

/** Whether nothing has to be solved at all. */
export const isPraise = (row: Natured): boolean => isOneOf(row, [praise]);

/** The words for what nobody has to be given a solution of. */
export const NO_GRIEVANCE: readonly string[] = [suggestion, question, praise].flatMap(namesOf);

/** The words for what figures count as a complaint, besides a blank. */
export const COMPLAINT: readonly string[] = namesOf(complaint);

/** The word for a customer whom the answer left dissatisfied. */
export const DISSATISFIED = "不满意";
