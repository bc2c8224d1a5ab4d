import { env as bindings } from "cloudflare:workers";
import { expect } from "vitest";
import type { Validation } from "../../addin/engine/check/validate.ts";
import { startNewMonth } from "../../addin/engine/new-ledger/start-new-month.ts";
import { type CaseDecision, caseKey } from "../../addin/engine/push/case-decisions.ts";
import { previewPush } from "../../addin/engine/push/preview.ts";
import { push } from "../../addin/engine/push/push.ts";
import { bringBack } from "../../addin/engine/withdrawing/bring-back.ts";
import { findMissing, leaveMissing } from "../../addin/engine/withdrawing/missing-rows.ts";
import { markWithdrawn, withdraw } from "../../addin/engine/withdrawing/withdraw.ts";
import { answerRenamed } from "../../addin/engine/sheet/answer-columns.ts";
import type { RecordId } from "../../shared/record.ts";
import type { Row } from "../../shared/row.ts";
import { COLUMN, HEADINGS, NOV_3 } from "./after-sales-sheet.ts";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook.ts";
import { environment, signedIn, validated } from "./stage.ts";
import { storedVersions } from "./stored-cells.ts";

/** A column of the person's own, by which the test knows what case a row is about, wherever it goes. */
const CASE = HEADINGS.length;

const client = await signedIn("李敏");

/** Something that a person does to a sheet between two pushes; `at` chooses a row among those there are. */
export interface Deed {
  readonly what: string;
  readonly at: number;
  readonly amount: number;
}

/** What is done with rows that are gone, and with rows whose record was withdrawn. */
export interface Answers {
  readonly missing: "withdraw" | "back" | "leave" | "nothing";
  readonly withdrawn: "accept" | "revive";
}

/** What the test follows of a record. */
interface Registered {
  readonly orderNo: string;
  readonly refund: number;
  readonly note: string | null;
}

interface Held {
  readonly records: readonly Registered[];
  readonly sum: number;
  readonly missing: readonly string[];
}

/** A clerk with a ledger, and what the server has to hold by what the clerk has done. */
export class Clerk {
  readonly sheet = new MemorySheet("售后登记表", [[...HEADINGS, "内部"]]);
  readonly workbook = new MemoryWorkbook(this.sheet);
  /** By case: what was pushed of it last, for those that stand. */
  readonly stands = new Map<string, Registered>();
  /** Cases that were pushed from the sheet and are expected in it. */
  readonly expected = new Set<string>();
  /** Cases whose record was withdrawn. */
  readonly withdrawn = new Set<string>();
  #cases = 0;
  #orders = 0;
  #month = NOV_3 - 61;

  /** The numbers of the rows that say something. */
  rows(): number[] {
    return this.sheet.rows.flatMap((row, index) =>
      index > 0 && row[COLUMN.orderNo] !== undefined && row[COLUMN.orderNo] !== ""
        ? [index + 1]
        : [],
    );
  }

  caseAt = (row: number): string => String(this.sheet.at(row, CASE));

  #newOrder = (): string => `9${String((this.#orders += 1)).padStart(14, "0")}`;

  /** Types a case that nobody has registered into a row, over whatever stands there. */
  typeCase(row: number, amount: number): void {
    const cells = [
      this.#month + (this.#cases % 20),
      "晴天旗舰店",
      this.#newOrder(),
      "仅退款",
      amount,
      "平台退款",
      "",
      "",
      "",
    ];
    for (const [column, value] of cells.entries()) this.sheet.type(row, column, value);
    this.sheet.type(row, CASE, `case ${(this.#cases += 1)}`);
  }

  add = (amount: number) => this.typeCase(this.sheet.rows.length + 1, amount);

  clear(row: number): void {
    for (let column = 0; column <= CASE; column += 1) this.sheet.type(row, column, "");
  }

  delete(row: number): void {
    this.sheet.rows.splice(row - 1, 1);
    this.sheet.revision += 1;
  }

