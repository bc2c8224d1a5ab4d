import type { z } from "zod";
import type { Batch, BatchEntry, openDay } from "../../shared/api/batches.ts";
import type { Ask, AskAnswer } from "../../shared/api/figures.ts";
import type { listReports } from "../../shared/api/reports.ts";
import type { Person } from "../../shared/api/person.ts";
import type { SavedSettings } from "../../shared/api/settings.ts";
import type { StatementReply, StatementSeen } from "../../shared/api/statements.ts";
import type { Language } from "../../shared/localized.ts";
import type { Ledger } from "../../shared/ledger.ts";
import type { Level } from "../../shared/problem.ts";
import type { Moment, Month } from "../../shared/time/day.ts";
import type { ComparedRow, Comparison } from "../../shared/merge/compare.ts";
import type { RecordId, Version } from "../../shared/record.ts";
import type { SheetLine } from "../engine/check/check-sheets.ts";
import type { OpenedSheet } from "../engine/sheet/open-ledger.ts";
import type { Preview } from "../engine/push/preview.ts";
import type { SheetRef } from "../workbook/workbook.ts";
import type { Validation } from "../engine/check/validate.ts";
import type { Incoming } from "../engine/incoming/incoming.ts";
import type { PulledOverdue } from "../engine/pull/pull-overdue.ts";
import type { PulledReport } from "../engine/pull/pull-report.ts";
import type { SheetTieOut } from "../engine/pull/tie-out-sheet.ts";
import type { PushReport } from "../engine/push/push-report.ts";
import type { RecordHistory } from "../engine/server/record-history.ts";
import type { SettingsDraft } from "../engine/settings/settings-draft.ts";
import type { AnswersPushed } from "../engine/worklists/push-answers.ts";
import type { LinesPage, LinesWanted } from "../engine/worklists/list-lines.ts";
import type { Quantity } from "../../shared/worklists/quantities.ts";
import type { AnswerOutcome, WorkAnswer, WorklistSeen } from "../../shared/api/worklists.ts";
import type { RunningPush } from "./running-push.ts";
import type { Trouble } from "./trouble/trouble.ts";
import type { ThemeChoice } from "../office/theme.ts";
import type { Notices } from "./notice.ts";
import { IDLE, type Job, type Progress } from "./job.ts";
import type { CaseDecisions } from "../engine/push/case-decisions.ts";

/** What fills the pane: the day's work, or one of the pages that lead back to it. */
export type Screen =
  | "work"
  | "history"
  | "batch"
  | "months"
  | "report"
  | "withdrawn"
  | "placement"
  | "new-ledger"
  | "all-ledgers"
  | "worklist"
  | "settings"
  | "rules"
  | "placements"
  | "receivers"
  | "keys"
  | "people"
  | "audit"
  | "first-run";

/** The two sides of the day's work: the sheet at hand, and what waits for the person wherever its rows are. */
export type Side = "sheet" | "today";

export type Tab = "problems" | "changes" | "overdue" | "finance";

/** A sign-in that something waits for, or that a person asked for. */
export interface SignInAsked {
  /** Goes on with what was interrupted. */
  readonly resume: () => void;
  readonly working: boolean;
  /** Why the last key was not taken. */
  readonly refused:
    | "wrong-key"
    | "key-expired"
    | "wrong-key-code"
    | "too-many-attempts"
    | "offline"
    | "other"
    | null;
}

/** The row, or the record, whose history is shown. */
export interface HistoryOf {
  readonly ledger: Ledger;
  /** Its number when its history was asked for; null for a record that was found elsewhere. */
  readonly row: number | null;
  readonly reference: string;
  /** Where it was asked for, and what it leads back to. */
  readonly from: Screen;
  /** Null when it was never sent. */
  readonly record: RecordId | null;
}

/** What was found in the sheets of the workbook when they were checked together. */
interface AllLedgers {
  readonly lines: readonly SheetLine[];
  readonly working: Progress | null;
  /** Ends the checking after the sheet under way; null while nothing is checked. */
  readonly cancel: (() => void) | null;
}

export type Reports = z.output<typeof listReports.response>["reports"];
export type Batches = readonly Batch[];

/** A sealed batch as it is looked at, a page of lines after the other. */
export interface BatchShown {
  readonly number: string;
  /** What its way back leads to: the history of a row that is in it, or the day's work. */
  readonly from: Screen;
  /** Null until its first lines have come. */
  readonly batch: Batch | null;
  readonly lines: readonly BatchEntry[];
  /** Where the next page begins; null after the last one. */
  readonly cursor: string | null;
  readonly trouble: Trouble | null;
}

