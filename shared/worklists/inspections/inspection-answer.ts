import type { complaints } from "../../ledgers/complaints/definition.ts";
import { caseFolded } from "../../text/normalise.ts";
import type { AnsweredRow, Meaning } from "../meaning.ts";
import type { inspections } from "./definition.ts";
import { inspectionStep } from "./inspection-step.ts";

type Columns = (typeof complaints)["columns"];

/**
 * Confirmed, or looked at by somebody who has not handled it: name and time are theirs. What did not help is taken up
 * again; its times of solution and answer are blank, so that its deadlines go on from where they began.
 */
export function inspectionAnswer({
  row,
  answer: { outcome, passedTo, remark },
  person: { id, name },
  moment,
  authors,
}: AnsweredRow<Columns, (typeof inspections)["asks"]>): Meaning<Columns> {
  const step = inspectionStep(row);
  if (step === null) return { why: "done" };
  if (step === "待确认" && outcome !== "确认") return { why: "unsolved" };
  if (step === "待核查" && outcome === "确认") return { why: "solved" };
  const named = [row.handler, row.firstContact].map((each) => caseFolded(each ?? ""));
  if (authors.has(id) || named.includes(caseFolded(name))) return { why: "own" };
  if (outcome === "确认") {
    const passed = passedTo === null ? {} : { transferredTo: passedTo, transferredAt: moment };
    return { record: { confirmedBy: name, confirmedAt: moment, ...passed } };
  }
  const found = {
    inspection: outcome,
    inspectedBy: name,
    inspectedAt: moment,
    inspectionNote: remark,
  };
  if (outcome === "有效") return { record: found };
  return { record: { ...found, status: "处理中", resolvedAt: null, feedbackAt: null } };
}
