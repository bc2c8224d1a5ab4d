import type { Environment } from "../../../addin/engine/environment.ts";
import { openSheet } from "../../../addin/engine/sheet/open-ledger.ts";
import { previewPush, type Preview } from "../../../addin/engine/push/preview.ts";
import { push } from "../../../addin/engine/push/push.ts";
import type { PushReport } from "../../../addin/engine/push/push-report.ts";
import { validate } from "../../../addin/engine/check/validate.ts";
import type { Client } from "../../../addin/client.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { civilMoment } from "../../../shared/time/zone.ts";
import { MemorySheet, MemoryWorkbook } from "../../flows/memory-workbook.ts";
import { afterSalesRows } from "../rows.ts";
import { dayOfMoment } from "../../../shared/time/moment.ts";

const environment: Environment = {
  settings: defaultSettings,
  language: "zh",
  now: () => new Date(),
  random: (count) => crypto.getRandomValues(new Uint8Array(count)),
  wait: () => Promise.reject(new Error("The server did not take the rows at the first try")),
  pause: () => undefined,
};

/** What a push did, and how long it took. */
export interface TimedPush {
  readonly report: PushReport;
  readonly milliseconds: number;
}

/** Today as the ledgers count, so that no row is from the future. */
export const today = () => dayOfMoment(civilMoment(new Date(), defaultSettings.timeZone));

/** A sheet of rows in a workbook in memory, and the pane's own actions on it. */
export class Desk {
  readonly sheet: MemorySheet;
  readonly #workbook: MemoryWorkbook;

  constructor(rows: number, seed: number) {
    const values = afterSalesRows({ count: rows, today: today(), seed, faults: false });
    this.sheet = new MemorySheet("售后登记表", values);
    this.#workbook = new MemoryWorkbook(this.sheet);
  }

  /** Checks the sheet and asks the server what a push would change. */
  async preview(client: Client): Promise<Preview> {
    const opened = await openSheet(this.#workbook, this.sheet.ref.id, defaultSettings.lists);
    if (opened.kind !== "ledger") throw new Error("The sheet is no ledger");
    return previewPush(client, await validate(this.#workbook, opened.openLedger, environment));
  }

  /** Presses the button: marks, sends, waits for the answers, marks again. */
  async push(client: Client, preview: Preview): Promise<TimedPush> {
    const began = performance.now();
    const report = await push(this.#workbook, client, preview, environment, {
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    const milliseconds = performance.now() - began;
    if (report.failure !== null) throw new Error(JSON.stringify(report.failure));
    return { report, milliseconds };
  }
}
