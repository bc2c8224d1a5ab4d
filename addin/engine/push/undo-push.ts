import { undoPush } from "../../../shared/api/push.ts";
import type { Acknowledgement } from "../../../shared/acknowledgement.ts";
import { pendingMark, type Mark } from "../../../shared/merge/mark.ts";
import { ROWS_BETWEEN_PAUSES } from "../../../shared/reading/rows-between-pauses.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { CallResult, Client } from "../../client.ts";
import { rememberAcknowledgements } from "../acknowledgements/remembered-acknowledgements.ts";
import type { Environment } from "../environment.ts";
import type { OpenLedger } from "../sheet/open-ledger.ts";
import { writeMarks } from "../marks/marks.ts";
import type { RememberedAcknowledgement } from "../acknowledgements/remembered-acknowledgements.ts";
import { markHere } from "../sheet/sheet-columns.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { identityOf } from "../../../shared/derive/identity.ts";

export interface Undone {
  readonly restored: number;
  /** How many rows somebody has changed since. */
  readonly changed: number;
  /** How many rows would be doubtful, as they were, beside what has come since. */
  readonly doubtful: number;
  /** How many rows the server has so that they do not open. */
  readonly unreadable: number;
}

/**
 * Takes pushes back on the server, the last first. The sheet keeps what was typed, and what was answered:
 * its rows are new or changed again.
 */
export async function undoPushes(
  workbook: Workbook,
  client: Client,
  openLedger: OpenLedger,
  pushes: readonly string[],
  env: Environment,
): Promise<CallResult<Undone>> {
  const at = env.now().toISOString();
  const marks = new Map<RecordId, Mark>();
  const acknowledgements: RememberedAcknowledgement[] = [];
  const kept = { changed: 0, doubtful: 0, unreadable: 0 };
  let restored = 0;
  let failed: CallResult<never> | undefined;
  for (const push of pushes.toReversed()) {
    const response = await client.call(undoPush, {
      params: { ledger: openLedger.ledger.id, push },
    });
    if (!response.ok) {
      failed = response;
      break;
    }
    for (const [index, one] of response.value.restored.entries()) {
      if (index % ROWS_BETWEEN_PAUSES === 0) await env.pause();
      const { id, version, withdrawn, cells, acknowledged } = one;
      // What the push had brought back keeps its mark: that it is withdrawn again is told and asked.
      if (withdrawn === undefined) {
        // A row that is new again keeps its id, and with it what was said about its warnings.
        const mark =
          version === null
            ? pendingMark(id, identityOf(openLedger.ledger, cells))
            : markHere(openLedger, { id, version, cells });
        marks.set(id, mark);
      }
      restored += 1;
      acknowledgements.push(...unsent(id, acknowledged, at));
    }
    for (const { id, acknowledged } of response.value.unacknowledged)
      acknowledgements.push(...unsent(id, acknowledged, at));
    for (const { reason } of response.value.kept) kept[reason] += 1;
  }
  await writeMarks(workbook, openLedger, marks, env);
  await rememberAcknowledgements(workbook, acknowledgements);
  return failed ?? { ok: true, value: { restored, ...kept } };
}

const unsent = (
  id: RecordId,
  acknowledged: readonly Acknowledgement[],
  at: string,
): RememberedAcknowledgement[] =>
  acknowledged.map((one) => ({ id, ...one, by: null, at, sent: false }));
