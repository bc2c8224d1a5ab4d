import type { Settings } from "../../../shared/settings/settings.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import { ledgerById, ledgers } from "../../../shared/ledgers/index.ts";
import type { Problem } from "../../../shared/problem.ts";
import { isForm } from "../../../shared/forms/is-form.ts";
import { isReport } from "../../../shared/reports/is-report.ts";
import { findLedger } from "../../../shared/reading/find-ledger.ts";
import { otherListIn } from "../../../shared/statements/find-other-list.ts";
import { statements } from "../../../shared/statements/index.ts";
import { nearStatement, type NearStatement } from "../../../shared/statements/near-statement.ts";
import type { OtherList } from "../../../shared/statements/other-list.ts";
import {
  type HeaderMatch,
  matchHeaders,
  type Heading,
} from "../../../shared/reading/match-headers.ts";
import type {
  ColumnAnswers,
  Placement,
  RememberedPlacement,
  SheetMemory,
} from "../../../shared/reading/placement.ts";
import { isListSheet } from "../../../shared/messages/list-sheet.ts";
import type { Department } from "../environment.ts";
import { departmentPlacement } from "./department-placement.ts";
import { type FilledSnapshot, isFilled } from "./filled-snapshot.ts";
import { openList, type OpenList } from "./open-list.ts";
import { problemsTakenOver } from "./taken-over.ts";
import type { SheetShape } from "../../../shared/reading/sheet-shape.ts";
import { openStatement, type OpenStatement, type ReadingPauses } from "./open-statement.ts";
import type { RecognisedProfile } from "../../../shared/reading/recognise-profile.ts";
import { keepPlacement, rememberedPlacement } from "./remembered-placement.ts";
import { reportIn, type RememberedReport } from "./remembered-report.ts";
import { columnsAsTheyStand } from "./stood-columns.ts";
import type { SheetRef, Workbook } from "../../workbook/workbook.ts";

/** The ledger that the pane works on, and how its headings were understood. */
export interface OpenLedger {
  readonly snapshot: FilledSnapshot;
  readonly ledger: Ledger;
  readonly placement: Placement;
  /** What the workbook remembers of its columns; undefined where they are found by their headings alone. */
  readonly remembered: SheetMemory | undefined;
  /** Of the headings: doubled, missing, fitting two columns. */
  readonly problems: readonly Problem[];
  /** The required columns that the sheet lacks. */
  readonly missing: readonly string[];
  /** Every heading of the sheet and the column that it was taken for. */
  readonly headings: readonly Heading[];
  /** The export that the sheet is, if it is one that is known. */
  readonly profile: RecognisedProfile | undefined;
}

/** What was found in a sheet. */
export type OpenedSheet =
  | {
      readonly kind: "ledger";
      readonly openLedger: OpenLedger;
      /** The export that it is, where it was taken for the ledger by what it says alone: finance may have wanted a statement. */
      readonly other?: OtherList;
    }
  | { readonly kind: "worklist"; readonly list: OpenList; readonly snapshot: FilledSnapshot }
  | {
      readonly kind: "no-ledger";
      readonly snapshot: FilledSnapshot;
      readonly problems: readonly Problem[];
      /** What was pulled into it, where it is a report. */
      readonly report?: RememberedReport;
      /** Somebody's statement, which is never pushed as a ledger. */
      readonly statement?: OpenStatement;
      /** The ledger that the statement's headings fit as well: which of the two it is, a person says. */
      readonly alsoLedger?: string;
      /** The list that it is which may be taken for a statement, and is none. */
      readonly other?: OtherList;
      /** The statement that it would be, but for one heading. */
      readonly near?: NearStatement;
    }
  | { readonly kind: "empty"; readonly sheet: SheetRef };

/** The department's lists: what a sheet's name may say of its rows. */
type Lists = Settings["lists"];

/** For sheets that nobody waits for at the page. */
const AT_ONE_GO: ReadingPauses = { pause: () => undefined, onProgress: () => undefined };

/**
 * Reads a sheet and finds out which ledger it is, or which worklist that was pulled: a ledger as the workbook remembers it, else as the department
 * reads sheets with its headings, else by what they say.
 */
