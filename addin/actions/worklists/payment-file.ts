import type { WorkLine } from "../../../shared/api/worklists.ts";
import { NO_MONEY, plus, type Fen } from "../../../shared/money/fen.ts";
import { encodeGbk } from "../../../shared/text/gbk.ts";
import { dayOfMoment } from "../../../shared/time/moment.ts";
import {
  writePaymentFile,
  type NoFile,
  type PaymentFileId,
} from "../../../shared/worklists/payments/payment-file.ts";
import {
  toBePaid,
  type FileEncoding,
  type LineLeft,
} from "../../../shared/worklists/payments/to-be-paid.ts";
import { localNow } from "../../engine/environment.ts";
import type { LinesWanted } from "../../engine/worklists/list-lines.ts";
import { signedInClient } from "../../state/client-of.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { toResult, type Result } from "../../state/trouble/to-result.ts";

/** What a file of payments is to be. */
export interface PaymentFileWanted {
  readonly template: PaymentFileId;
  readonly encoding: FileEncoding;
  readonly account: string;
  readonly name: string;
  /** Why accounts are needed whole. */
  readonly reason: string;
}

/** A file of payments, and what is not in it. */
export interface PaymentFileMade {
  readonly file: { readonly text: string; readonly bytes: Uint8Array<ArrayBuffer> } | NoFile;
  readonly day: string;
  readonly count: number;
  readonly sum: Fen;
  readonly left: readonly LineLeft[];
  /** Chosen lines that are no longer on the list. */
  readonly gone: number;
}

/** Writes a file of the payments that wait, on all pages or the chosen ones; accounts are asked for whole, for a reason that goes on record. */
export async function makePaymentFile(
  pane: Pane,
  of: LinesWanted,
  chosen: readonly string[],
  { template, encoding, account, name, reason }: PaymentFileWanted,
): Promise<Result<PaymentFileMade>> {
  const listed = await waitingLines(pane, { ...of, reason });
  if (!listed.ok) return listed;
  const known = new Set(chosen);
  const lines = listed.value.filter(({ id }) => known.size === 0 || known.has(id));
  const { payments, left } = toBePaid(lines, template, encoding);
  const day = dayOfMoment(localNow(await environmentOf(pane)));
  const file = writePaymentFile(template, payments, { account, name, day });
  return {
    ok: true,
    value: {
      file: "text" in file ? { text: file.text, bytes: encoded(file.text, encoding) } : file,
      day,
      count: payments.length,
      sum: payments.reduce((sum, { amount }) => plus(sum, amount), NO_MONEY),
      left,
      gone: known.size === 0 ? 0 : known.size - lines.length,
    },
  };
}

/** All lines that wait, whatever page they stand on. */
export async function waitingLines(
  pane: Pane,
  of: LinesWanted,
): Promise<Result<readonly WorkLine[]>> {
  const { listLines } = await loadEngine();
  const listing = async () => listLines(await signedInClient(pane), { ...of, state: "open" });
  const listed = await toResult(listing());
  return listed.ok ? { ok: true, value: listed.value.lines } : listed;
}

function encoded(text: string, encoding: FileEncoding): Uint8Array<ArrayBuffer> {
  // Without its mark a file in UTF-8 is read as GBK.
  return encoding === "gbk" ? encodeGbk(text) : new TextEncoder().encode(`\ufeff${text}`);
}
