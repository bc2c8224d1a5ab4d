import type { Environment } from "../../../../addin/engine/environment.ts";
import { openSheet, type OpenLedger } from "../../../../addin/engine/sheet/open-ledger.ts";
import { previewPush, type Preview } from "../../../../addin/engine/push/preview.ts";
import { push } from "../../../../addin/engine/push/push.ts";
import type { PushReport } from "../../../../addin/engine/push/push-report.ts";
import { validate, type Validation } from "../../../../addin/engine/check/validate.ts";
import type { Client } from "../../../../addin/client.ts";
import type { Sheet } from "../../../../addin/sandbox/workbook/workbook.ts";
import type { Language } from "../../../../shared/localized.ts";
import { pushRows, type PushRequest, type RowOutcome } from "../../../../shared/api/push.ts";
import { defaultSettings } from "../../../../shared/settings/default-settings.ts";
import type { OpenExcel } from "../open-excel.ts";

/** The headings of an after-sales ledger, as `SOUND` and `row` fill them. */
export const HEADINGS = ["登记日期", "店铺", "订单号", "售后类型", "邮费", "备注"];

let orders = 4_200_000_000_000_000_101n;

/** A row that has nothing wrong with it, other cells by their headings. */
export function row(cells: Readonly<Record<string, string>> = {}): string[] {
  const sound: Readonly<Record<string, string>> = {
    登记日期: "2026-11-03",
    店铺: "晴天",
    订单号: `'${(orders += 7n)}`,
    售后类型: "退运费",
    邮费: "8",
  };
  return HEADINGS.map((heading) => cells[heading] ?? sound[heading] ?? "");
}

/** The pane's surroundings on 10 November 2026, at noon in Shanghai. */
export const environment: Environment = {
  settings: defaultSettings,
  language: "zh",
  now: () => new Date("2026-11-10T04:00:00Z"),
  random: (count) => crypto.getRandomValues(new Uint8Array(count)),
  wait: () => Promise.resolve(),
  pause: () => undefined,
};

/** The sheet as the ledger that it is. Throws when it is none. */
export async function ledgerIn(
  { workbook }: OpenExcel,
  sheet: Pick<Sheet, "id">,
): Promise<OpenLedger> {
  const opened = await openSheet(workbook, sheet.id, defaultSettings.lists);
  if (opened.kind !== "ledger") throw new Error(`The sheet is ${opened.kind}`);
  return opened.openLedger;
}

/** What the Validate button does. */
export async function validated(
  excel: OpenExcel,
  sheet: Pick<Sheet, "id"> = excel.sheet,
  language: Language = "zh",
): Promise<Validation> {
  return validate(excel.workbook, await ledgerIn(excel, sheet), { ...environment, language });
}

/** The problems that have a row or the sheet: `3 R011 warning registeredOn`, the row `-` for the sheet. */
export function inLines({ problems }: Pick<Validation, "problems">): string[] {
  return problems.map(({ row, code, level, column }) =>
    [row ?? "-", code, level, column ?? ""].join(" ").trim(),
  );
}

/** A server that takes every row, and keeps what it was sent. */
export function takesEverything() {
  const sent: PushRequest["rows"] = [];
  const client: Client = {
    call: (endpoint, options) => {
      if (endpoint.path !== pushRows.path || options?.body === undefined) {
        return Promise.resolve({ ok: true, value: { records: [], cursor: null } as never });
      }
      // The one route that is called with a body of this kind.
      const { id, rows } = options.body as PushRequest;
      sent.push(...rows);
      const outcomes = rows.map((one): RowOutcome => ({
        id: one.id,
        outcome: one.base === null ? "created" : "updated",
        version: (one.base ?? 0) + 1,
      }));
      return Promise.resolve({
        ok: true,
        value: { id, at: "", counts: {}, rows: outcomes } as never,
      });
    },
  };
  return { client, sent };
}

/** Validate and preview, as the two buttons do. */
export async function previewed(excel: OpenExcel, client: Client | null = null): Promise<Preview> {
  return previewPush(client, await validated(excel));
}

/** Validate, preview and push. */
export async function pushed(excel: OpenExcel, client: Client): Promise<PushReport> {
  return push(excel.workbook, client, await previewed(excel, client), environment, {
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
}