/** What is open, and when the server said so by this machine's clock: the time left goes by the server's. */
export interface OpenDay extends z.output<typeof openDay.response> {
  readonly heardAt: Date;
}

/** Rows that were selected in Excel and may be withdrawn. */
export interface RowsAtHand {
  /** As they were compared: checked anew, the sheet is another. */
  readonly of: Comparison;
  readonly rows: readonly RowAtHand[];
  /** True when it was asked for in the menu of a cell: the reason is what is missing. */
  readonly asked: boolean;
}

/** A row whose record stands, as far as the sheet knows. */
export type RowAtHand = ComparedRow & { readonly id: RecordId; readonly base: Version };

/** Lines of a worklist as far as they were looked at, with what the first page said of all of them. */
export interface WorkShown extends LinesPage {
  readonly of: LinesWanted;
  /** What the lines of all pages ask for together, thing by thing; none where they ask for no things. */
  readonly quantities: readonly Quantity[];
  /** What became of answers that were given here, by line. */
  readonly outcomes: ReadonlyMap<string, AnswerTold>;
}

/** What became of an answer, in a sentence. */
export interface AnswerTold {
  readonly outcome: AnswerOutcome;
  /** Whether the line waits still. */
  readonly open: boolean;
  readonly text: string;
  /** What was answered. */
  readonly cells: WorkAnswer["cells"];
}

/** Answers on their way. */
export interface RunningAnswers {
  readonly done: number;
  readonly total: number;
  readonly waiting: boolean;
  /** Stops before the next ones; what has landed stays. */
  cancel(): void;
}

/** What became of a statement that was sent from a sheet. */
interface PushedStatement {
  readonly sheet: string;
  /** The revision of the sheet that was sent. */
  readonly revision: number;
  readonly reply: StatementReply;
}

/** What the server answered a formula, and as of when. */
export interface FormulaFigure {
  readonly ask: Ask;
  readonly answer: AskAnswer;
  readonly asOf: Moment;
}

