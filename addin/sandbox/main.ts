import { mountPane } from "./host/mount-pane.ts";
import { fetchFunctions } from "./host/functions-file.ts";
import { DEFAULT_REQUIREMENTS, WITHOUT_FUNCTIONS } from "./host/session/requirement-matrix.ts";
import { App } from "./page/app.ts";
import { drawsChinese, lendChineseFont } from "./page/chinese-font.ts";
import type { AddinCommand } from "./page/toolbar.ts";
import { leadFocus } from "./page/focus-round.ts";
import { translator, type PageLocale } from "./page/strings.ts";
import { sandboxApi } from "./sandbox-api.ts";
import { newWorkbook } from "./workbook/new-workbook.ts";
import { goTo } from "./page/grid/grid-selection.ts";

/** The setting of a workbook that opens the add-in's pane with it. */
const AUTO_SHOW = "Office.AutoShowTaskpaneWithDocument";

const asked = new URLSearchParams(location.search);
const excelApi = asked.get("excelApi");
const wanted = asked.get("lang") ?? navigator.language;
const locale: PageLocale = wanted.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
const root = document.querySelector<HTMLElement>("#app");
if (!root) throw new Error("The page has no #app");

// Before anything is measured and drawn with it.
const lendFont = drawsChinese() ? undefined : lendChineseFont;
await lendFont?.(globalThis, "sandbox");

const workbook = newWorkbook();
// `?functions=no` plays an Excel that has no functions of add-ins. What the manifest names, by the names of both languages.
const hasFunctions = asked.get("functions") !== "no";
if (hasFunctions)
  workbook.customFunctions.define(
    await fetchFunctions(
      "TAIZHANG",
      (locale === "zh-CN" ? ["zh", "en"] : ["en", "zh"]).map((each) => `/functions-${each}.json`),
    ),
  );
const current = hasFunctions ? DEFAULT_REQUIREMENTS : WITHOUT_FUNCTIONS;
const invoke = async (command: AddinCommand): Promise<void> => {
  app.showPane();
  if (command !== "showPane") await pane.invoke(command);
};
const app = new App(root, workbook, locale, {
  invoke,
  shortcut: (action) => pane.shortcut(action),
  editing: (editing) => pane.setCellEditing(editing),
});
app.openSample();
const pane = mountPane(app.pane, workbook, {
  locale,
  dark: matchMedia("(prefers-color-scheme: dark)").matches,
  title: translator(locale)("paneTitle"),
  onPage: (page) => void lendFont?.(page, "pane"),
  onLeave: leadFocus(app, () => pane.focus()),
  // `?excelApi=1.14` plays an older Excel, `?platform=desktop` the one on Windows and the Mac
  platform: asked.get("platform") === "desktop" ? "desktop" : "web",
  requirements: excelApi === null ? current : { ...current, ExcelApi: excelApi },
});
workbook.listen((event) => {
  if (event.type !== "replaced") return;
  pane.reload();
  if (workbook.settings.get(AUTO_SHOW) === true) app.showPane();
});
window.sandbox = sandboxApi(app, pane, invoke);
goTo(app.grid, { row: 0, column: 0 });
app.grid.editor.focus();
