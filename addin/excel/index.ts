import type { Language } from "../../shared/localized.ts";
import type { Grid } from "../../shared/reading/grid.ts";
import type { HostWorkbook, SheetSnapshot } from "../workbook/workbook.ts";
import type { Area } from "./area.ts";
import { inDateSystem } from "../workbook/date-system.ts";
import { Changes } from "./changes.ts";
import { removeColours } from "./colours.ts";
import { readDate1904 } from "./date-system.ts";
import { holdsFormulas } from "./formulas.ts";
import { opensPane, recall, remember, setOpensPane } from "./memory.ts";
import { readMarks, writeOwned } from "./owned-cells.ts";
import { ownedColumns } from "./owned-columns.ts";
import { readSheet } from "./read-sheet.ts";
import { rereadSheet } from "./reread-sheet.ts";
import { run, runAsOneStep } from "./run.ts";
import { fileName, listSheets, select, selection } from "./sheets.ts";
import { planCells, writeCells } from "./write-cells.ts";

/** The workbook that is open in Excel. Its calls throw `WorkbookFailure`. */
export interface ExcelWorkbook extends HostWorkbook {
  /** Takes the add-in's colours off a sheet; a new owned column brings its own again. */
  removeColours(sheet: string): Promise<void>;
  /** Stops listening to the workbook. */
  dispose(): Promise<void>;
}

