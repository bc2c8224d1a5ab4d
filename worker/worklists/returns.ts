import { returnedParcels } from "../../shared/ledgers/returned-parcels/definition.ts";
import { returns as worklist } from "../../shared/worklists/returns/definition.ts";
import { returnAnswer } from "../../shared/worklists/returns/return-answer.ts";
import { recordHalf } from "./record-half.ts";

/** 退件交接. */
export const returns = recordHalf(worklist, returnedParcels, { means: returnAnswer });
