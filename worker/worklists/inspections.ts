import { complaints } from "../../shared/ledgers/complaints/definition.ts";
import { inspections as worklist } from "../../shared/worklists/inspections/definition.ts";
import { inspectionAnswer } from "../../shared/worklists/inspections/inspection-answer.ts";
import { inspectionStep } from "../../shared/worklists/inspections/inspection-step.ts";
import { recordHalf } from "./record-half.ts";

/** 投诉核查. */
export const inspections = recordHalf(worklist, complaints, {
  shows: (row) => ({ step: inspectionStep(row) }),
  means: inspectionAnswer,
  knowsAuthors: true,
});