  async does({ what, at, amount }: Deed) {
    const rows = this.rows();
    const row = rows[at % Math.max(rows.length, 1)];
    if (what === "add" || row === undefined) this.add(amount);
    else if (what === "edit") this.sheet.type(row, COLUMN.refund, amount);
    else if (what === "note") this.sheet.type(row, COLUMN.note, `说明${amount}`);
    else if (what === "clear") this.clear(row);
    else if (what === "delete") this.delete(row);
    else if (what === "type-over") this.typeCase(row, amount);
    else if (what === "correct") this.sheet.type(row, COLUMN.orderNo, this.#newOrder());
    else if (what === "sort") this.sheet.sort(1, (a, b) => Number(b[4]) - Number(a[4]));
    else if (what === "rename") this.rename(amount);
    else if (what === "copy") this.typeCase(this.sheet.copyDown(row), amount);
    else await this.withdrawRow(row);
  }

  /** Calls the day by another of its names, or the notes by a name that nobody knows. */
  rename(amount: number): void {
    if (amount % 2 === 0) this.sheet.type(1, 0, amount % 4 === 0 ? "登记日期" : "日期");
    else this.sheet.type(1, COLUMN.note, `说给财务的话${amount}`);
  }

  /** Checks the sheet, and says where the notes stand when their heading is not known. */
  async checked(): Promise<Validation> {
    const validation = await validated(this.workbook);
    if ("note" in validation.openLedger.placement.columns) return validation;
    const heading = String(this.sheet.at(1, COLUMN.note));
    const { lists } = environment.settings;
    await answerRenamed(this.workbook, validation.openLedger, "note", heading, lists);
    return validated(this.workbook);
  }

  async withdrawRow(row: number): Promise<void> {
    const validation = await this.checked();
    const found = validation.comparison.rows.find((one) => one.row.number === row);
    // A row that carries another case's mark, or was typed into since, is pushed first.
    if (found?.standing !== "unchanged" || found.id === null || found.base === null) return;
    const records = [{ id: found.id, version: found.base }];
    const { left } = await withdraw(
      this.workbook,
      client,
      validation,
      records,
      "登记错了",
      environment,
    );
    expect(left).toEqual([]);
    this.stands.delete(this.caseAt(row));
    this.withdrawn.add(this.caseAt(row));
  }

  /** Looks at what a push would do, says what is asked, and pushes it. */
  async pushes(said: Answers): Promise<void> {
    await this.answersMissing(said.missing);
    const validation = await this.checked();
    const first = await previewPush(client, validation);
    const decided = new Map<string, CaseDecision>();
    for (const asked of first.asked) {
      const before = this.caseOf(asked.before ?? {});
      const mine = this.caseAt(asked.row.number) === before;
      decided.set(caseKey(asked), mine ? "correction" : "new");
      if (!mine) this.expected.delete(before);
    }
    const second = await previewPush(client, validation, { decided });
    const reviving = new Set<RecordId>();
    for (const { compared, said: why } of second.askedWithdrawn) {
      if (said.withdrawn === "revive") reviving.add(compared.id);
      else {
        const version = why?.version ?? compared.base ?? 0;
        const { id, row } = compared;
        const withdrawn = [{ id, version, row }];
        await markWithdrawn(this.workbook, validation.openLedger, withdrawn, environment);
      }
    }
    const preview = await previewPush(client, validation, { decided, reviving });
    const report = await push(this.workbook, client, preview, environment, {
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    expect(report).toMatchObject({ stale: false, failure: null, notSent: 0 });
    for (const { number, outcome } of report.rows) {
      expect(["created", "updated", "unchanged", "restored"]).toContain(outcome.outcome);
      const name = this.caseAt(number);
      this.withdrawn.delete(name);
      this.expected.add(name);
      this.stands.set(name, {
        orderNo: String(this.sheet.at(number, COLUMN.orderNo)),
        refund: Number(this.sheet.at(number, COLUMN.refund)) * 100,
        note: String(this.sheet.at(number, COLUMN.note)) || null,
      });
    }
    const after = await previewPush(client, await this.checked());
    expect(after).toMatchObject({ asked: [], created: [], changed: [], askedWithdrawn: [] });
  }

  /** The case of a record by its number, which no two share. */
  caseOf(cells: Row): string {
    const found = [...this.stands].find(([, { orderNo }]) => orderNo === cells["orderNo"]);
    return found?.[0] ?? "";
  }

  async answersMissing(answer: Answers["missing"]): Promise<void> {
    const validation = await this.checked();
    const { ids, rows } = await findMissing(this.workbook, client, validation, environment);
    if (rows === null || rows.length === 0 || answer === "nothing") return;
    const cases = rows.map(({ cells }) => this.caseOf(cells));
    if (answer === "leave") {
      await leaveMissing(this.workbook, validation.openLedger, ids);
      for (const name of cases) this.expected.delete(name);
    } else if (answer === "withdraw") {
      const records = rows.map(({ id, version }) => ({ id, version }));
      const reason = "客户取消";
      await withdraw(this.workbook, client, validation, records, reason, environment);
      for (const name of cases) {
        this.stands.delete(name);
        this.expected.delete(name);
      }
    } else {
      expect(await bringBack(this.workbook, validation, rows, environment)).toMatchObject({
        kind: "brought",
      });
      this.sheet.revision += 1;
      for (const row of this.rows()) {
        if (this.caseAt(row) !== "") continue;
        const orderNo = this.sheet.at(row, COLUMN.orderNo);
        this.sheet.put(row, CASE, this.caseOf({ orderNo }));
      }
    }
  }

  async beginsMonth(how: "typed-over" | "deleted" | "new-month"): Promise<void> {
    this.#month += 31;
    if (how === "typed-over") for (const row of this.rows()) this.typeCase(row, row);
    else {
      if (how === "new-month") {
        await startNewMonth(this.workbook, environment);
        this.expected.clear();
      }
      while (this.sheet.rows.length > 1) this.delete(this.sheet.rows.length);
    }
  }

  /** What the server holds, what finance's amounts come to, and which cases are told to be missing. */
  async holds(): Promise<Held> {
    const standing = await storedVersions(
      `withdrawn = 0 AND record_version.version = record.version`,
    );
    const records = standing.map(({ cells }) => {
      const { orderNo, refund, note } = JSON.parse(cells) as Partial<Registered>;
      return { orderNo: orderNo ?? "", refund: refund ?? 0, note: note ?? null };
    });
    const posted = await bindings.DB.prepare(
      `SELECT coalesce(sum(amount), 0) AS sum FROM posting`,
    ).first<{ sum: number }>();
    const { rows } = await findMissing(this.workbook, client, await this.checked(), environment);
    const missing = (rows ?? []).map(({ cells }) => this.caseOf(cells)).toSorted();
    return { records: byOrder(records), sum: posted?.sum ?? 0, missing };
  }

  /** The same by what the clerk has done. */
  shouldHold(): Held {
    const records = byOrder([...this.stands.values()]);
    const here = new Set(this.rows().map(this.caseAt));
    const missing = [...this.expected].filter(
      (name) => !here.has(name) && !this.withdrawn.has(name),
    );
    const sum = records.reduce((total, { refund }) => total + refund, 0);
    return { records, sum, missing: missing.toSorted() };
  }
}

const byOrder = (records: Registered[]): Registered[] =>
  records.toSorted((a, b) => a.orderNo.localeCompare(b.orderNo));
