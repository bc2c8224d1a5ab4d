import { undoPush } from "../../shared/api/push.ts";
import type { Mark } from "../../shared/mark.ts";
import type { RecordId } from "../../shared/record.ts";
import type { Answer, Client } from "../client.ts";
import type { LedgerAtHand } from "./ledger-at-hand.ts";
import { writeMarks } from "./marks.ts";
import { fingerprintHere } from "./sheet-columns.ts";
import type { Workbook } from "./workbook.ts";

export interface Undone {
  readonly restored: number;
  /** Records that somebody has changed since, with the name. */
  readonly kept: readonly { readonly id: RecordId; readonly by: string }[];
}

/**
 * Takes pushes back on the server, the last first. The sheet keeps what was typed: its rows are new
 * or changed again.
 */
export async function undoPushes(
  workbook: Workbook,
  client: Client,
  atHand: LedgerAtHand,
  pushes: readonly string[],
): Promise<Answer<Undone>> {
  const marks = new Map<RecordId, Mark | null>();
  const kept: Undone["kept"][number][] = [];
  let failed: Answer<never> | undefined;
  for (const push of pushes.toReversed()) {
    const answer = await client.call(undoPush, { params: { ledger: atHand.ledger.id, push } });
    if (!answer.ok) {
      failed = answer;
      break;
    }
    for (const { id, version, cells } of answer.value.restored) {
      marks.set(
        id,
        version === null ? null : { id, version, fingerprint: fingerprintHere(atHand, cells) },
      );
    }
    kept.push(...answer.value.kept);
  }
  await writeMarks(workbook, atHand, marks);
  return failed ?? { ok: true, value: { restored: marks.size, kept } };
}
