// Everything that needs the ledgers and their schemas, behind one door: the pane draws its frame first
// and loads this meanwhile.
export { adoptDuplicates } from "./push/adopt-duplicates.ts";
export {
  acknowledgeProblems,
  takeBackAcknowledgements,
} from "./acknowledging/acknowledge-problems.ts";
export { acknowledgeDuplicates } from "./acknowledging/acknowledge-duplicates.ts";
export {
  acknowledgeUnmatchedItem,
  takeBackUnmatchedItem,
} from "./acknowledging/acknowledge-unmatched-item.ts";
export { addMemo } from "./fixes/add-memo.ts";
export { applyFixes } from "./fixes/fix.ts";
export { formsOf } from "../../shared/forms/index.ts";
export { layOutForm } from "../../shared/forms/lay-out-form.ts";
export { followAcknowledgements } from "./acknowledging/follow-acknowledgements.ts";
export { checkSheets } from "./check/check-sheets.ts";
export { answerOffered, answerRenamed, answerSwapped } from "./sheet/answer-columns.ts";
export { answerCells, openSheet, placeColumns } from "./sheet/open-ledger.ts";
export { knownPlacements } from "./server/placements.ts";
export { sharePlacement } from "./sheet/share-placement.ts";
export { likelyLedgers } from "./sheet/placement-offer.ts";
export { offerUntruncatedIdentifiers } from "./fixes/offer-untruncated-identifiers.ts";
export { mayPush } from "./push/may-push.ts";
export { namesOf } from "./push/names.ts";
export { previewPush } from "./push/preview.ts";
export { bringBack } from "./withdrawing/bring-back.ts";
export { expectAgain, findMissing, leaveMissing } from "./withdrawing/missing-rows.ts";
export { restoreRecords } from "./withdrawing/restore-records.ts";
export { listLatestWithdrawn } from "../../shared/api/record.ts";
export { markWithdrawn, withdraw } from "./withdrawing/withdraw.ts";
export { fetchIncoming } from "./incoming/fetch-incoming.ts";
export { placeIncoming } from "./incoming/place-incoming.ts";
export { writeIncoming } from "./incoming/write-incoming.ts";
export { writeMarks } from "./marks/marks.ts";
export { lookUp } from "./server/look-up-records.ts";
export { pullOverdue } from "./pull/pull-overdue.ts";
export { reportIn } from "./sheet/remembered-report.ts";
export { tieOutSheet } from "./pull/tie-out-sheet.ts";
export { linesBehind, pullReport } from "./pull/pull-report.ts";
export { push } from "./push/push.ts";
export { recheck } from "./check/recheck.ts";
export { removeSample } from "./new-ledger/remove-sample.ts";
export { resolveConflicts } from "./push/resolve-conflicts.ts";
export { readOwnKey, signIn } from "./sign-in.ts";
export { startNewMonth } from "./new-ledger/start-new-month.ts";
export { undoPushes } from "./push/undo-push.ts";
export { validate } from "./check/validate.ts";
export { health } from "../../shared/api/health.ts";
export { me } from "../../shared/api/person.ts";
export { claimKey, endOwnKey, listOwnKeys, readKeyNews } from "../../shared/api/keys.ts";
export {
  addPerson,
  changePerson,
  decideRequest,
  listPeople,
  makeKeyCode,
  revokeKey,
} from "../../shared/api/people.ts";
export { erasePersonalData } from "../../shared/api/erasure.ts";
export { listAudit } from "../../shared/api/audit.ts";
export { keepStatementMemory } from "./sheet/statement-memory.ts";
export { sendStatement } from "./statements/send-statement.ts";
export { maySeeStatements, maySendStatements } from "./statements/may-send-statements.ts";
export { newPushId as newId } from "./server/push-id.ts";
export { listStatements } from "../../shared/api/statements.ts";
export { listBatches, listBatchEntries, openDay, sealBatch } from "../../shared/api/batches.ts";
export {
  askToClose,
  callOffClosing,
  listMonths,
  monthChecklist,
} from "../../shared/api/closing.ts";
export { getSealedAmount, listSealedAmounts, reverseAmount } from "../../shared/api/reversals.ts";
export { closeMonth, reopenMonth } from "../../shared/api/finance.ts";
export { listReports } from "../../shared/api/reports.ts";
export { listPlacements, removePlacement } from "../../shared/api/placements.ts";
export {
  listDeliveries,
  listReceivers,
  removeReceiver,
  saveReceiver,
  testReceiver,
} from "../../shared/api/receivers.ts";
export { getSettings } from "../../shared/api/settings.ts";
export { ledgerById, ledgers } from "../../shared/ledgers/index.ts";
export { headerHit } from "../../shared/reading/header-index.ts";
export { defaultSettings } from "../../shared/settings/default-settings.ts";
export { historyOf } from "./server/record-history.ts";
export { recordOfRow } from "./marks/record-of-row.ts";
export { outcomeText } from "./worklists/answer-outcome.ts";
export { checkList } from "./worklists/check-list.ts";
export { shownText } from "./worklists/list-cells.ts";
export { listFirst, listLines, listPage } from "./worklists/list-lines.ts";
export { pullList } from "./worklists/pull-list.ts";
export { pushAnswers, settleCopies, settleDoubted } from "./worklists/push-answers.ts";
export { checkingFor } from "./worklists/read-answer.ts";
export { sendAnswers } from "./worklists/send-answers.ts";
export { listWorklists } from "../../shared/api/worklists.ts";
export { createClient } from "../client.ts";
export { headerRowNumber, sheetColumn } from "./sheet/sheet-columns.ts";
