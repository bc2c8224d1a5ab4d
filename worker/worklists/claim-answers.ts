import { courierClaims } from "../../shared/ledgers/courier-claims/definition.ts";
import { courierAnswer } from "../../shared/worklists/claim-answers/courier-answer.ts";
import { claimAnswers as worklist } from "../../shared/worklists/claim-answers/definition.ts";
import { recordHalf } from "./record-half.ts";

/** 理赔待答复. */
export const claimAnswers = recordHalf(worklist, courierClaims, { means: courierAnswer });
