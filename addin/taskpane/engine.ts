// Everything that needs the ledgers and their schemas, behind one door: the pane draws its frame first
// and loads this meanwhile.
export { adoptTwins } from "../actions/push/adopt-twins.ts";
export { answerProblems, takeBackAnswers } from "../actions/answers/answer-problems.ts";
export { answerTwins } from "../actions/answers/answer-twins.ts";
export { answerLooseEnd, takeBackLooseEnd } from "../actions/answers/answer-loose-end.ts";
export { applyFixes } from "../actions/fixes/fix.ts";
export { followAnswers } from "../actions/answers/follow-answers.ts";
export { checkSheets } from "../actions/check/check-sheets.ts";
export { openSheet, placeColumns } from "../actions/workbook/ledger-at-hand.ts";
export { offerWholeNumbers } from "../actions/fixes/offer-whole-numbers.ts";
export { mayPush } from "../actions/push/may-push.ts";
export { namesOf } from "../actions/push/names.ts";
export { previewPush } from "../actions/push/preview.ts";
export { pullOverdue } from "../actions/pull/pull-overdue.ts";
export { pullSummary } from "../actions/pull/pull-summary.ts";
export { push } from "../actions/push/push.ts";
export { recheck } from "../actions/check/recheck.ts";
export { removeSample } from "../actions/new-ledger/remove-sample.ts";
export { resolveConflicts } from "../actions/push/resolve-conflicts.ts";
export { signIn } from "../actions/sign-in.ts";
export { undoPushes } from "../actions/push/undo-push.ts";
export { validate } from "../actions/check/validate.ts";
export { me } from "../../shared/api/person.ts";
export { getSettings } from "../../shared/api/settings.ts";
export { ledgerById, ledgers } from "../../shared/ledgers/index.ts";
export { defaultSettings } from "../../shared/settings/default-settings.ts";
export { createClient } from "../client.ts";
export { headerRowNumber, sheetColumn } from "../actions/workbook/sheet-columns.ts";