/** Everything that the pane shows. */
export interface PaneState extends Notices {
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly screen: Screen;
  /** The side of the work that is shown; null until one was chosen, or it is known who the person is. */
  readonly side: Side | null;
  readonly tab: Tab;
  /** The levels that the list of problems shows; empty for all. */
  readonly levels: readonly Level[];
  /** The numbers of the rows that the list of problems is limited to; null for all. */
  readonly onlyRows: ReadonlySet<number> | null;
  /** The kinds of problems that are open in the list, and the line that the cursor is on. */
  readonly openGroups: readonly string[];
  readonly problemAt: string | null;
  /** The line whose form for a reason stands open when it is come to; null for none. */
  readonly acknowledging: string | null;
  /** True when rows are checked while a person types and pastes. */
  readonly live: boolean;
  /** True while Excel holds work back because a person is typing in a cell. */
  readonly cellEditing: boolean;
  /** How often a call is being made again, while the server is busy; null while none is. */
  readonly retry: number | null;
  /** Whether this Excel has functions of add-ins, which people's own formulas call. */
  readonly functionsInCells: boolean;
  /** What formulas of people's own were answered, the latest first. */
  readonly formulaFigures: readonly FormulaFigure[];
  /** How many formulas of people's own were answered last, and as of when; null before any was. */
  readonly formulasAsked: { readonly formulas: number; readonly asOf: Moment } | null;
  /** True once formulas of people's own went without an answer because nobody was signed in. */
  readonly formulasRefused: boolean;
  /** Whether the pane opens by itself with this workbook; null while that is not known. */
  readonly opensWithWorkbook: boolean | null;
  readonly online: boolean;
  /** When the server last took or gave something. */
  readonly syncedAt: Date | null;
  readonly key: string | null;
  /** The access key that was claimed since the pane was opened: shown once, kept by this browser. */
  readonly newKey: string | null;
  readonly person: Person | null;
  /** The department's settings, once the server has told them. */
  readonly settings: SavedSettings | null;
  /** When the server was last asked for them. */
  readonly settingsAskedAt: Date | null;
  /** Changes of the settings that an admin has typed and not saved. */
  readonly settingsDraft: SettingsDraft | null;
  readonly signIn: SignInAsked | null;
  readonly sheets: readonly SheetRef[];
  readonly sheet: Job<OpenedSheet>;
  readonly validation: Job<Validation>;
  readonly allLedgers: AllLedgers;
  /** True when the sheet has changed since it was validated. */
  readonly stale: boolean;
  /** True when Excel does not tell of changes any more. */
  readonly deaf: boolean;
  readonly preview: Job<Preview>;
  /** What was said of rows that are about another case than their mark. */
  readonly caseDecisions: CaseDecisions;
  /** The withdrawn records that come back with the next push of their rows. */
  readonly reviving: ReadonlySet<RecordId>;
  /** How many rows were pushed from the checked sheet and are not in it any more; null before one looked. */
  readonly missing: { readonly sheet: string; readonly rows: number } | null;
  /** The selected rows that a person has looked at to withdraw them; null before. */
  readonly atHand: RowsAtHand | null;
  /** The push on its way; null while there is none. */
  readonly pushing: RunningPush | null;
  /** True while what a person has decided to push is made ready: no other check may come between. */
  readonly preparing: boolean;
  /** What became of the rows of the last push. */
  readonly report: PushReport | null;
  /** Why the last push, or taking it back, did not come about. */
  readonly pushTrouble: Trouble | null;
  readonly overdue: Job<PulledOverdue>;
  /** What others have changed in the rows of the open sheet, as it was pulled last. */
  readonly incoming: Job<Incoming>;
  /** The report that the form begins with, and of which span of time; null for the usual one. */
  readonly reportAsked: { readonly report: string; readonly period: string | null } | null;
  /** The report that was pulled last. */
  readonly finance: Job<PulledReport>;
  /** How the sheet of a report that was checked last stands beside the server. */
  readonly tieOut: Job<SheetTieOut>;
  /** The reports that they see. */
  readonly reports: Job<Reports>;
  /** What is open of each series, until it is handed over to finance. */
  readonly openDay: Job<OpenDay>;
  /** The batches that were sealed lately, the latest first. */
  readonly batches: Job<Batches>;
  /** The batch whose lines are shown, and those that were asked for so far. */
  readonly batchShown: BatchShown | null;
  /** The month that is looked at, to be closed; null for those of the year. */
  readonly monthShown: Month | null;
  /** Where the way back leads of the worklist or report that is shown. */
  readonly cameFrom: Screen;
  /** The worklists that the person sees, with how much waits in each. */
  readonly worklists: Job<readonly WorklistSeen[]>;
  /** The worklist that the pane shows as cards, and its lines. */
  readonly workAsked: LinesWanted | null;
  readonly work: Job<WorkShown>;
  /** The answers of a sheet on their way; null while there are none. */
  readonly answering: RunningAnswers | null;
  /** What became of the answers that were pushed from a sheet last. */
  readonly answersPushed: AnswersPushed | null;
  /** The statement that was sent last, or is on its way. */
  readonly statementPush: Job<PushedStatement>;
  /** The statements that were sent, the latest first. */
  readonly statements: Job<readonly StatementSeen[]>;
  readonly historyOf: HistoryOf | null;
  /** What happened to it; its entries are null when the server does not have it. */
  readonly history: Job<RecordHistory>;
}

/** The pane before it has looked at anything. */
export const emptyPane: PaneState = {
  language: "zh",
  theme: "system",
  screen: "work",
  side: null,
  tab: "problems",
  levels: [],
  onlyRows: null,
  openGroups: [],
  problemAt: null,
  acknowledging: null,
  live: true,
  cellEditing: false,
  retry: null,
  functionsInCells: true,
  formulaFigures: [],
  formulasAsked: null,
  formulasRefused: false,
  opensWithWorkbook: null,
  online: true,
  syncedAt: null,
  key: null,
  newKey: null,
  person: null,
  settings: null,
  settingsAskedAt: null,
  settingsDraft: null,
  signIn: null,
  notice: null,
  news: null,
  sheets: [],
  sheet: IDLE,
  validation: IDLE,
  allLedgers: { lines: [], working: null, cancel: null },
  stale: false,
  deaf: false,
  preview: IDLE,
  caseDecisions: new Map(),
  reviving: new Set(),
  missing: null,
  atHand: null,
  pushing: null,
  preparing: false,
  report: null,
  pushTrouble: null,
  overdue: IDLE,
  incoming: IDLE,
  finance: IDLE,
  tieOut: IDLE,
  reports: IDLE,
  openDay: IDLE,
  batches: IDLE,
  batchShown: null,
  monthShown: null,
  cameFrom: "work",
  reportAsked: null,
  worklists: IDLE,
  workAsked: null,
  work: IDLE,
  answering: null,
  answersPushed: null,
  statementPush: IDLE,
  statements: IDLE,
  historyOf: null,
  history: IDLE,
};
