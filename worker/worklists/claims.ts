import { courierClaims } from "../../shared/ledgers/courier-claims/definition.ts";
import { claims as worklist } from "../../shared/worklists/claims/definition.ts";
import { claimAnswer } from "../../shared/worklists/claims/claim-answer.ts";
import { recordHalf } from "./record-half.ts";

/** 理赔到账. */
export const claims = recordHalf(worklist, courierClaims, { means: claimAnswer });
