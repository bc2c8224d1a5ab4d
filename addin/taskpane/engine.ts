// Everything that needs the ledgers and their schemas, behind one door: the pane draws its frame first
// and loads this meanwhile.
export { adoptTwins } from "../actions/adopt-twins.ts";
export { answerProblems, takeBackAnswers } from "../actions/answer-problems.ts";
export { answerTwins } from "../actions/answer-twins.ts";
export { answerLooseEnd, takeBackLooseEnd } from "../actions/answer-loose-end.ts";
export { applyFixes } from "../actions/fix.ts";
export { followAnswers } from "../actions/follow-answers.ts";
export { checkSheets } from "../actions/check-sheets.ts";
export { openSheet, placeColumns } from "../actions/ledger-at-hand.ts";
export { offerWholeNumbers } from "../actions/offer-whole-numbers.ts";
export { namesOf } from "../actions/names.ts";
export { previewPush } from "../actions/preview.ts";
export { pullOverdue } from "../actions/pull-overdue.ts";
export { pullSummary } from "../actions/pull-summary.ts";
export { push } from "../actions/push.ts";
export { recheck } from "../actions/recheck.ts";
export { removeSample } from "../actions/remove-sample.ts";
export { settleConflicts } from "../actions/settle-conflicts.ts";
export { signIn } from "../actions/sign-in.ts";
export { undoPushes } from "../actions/undo-push.ts";
export { validate } from "../actions/validate.ts";
export { me } from "../../shared/api/person.ts";
export { getSettings } from "../../shared/api/settings.ts";
export { ledgerById, ledgers } from "../../shared/ledgers/index.ts";
export { defaultSettings } from "../../shared/settings-defaults.ts";
export { createClient } from "../client.ts";
export { headerRowNumber, sheetColumn } from "../actions/sheet-columns.ts";
