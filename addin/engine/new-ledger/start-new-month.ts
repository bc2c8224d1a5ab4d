import { readMark } from "../../../shared/merge/mark.ts";
import type { SheetRef, Workbook } from "../../workbook/workbook.ts";
import {
  changeAcknowledgements,
  rememberAcknowledgements,
  type RememberedAcknowledgement,
} from "../acknowledgements/remembered-acknowledgements.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Environment } from "../environment.ts";
import { changePushedRecords } from "../marks/pushed-records.ts";
import { rememberFile } from "../push/names.ts";
import { openSheet, type OpenLedger } from "../sheet/open-ledger.ts";
import { headerRowNumber } from "../sheet/sheet-columns.ts";

/** What starting a new month with a workbook came to. */
export interface NewMonth {
  /** The ledgers whose marks were taken off, and how many rows carried one. */
  readonly sheets: readonly string[];
  readonly rows: number;
  /** Ledgers whose sheet takes no writing, so that their marks stand as they stood. */
  readonly locked: readonly string[];
  /** Puts marks and flags back where they stood; false, and nothing is done, when a sheet has changed since. */
  readonly undo: () => Promise<boolean>;
}

/** What stood in the add-in's columns of one ledger, from its first row downwards. */
interface TakenOff {
  readonly sheet: SheetRef;
  readonly firstRow: number;
  readonly columns: readonly { readonly column: number; readonly texts: readonly string[] }[];
  readonly marks: readonly string[];
  /** What the sheet's revision was when they were taken off. */
  readonly revision: number;
}

/**
 * Makes a copy of last month's workbook this month's: the rows of its ledgers are no longer the records
 * that were pushed from them. Their marks and overdue flags are taken off and what the workbook
 * remembers of them is forgotten; headings, formats and every cell of a person's stay as they are.
 */
export async function startNewMonth(workbook: Workbook, env: Environment): Promise<NewMonth> {
  const taken: TakenOff[] = [];
  const locked: string[] = [];
  const expected: Expected[] = [];
  for (const { id, name } of await workbook.listSheets()) {
    const opened = await openSheet(workbook, id, env.settings.lists, env.department);
    if (opened.kind !== "ledger") continue;
    const off = await takeOff(workbook, opened.openLedger);
    if (off === "locked") {
      locked.push(name);
      continue;
    }
    if (off !== null) taken.push(off);
    expected.push(await expectNothing(workbook, { id, name }));
  }
  const gone = new Set(taken.flatMap(({ marks }) => marks.map((mark) => readMark(mark)?.id)));
  let forgotten: readonly RememberedAcknowledgement[] = [];
  await changeAcknowledgements(workbook, (all) => {
    forgotten = all.filter(({ id }) => gone.has(id));
    return all.filter(({ id }) => !gone.has(id));
  });
  // Whatever the file is called now, its rows are its own.
  if (taken.length > 0) await rememberFile(workbook);
  return {
    sheets: taken.map(({ sheet }) => sheet.name),
    rows: taken.reduce((sum, { marks }) => sum + marks.length, 0),
    locked,
    async undo() {
      const changed = ({ sheet, revision }: TakenOff) => workbook.revision(sheet.id) !== revision;
      if (taken.some(changed)) return false;
      for (const { sheet, firstRow, columns } of taken) {
        for (const { column, texts } of columns)
          await workbook.writeOwned(sheet.id, column, firstRow, texts);
      }
      for (const { sheet, records } of expected)
        await changePushedRecords(workbook, sheet, () => records);
      await rememberAcknowledgements(workbook, forgotten);
      return true;
    },
  };
}

/** The records that belonged into a sheet; null when none were remembered. */
interface Expected {
  readonly sheet: SheetRef;
  readonly records: ReadonlySet<RecordId> | null;
}

/** Has the workbook miss none of last month's rows in a sheet any more. */
async function expectNothing(workbook: Workbook, sheet: SheetRef): Promise<Expected> {
  let records: ReadonlySet<RecordId> | null = null;
  await changePushedRecords(workbook, sheet, (before) => {
    records = before ?? null;
    return null;
  });
  return { sheet, records };
}

/** Blanks a ledger's marks and flags; null, and nothing is done, where no row carries a mark. */
async function takeOff(
  workbook: Workbook,
  openLedger: OpenLedger,
): Promise<TakenOff | "locked" | null> {
  // A sheet without a column for marks has none, and is not given one.
  if (!openLedger.headings.some(({ owned }) => owned === "mark")) return null;
  const { sheet } = openLedger.snapshot;
  const headerRow = headerRowNumber(openLedger);
  const firstRow = headerRow + 1;
  const { mark, overdue } = await workbook.ownedColumns(sheet.id, headerRow);
  const texts = await workbook.readMarks(sheet.id, mark, firstRow);
  const marks = texts.filter((text) => text.trim() !== "");
  if (marks.length === 0) return null;
  const flags = await workbook.readMarks(sheet.id, overdue, firstRow);
  const columns = [
    { column: mark, texts },
    { column: overdue, texts: flags },
  ];
  for (const { column, texts: stood } of columns) {
    const blank = stood.map(() => "");
    await workbook.writeOwned(sheet.id, column, firstRow, blank);
  }
  const left = await workbook.readMarks(sheet.id, mark, firstRow);
  if (left.some((text) => text.trim() !== "")) return "locked";
  return { sheet, firstRow, columns, marks, revision: workbook.revision(sheet.id) };
}
