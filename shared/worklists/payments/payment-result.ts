import type { Fen } from "../../money/fen.ts";
import { parseMoney } from "../../text/money-text.ts";
import { caseFolded } from "../../text/normalise.ts";
import type { Day } from "../../time/day.ts";
import { lineOfSerial } from "./payment-file.ts";

/** A line that was in the file, as it stands in the list. */
export interface AwaitedPayment {
  readonly line: string;
  readonly amount: Fen;
  /** The payee's name, where it is known whole. */
  readonly name: string | null;
  /** Whom it is paid to: a number that lines of one payee share; null where that is not known. */
  readonly payee: number | null;
}

/** Why a row of a result is no answer. */
export type ResultFault =
  | "unknown-line"
  | "twice"
  | "another-amount"
  | "another-name"
  | "unknown-status"
  | "no-number"
  | "same-number";

/** What a row of a result says: an answer to a line, or why it is none. */
export type ResultRow = { readonly row: number } & (
  | { readonly line: string; readonly cells: Readonly<Record<string, string | number>> }
  | { readonly fault: ResultFault }
);

/** The headings that results have for what is read of them. */
const headings = {
  serial: ["商户流水号", "客户业务编号", "商户订单号", "业务编号"],
  status: ["状态", "处理状态", "付款状态", "交易状态", "处理结果", "付款结果"],
  flow: ["支付宝流水号", "支付宝交易号", "交易流水号", "银行流水号", "流水号", "交易编号"],
  amount: ["付款金额（元）", "付款金额(元)", "付款金额", "金额", "交易金额"],
  name: ["收款人姓名", "收款银行户名", "收款人户名", "收款账户户名", "收款人名称"],
  reason: ["失败原因", "原因", "错误原因", "失败信息", "备注信息"],
} as const;
type Place = keyof typeof headings;

const PAID = /成功|已付|已完成|完成/;
const FAILED = /失败|退票|退回|拒绝|关闭|撤销/;

/** The result of a batch payment, row by row; null where the text has no such headings. A file that somebody has edited is checked like any other. */
export function readPaymentResult(
  text: string,
  awaited: readonly AwaitedPayment[],
  day: Day,
): readonly ResultRow[] | null {
  const rows = text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/)
    .map((line) => cellsOf(line));
  const at = rows.findIndex((cells) => {
    const places = placesIn(cells);
    return places.serial >= 0 && places.status >= 0;
  });
  if (at < 0) return null;
  const places = placesIn(rows[at] ?? []);
  const lines = new Map(awaited.map((payment) => [payment.line, payment]));
  const seen = new Set<string>();
  const payees = new Map<string, number | null>();
  return rows.slice(at + 1).flatMap((cells, index): ResultRow[] => {
    const said = (place: Place) => cells[places[place]]?.trim() ?? "";
    const serial = said("serial");
    // Rows of totals, and blank ones.
    if (serial === "" || !/\d$/.test(serial)) return [];
    const row = at + 2 + index;
    const line = lineOfSerial(serial);
    const payment = lines.get(line);
    if (payment === undefined) return [{ row, fault: "unknown-line" }];
    if (seen.has(line)) return [{ row, fault: "twice" }];
    seen.add(line);
    const amount = places.amount < 0 ? payment.amount : parseMoney(said("amount"));
    if (amount !== payment.amount) return [{ row, fault: "another-amount" }];
    const name = said("name");
    if (name !== "" && payment.name !== null && caseFolded(name) !== caseFolded(payment.name))
      return [{ row, fault: "another-name" }];
    const status = said("status");
    // 付款失败 and 未成功 say both.
    if (FAILED.test(status) || /[未不]/.test(status)) {
      const reason = said("reason");
      return [{ row, line, cells: { outcome: "退票", ...(reason !== "" && { remark: reason }) } }];
    }
    if (!PAID.test(status)) return [{ row, fault: "unknown-status" }];
    const flowNumber = said("flow");
    if (flowNumber === "") return [{ row, fault: "no-number" }];
    // One transfer may pay several lines, but of one payee.
    const before = payees.get(flowNumber);
    if (before !== undefined && (before === null || before !== payment.payee))
      return [{ row, fault: "same-number" }];
    payees.set(flowNumber, payment.payee);
    return [
      {
        row,
        line,
        cells: { outcome: "已付", flowNumber, paidOn: day, paidAmount: payment.amount },
      },
    ];
  });
}

function placesIn(cells: readonly string[]): Readonly<Record<Place, number>> {
  const found = cells.map((cell) => cell.trim());
  const place = (names: readonly string[]) => found.findIndex((cell) => names.includes(cell));
  return {
    serial: place(headings.serial),
    status: place(headings.status),
    flow: place(headings.flow),
    amount: place(headings.amount),
    name: place(headings.name),
    reason: place(headings.reason),
  };
}

/** The cells of a row, apart by tabs as they are pasted, or by commas; quoted ones, and `="…"`, without that. */
function cellsOf(line: string): string[] {
  if (line.includes("\t")) return line.split("\t").map(unwrapped);
  const cells: string[] = [""];
  let quoted = false;
  for (const letter of line) {
    if (letter === '"') quoted = !quoted;
    if (letter === "," && !quoted) cells.push("");
    else cells.push(`${cells.pop() ?? ""}${letter}`);
  }
  return cells.map(unwrapped);
}

function unwrapped(cell: string): string {
  const [, quoted] = /^=?"(.*)"$/.exec(cell.trim()) ?? [];
  return quoted === undefined ? cell.trim() : quoted.replaceAll('""', '"').trim();
}