/** The open workbook; `language` is asked when an owned column needs a heading. */
export function excelWorkbook(language: () => Language = () => "zh"): ExcelWorkbook {
  const changes = new Changes();
  // How long each sheet's history was when a snapshot was taken.
  const lengths = new WeakMap<SheetSnapshot, number>();
  const mergesOf = new WeakMap<SheetSnapshot, readonly Area[]>();
  const latestMerges = new Map<string, readonly Area[]>();
  // Whoever works on a sheet has it as it was read last, and reads it anew with hardly a cell changed.
  const latestGrids = new Map<string, WeakRef<Grid>>();
  const markColumns = new Map<string, number>();
  let date1904: boolean | undefined;

  async function snapshot(context: Excel.RequestContext, sheet: string): Promise<SheetSnapshot> {
    // Taken first: a change while the sheet is being read makes the snapshot old.
    const revision = changes.revision(sheet);
    const { length } = changes.history(sheet);
    const { merged, ...read } = await readSheet(context, sheet, latestGrids.get(sheet)?.deref());
    if (read.grid !== null) latestGrids.set(sheet, new WeakRef(read.grid));
    date1904 ??= await readDate1904(context);
    const taken = { ...read, date1904, revision };
    lengths.set(taken, length);
    mergesOf.set(taken, merged);
    latestMerges.set(sheet, merged);
    return taken;
  }

  /** Notes rows that the add-in writes: a later look at the sheet reads them again. */
  function wrote(sheet: string, firstRow: number, rows: number): void {
    const everywhere = { column: 0, columns: Infinity };
    changes
      .history(sheet)
      .add([{ did: "edit", row: firstRow - 1, rows, ...everywhere, byPerson: false }]);
  }

  /** Work by which rows may come, go or change anywhere in a sheet: all of it is read afterwards. */
  async function moving<T>(sheet: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } finally {
      changes.history(sheet).add(undefined);
    }
  }

  return {
    fileName: () => run(fileName),
    listSheets: () => run(listSheets),
    countsFrom1904: async () => (date1904 ??= await run(readDate1904)),
    recalculate: () =>
      run(async (context) => {
        context.workbook.application.calculate("Full");
        await context.sync();
      }),
    readSheet: async (sheet) => {
      await changes.start();
      return run((context) => snapshot(context, sheet));
    },
    rereadSheet: async (before) => {
      const { sheet, grid, date1904 } = before;
      const history = changes.history(sheet.id);
      const { length } = history;
      const revision = changes.revision(sheet.id);
      const happened = history.since(lengths.get(before) ?? -1);
      const merged = mergesOf.get(before);
      if (happened === undefined || grid === null || merged === undefined) return null;
      const known = { sheet, grid, merged };
      const reread = await run((context) => rereadSheet(context, known, happened));
      if (reread === undefined) return null;
      const snapshot = { ...reread.snapshot, date1904, revision };
      lengths.set(snapshot, length);
      mergesOf.set(snapshot, merged);
      return { ...reread, snapshot };
    },
    isAsRead: async ({ sheet: { id }, grid }) => {
      if (grid === null) return true;
      const { holdsStill } = await import("./holds-still.ts");
      const mark = markColumns.get(id);
      const owned = [...changes.expectedIn(id), ...(mark === undefined ? [] : [mark])];
      const merged = latestMerges.get(id) ?? [];
      const same = await run((context) => holdsStill(context, id, { grid, merged, owned }));
      if (!same) changes.countUnheard(id);
      return same;
    },
    onHearing: (listener) => changes.onHearing(listener),
    holdsFormulas: (sheet) => run((context) => holdsFormulas(context, sheet)),
    revision: (sheet) => changes.revision(sheet),
    onChange: (listener) => changes.listen(listener),
    select: (sheet, row, column) => run((context) => select(context, sheet, row, column)),
    selection: () => run(selection),
    selectedRows: async (sheet) => {
      const { selectedRows } = await import("./selected-rows.ts");
      return run((context) => selectedRows(context, sheet));
    },
    writeCells: async (sheet, writes) => {
      const plan = await run((context) => planCells(context, sheet, writes));
      const expectEcho = changes.beforeWriting();
      try {
        await runAsOneStep((context, onFailure) => writeCells(context, sheet, plan, onFailure));
        if (plan.wanted.length > 0) expectEcho();
        return plan.previous;
      } finally {
        for (const row of new Set(writes.map(({ row }) => row))) wrote(sheet, row, 1);
      }
    },
    edit: async (sheet, edit) => {
      // Fixes are taken now and then; the pane opens without what carries them out.
      const { editSheet, planEdit, putBack } = await import("./edit-sheet.ts");
      const plan = await run((context) => planEdit(context, sheet, edit));
      const before = await moving(sheet, () =>
        runAsOneStep((context, onFailure) => editSheet(context, sheet, plan, onFailure)),
      );
      const undo = () =>
        moving(sheet, () => runAsOneStep((context) => putBack(context, sheet, before)));
      return { left: plan.left, undo };
    },
    leftByEdit: async (sheet, edit) => {
      const { planEdit } = await import("./edit-sheet.ts");
      return (await run((context) => planEdit(context, sheet, edit))).left;
    },
    ownedColumns: async (sheet, headerRow) => {
      const owned = await run((context) => ownedColumns(context, sheet, headerRow, language()));
      if (owned.made) wrote(sheet, headerRow, 1);
      const { columns } = owned;
      markColumns.set(sheet, columns.mark);
      changes.expectIn(sheet, [columns.check, columns.overdue]);
      return columns;
    },
    placeCheck: async (sheet, headerRow, side) => {
      const [{ placeCheck }, { freezeColumns }] = await Promise.all([
        import("./place-check.ts"),
        import("./frozen-columns.ts"),
      ]);
      // Whatever is under way knows the columns as they stood, and writes nothing in a sheet that has changed.
      changes.countUnheard(sheet);
      try {
        const how = { headerRow, side, language: language() };
        const frozen = await runAsOneStep((context) => placeCheck(context, sheet, how));
        // By itself: Excel can't undo it, and would refuse to make one step of both.
        await run((context) => freezeColumns(context, sheet, frozen));
      } finally {
        changes.countUnheard(sheet);
      }
    },
    writeOwned: async (sheet, column, firstRow, texts) => {
      const expectEcho = changes.beforeWriting();
      try {
        const written = await runAsOneStep((context) =>
          writeOwned(context, sheet, column, firstRow, texts),
        );
        if (written) expectEcho();
      } finally {
        // Checks and flags say nothing that a ledger is read from.
        if (markColumns.get(sheet) === column) wrote(sheet, firstRow, texts.length);
      }
    },
    readMarks: (sheet, column, firstRow) =>
      run((context) => readMarks(context, sheet, column, firstRow)),
    writeReport: async (report, typedInto = "ask") => {
      // Figures are pulled now and then; the pane opens without what writes them.
      const [{ planReport }, { writeReport }] = await Promise.all([
        import("./report-plan.ts"),
        import("./write-report.ts"),
      ]);
      const plan = await run((context) => planReport(context, report, typedInto));
      if (plan.kind === "typed-into") return plan;
      const sheet = await runAsOneStep((context, onFailure) =>
        writeReport(context, report, plan, onFailure),
      );
      return { kind: "written", sheet };
    },
    addForm: async (form) => {
      const { addFormSheet } = await import("./add-form-sheet.ts");
      return runAsOneStep((context, onFailure) => addFormSheet(context, form, onFailure));
    },
    addList: async (list) => {
      const { addListSheet } = await import("./add-list-sheet.ts");
      const here = (date1904 ??= await run(readDate1904));
      const rows = list.rows.map((row) => row.map((cell) => inDateSystem(cell, here)));
      return runAsOneStep((context, onFailure) =>
        addListSheet(context, { ...list, rows }, onFailure),
      );
    },
    changeList: async (sheet, change) => {
      const { changeList, planListChange } = await import("./change-list.ts");
      await moving(sheet, async () => {
        const plan = await run((context) => planListChange(context, sheet, change));
        await runAsOneStep((context, onFailure) => changeList(context, sheet, plan, onFailure));
      });
    },
    findList: async (table) => {
      const { findList } = await import("./find-list.ts");
      return run((context) => findList(context, table));
    },
    addLedgerSheet: async (wanted) => {
      const [{ addLedgerSheet }, { prepareLists }] = await Promise.all([
        import("./add-ledger-sheet.ts"),
        import("./lists-sheet.ts"),
      ]);
      const here = (date1904 ??= await run(readDate1904));
      // By themselves: their sheet is hidden, which Excel on Windows and the Mac cannot undo.
      await run((context) => prepareLists(context, wanted.lists));
      const rows = wanted.rows.map((row) => row.map((cell) => inDateSystem(cell, here)));
      return runAsOneStep((context, onFailure) =>
        addLedgerSheet(context, { ...wanted, rows }, onFailure),
      );
    },
    renewLists: async (lists) => {
      const { renewLists } = await import("./lists-sheet.ts");
      return run((context) => renewLists(context, lists));
    },
    removeRows: async (sheet, rows) => {
      const { planRemoval, removeRows } = await import("./remove-rows.ts");
      const plan = await run((context) => planRemoval(context, sheet, rows));
      await runAsOneStep((context) => removeRows(context, sheet, plan));
    },
    recall: (key) => run((context) => recall(context, key)),
    remember: (key, value) =>
      run(async (context) => {
        remember(context, key, value);
        await context.sync();
      }),
    opensPane: () => run(opensPane),
    setOpensPane: (opens) =>
      run(async (context) => {
        setOpensPane(context, opens);
        await context.sync();
      }),
    removeColours: (sheet) => runAsOneStep((context) => removeColours(context, sheet)),
    dispose: () => changes.stop(),
  };
}