export async function openSheet(
  workbook: Workbook,
  sheet: string,
  lists: Lists,
  department?: Department,
  takenAs: (shape: SheetShape) => "statement" | "ledger" | undefined = () => undefined,
  pauses: ReadingPauses = AT_ONE_GO,
): Promise<OpenedSheet> {
  const snapshot = await workbook.readSheet(sheet);
  if (!isFilled(snapshot)) return { kind: "empty", sheet: snapshot.sheet };
  // Before anything that was said of it as a ledger: its lines are the server's own rows.
  if (isListSheet(snapshot.grid)) {
    const list = openList(snapshot);
    if (list !== undefined) return { kind: "worklist", list, snapshot };
    return { kind: "no-ledger", snapshot, problems: [] };
  }
  const statement = await openStatement(workbook, snapshot, pauses);
  const as = statement && (statement.said.as ?? takenAs(statement.shape));
  if (statement !== undefined && as === "statement")
    return { kind: "no-ledger", snapshot, problems: [], statement };
  const known = async (memory: Promise<SheetMemory | undefined> | undefined) => {
    const remembered = await memory;
    const ledger = remembered && ledgerById(remembered.ledger);
    return ledger && understand(snapshot, ledger, remembered, lists);
  };
  const inWorkbook = await known(rememberedPlacement(workbook, snapshot.sheet, snapshot.grid));
  if (inWorkbook !== undefined) return { kind: "ledger", openLedger: inWorkbook };
  if (isForm(snapshot.grid)) return { kind: "no-ledger", snapshot, problems: [] };
  if (isReport(snapshot.grid)) {
    const report = await reportIn(workbook, snapshot.sheet);
    return { kind: "no-ledger", snapshot, problems: [], ...(report !== undefined && { report }) };
  }
  const forAll = await known(department && departmentPlacement(department, snapshot.grid));
  const found = findLedger(ledgers, snapshot.grid, snapshot.sheet.name);
  const openLedger =
    forAll ?? (found.ledger && understand(snapshot, found.ledger, undefined, lists));
  if (statement !== undefined && (as !== "ledger" || openLedger === undefined)) {
    const also = openLedger && { alsoLedger: openLedger.ledger.id };
    return { kind: "no-ledger", snapshot, problems: [], statement, ...also };
  }
  const list = statement === undefined ? otherListIn(snapshot.grid) : undefined;
  const other = list !== undefined && { other: list };
  if (openLedger === undefined) {
    const lacking = list === undefined ? nearStatement(snapshot.grid, statements) : undefined;
    const near = lacking !== undefined && { near: lacking };
    return { kind: "no-ledger", snapshot, problems: found.problems, ...other, ...near };
  }
  return { kind: "ledger", openLedger, ...other };
}

/** What a person has said of a sheet's headings besides which column each stands for. */
export type SaidOfHeadings = Pick<RememberedPlacement, "header" | "unused">;

/**
 * Corrects by hand which ledger a sheet is, which row its headings are and what stands in its columns;
 * the workbook remembers it. What was said of their cells holds for columns that stand where they stood.
 */
export async function placeColumns(
  workbook: Workbook,
  snapshot: FilledSnapshot,
  ledger: Ledger,
  columns: RememberedPlacement["columns"],
  lists: Lists,
  of: SaidOfHeadings = {},
): Promise<OpenLedger> {
  const before = await rememberedPlacement(workbook, snapshot.sheet, snapshot.grid);
  const stands = (key: string) =>
    before?.ledger === ledger.id &&
    JSON.stringify(before.columns[key]) === JSON.stringify(columns[key]);
  const { blanks = {}, dates = {}, words = {} } = before ?? {};
  const said = {
    blanks: ofColumns(blanks, stands),
    dates: ofColumns(dates, stands),
    words: ofColumns(words, stands),
  };
  const memory = { ...of, ledger: ledger.id, columns, ...said };
  const placed = understand(snapshot, ledger, memory, lists);
  return remember(workbook, placed, { stood: columnsAsTheyStand(placed) }, lists);
}

/** Says what cells of this sheet mean, beside what was said before; the workbook remembers it. */
export async function answerCells(
  workbook: Workbook,
  openLedger: OpenLedger,
  said: ColumnAnswers,
  lists: Lists,
): Promise<OpenLedger> {
  const { blanks, dates, words } = openLedger.remembered ?? {};
  const meanings = Object.entries(said.words ?? {}).map(
    ([key, its]) => [key, { ...words?.[key], ...its }] as const,
  );
  const answers = {
    ...(said.blanks !== undefined && { blanks: { ...blanks, ...said.blanks } }),
    ...(said.dates !== undefined && { dates: { ...dates, ...said.dates } }),
    ...(said.words !== undefined && { words: { ...words, ...Object.fromEntries(meanings) } }),
  };
  return remember(workbook, openLedger, answers, lists);
}

const ofColumns = <A>(
  said: Readonly<Record<string, A>>,
  stands: (key: string) => boolean,
): Record<string, A> => Object.fromEntries(Object.entries(said).filter(([key]) => stands(key)));

/** Has the workbook remember something more of a sheet, which is read so from now on. */
export async function remember(
  workbook: Workbook,
  { snapshot, ledger, remembered }: OpenLedger,
  more: Partial<SheetMemory>,
  lists: Lists,
): Promise<OpenLedger> {
  const memory = { columns: {}, ...remembered, ...more, ledger: ledger.id };
  await keepPlacement(workbook, snapshot.sheet, memory);
  return understand(snapshot, ledger, memory, lists);
}

function understand(
  snapshot: FilledSnapshot,
  ledger: Ledger,
  remembered: SheetMemory | undefined,
  lists: Lists,
): OpenLedger {
  return { snapshot, ledger, remembered, ...matchSheet(ledger, snapshot, remembered, lists) };
}

/** How a sheet's headings are understood, and what its name says of columns that it lacks. */
export function matchSheet(
  ledger: Ledger,
  { sheet, grid }: FilledSnapshot,
  remembered: SheetMemory | undefined,
  lists: Lists,
): HeaderMatch {
  const choices = (setting: string) => lists[setting] ?? [];
  const match = matchHeaders(ledger, grid, remembered, { name: sheet.name, choices });
  return remembered?.from === undefined
    ? match
    : { ...match, problems: problemsTakenOver(ledger, remembered, remembered.from, match) };
}
