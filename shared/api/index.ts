import {
  acknowledgeWarnings,
  lookUpAcknowledgements,
  withdrawAcknowledgement,
} from "./acknowledgements.ts";
import { listAudit } from "./audit.ts";
import { dryRunSettings } from "./dry-run.ts";
import type { Endpoint } from "./endpoint.ts";
import { listBatchEntries, listBatches, openDay, sealBatch } from "./batches.ts";
import { answerAsks } from "./figures.ts";
import { closeMonth, listClosedMonths, listPostings, reopenMonth, summary } from "./finance.ts";
import { askToClose, callOffClosing, listMonths, monthChecklist } from "./closing.ts";
import { getSealedAmount, listSealedAmounts, reverseAmount } from "./reversals.ts";
import { health } from "./health.ts";
import { getLedger, listLedgers } from "./ledgers.ts";
import { heldRecords } from "./held-records.ts";
import { unmatchedItems } from "./unmatched-items.ts";
import { overdue } from "./overdue.ts";
import { claimKey, endOwnKey, listOwnKeys, readKeyNews } from "./keys.ts";
import {
  addPerson,
  changePerson,
  decideRequest,
  listPeople,
  makeKeyCode,
  revokeKey,
} from "./people.ts";
import { me, signIn } from "./person.ts";
import { listPlacements, lookUpPlacements, removePlacement, savePlacement } from "./placements.ts";
import { pushRows, undoPush, withdrawRecords } from "./push.ts";
import { erasePersonalData } from "./erasure.ts";
import { postDifferences, rebuild, rebuildDifferences } from "./rebuild.ts";
import { getReport, listReports } from "./reports.ts";
import {
  listDeliveries,
  listReceivers,
  removeReceiver,
  saveReceiver,
  testReceiver,
} from "./receivers.ts";
import {
  listLatestWithdrawn,
  listRecords,
  listWithdrawn,
  lookUpRecords,
  recordHistory,
} from "./record.ts";
import { listStatements, matchStatements, sendStatement } from "./statements.ts";
import { getSettings, putSettings } from "./settings.ts";
import { findUntruncatedIdentifiers } from "./untruncated-identifiers.ts";
import { answerWork, listWork, listWorklists } from "./worklists.ts";

/** Every route of the API, in the order of its description. */
export const endpoints = {
  health,
  signIn,
  claimKey,
  me,
  listOwnKeys,
  endOwnKey,
  readKeyNews,
  listLedgers,
  getLedger,
  pushRows,
  withdrawRecords,
  undoPush,
  listRecords,
  listWithdrawn,
  listLatestWithdrawn,
  lookUpRecords,
  recordHistory,
  acknowledgeWarnings,
  lookUpAcknowledgements,
  withdrawAcknowledgement,
  overdue,
  unmatchedItems,
  heldRecords,
  findUntruncatedIdentifiers,
  listWorklists,
  listWork,
  answerWork,
  listReports,
  getReport,
  summary,
  listPostings,
  listClosedMonths,
  closeMonth,
  reopenMonth,
  answerAsks,
  listMonths,
  monthChecklist,
  askToClose,
  callOffClosing,
  listSealedAmounts,
  getSealedAmount,
  reverseAmount,
  openDay,
  listBatches,
  listBatchEntries,
  sealBatch,
  sendStatement,
  listStatements,
  matchStatements,
  getSettings,
  putSettings,
  dryRunSettings,
  savePlacement,
  lookUpPlacements,
  listPlacements,
  removePlacement,
  listReceivers,
  saveReceiver,
  removeReceiver,
  testReceiver,
  listDeliveries,
  listPeople,
  addPerson,
  changePerson,
  makeKeyCode,
  revokeKey,
  decideRequest,
  listAudit,
  rebuild,
  rebuildDifferences,
  postDifferences,
  erasePersonalData,
} satisfies Record<string, Endpoint>;
