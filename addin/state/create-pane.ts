import type { Language } from "../../shared/localized.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { languageOf } from "../office/language.ts";
import type { KeyValueStorage } from "../office/partition-storage.ts";
import type { ThemeChoice } from "../office/theme.ts";
import type { Pane } from "./pane.ts";
import { emptyPane } from "./pane-state.ts";
import { createStore } from "./store.ts";

interface PaneParts {
  readonly workbook: Workbook;
  readonly storage: KeyValueStorage;
  /** Excel's own, such as `zh-CN`. */
  readonly displayLanguage: string;
  /** Whether this Excel has functions of add-ins. */
  readonly functionsInCells: boolean;
}

/** A pane for a workbook, with the choices that this browser keeps. */
export function createPane(parts: PaneParts): Pane {
  const { workbook, storage, displayLanguage, functionsInCells } = parts;
  return {
    workbook,
    storage,
    server: "",
    fetch: (url, init) => fetch(url, init),
    now: () => new Date(),
    store: createStore({
      ...emptyPane,
      language:
        storedChoice<Language>(storage, "language", ["zh", "en"]) ?? languageOf(displayLanguage),
      theme: storedChoice<ThemeChoice>(storage, "theme", ["system", "light", "dark"]) ?? "system",
      screen: storage.get("introduced") === null ? "first-run" : "work",
      live: storage.get("live") !== "off",
      online: navigator.onLine,
      functionsInCells,
    }),
  };
}

function storedChoice<T extends string>(
  storage: KeyValueStorage,
  key: string,
  choices: readonly T[],
): T | undefined {
  const value = storage.get(key);
  return choices.find((choice) => choice === value);
}
