import { complaintSheet } from "./complaint-sheet/definition.ts";
import type { Form } from "./form.ts";
import { lostParcelReport } from "./lost-parcel-report/definition.ts";

/** The one list of forms. */
export const forms: readonly Form[] = [complaintSheet, lostParcelReport];

/** The forms that a row of a ledger can be printed as. */
export const formsOf = (ledger: string): readonly Form[] =>
  forms.filter((form) => form.ledger === ledger);
