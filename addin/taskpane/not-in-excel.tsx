import type { Language } from "../../shared/localized.ts";
import { paneWords } from "../state/pane-words.ts";

/** What stands in a browser tab without Excel, where nothing of the pane could work. */
export function NotInExcel({ language }: { readonly language: Language }) {
  const words = paneWords(language).trouble;
  return (
    <main>
      <h1>{words.notExcel}</h1>
      <p>{words.notExcelHint}</p>
    </main>
  );
}
