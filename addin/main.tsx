import { createRoot } from "react-dom/client";
import { excelWorkbook } from "./excel/index.ts";
import { onCellEdit } from "./excel/cell-edit.ts";
import { lockedSheets } from "./workbook/locked-sheets.ts";
import { registerCommands } from "./commands/register-commands.ts";
import { registerFunctions } from "./commands/register-functions.ts";
import { App } from "./taskpane/app.tsx";
import { isOfficeThere } from "./office/is-office-there.ts";
import { deferred } from "./deferred.ts";
import { languageOf } from "./office/language.ts";
import { partitionStorage } from "./office/partition-storage.ts";
import type { Pane } from "./state/pane.ts";
import { createPane } from "./state/create-pane.ts";
import { loadPaneWords } from "./state/pane-words.ts";
import { startPane } from "./actions/start-pane.ts";
import { NotInExcel } from "./taskpane/not-in-excel.tsx";
import "./taskpane/reset.css";

const element = document.getElementById("pane");
if (element === null) throw new Error("The page has no place for the pane");
const root = createRoot(element);
const usual = languageOf(navigator.language);
// Most likely the pane's own language: its words come while Office makes itself ready. Whether they
// did is seen below.
loadPaneWords(usual).catch(() => undefined);

const opened = deferred<Pane>();
registerFunctions(opened.promise);

if (await isOfficeThere()) {
  const { context } = Office;
  const pane: Pane = createPane({
    workbook: lockedSheets(excelWorkbook(() => pane.store.get().language)),
    storage: partitionStorage(context.partitionKey ?? "", () => localStorage),
    displayLanguage: context.displayLanguage,
    functionsInCells: context.requirements.isSetSupported("CustomFunctionsRuntime", "1.1"),
  });
  onCellEdit((cellEditing) => pane.store.set({ cellEditing }));
  registerCommands(pane);
  opened.resolve(pane);
  await loadPaneWords(pane.store.get().language);
  root.render(<App pane={pane} />);
  void startPane(pane);
} else {
  await loadPaneWords(usual);
  root.render(<NotInExcel language={usual} />);
}
