import type { WorkAnswer } from "../../../shared/api/worklists.ts";
import type { Language } from "../../../shared/localized.ts";
import type { Worklist } from "../../../shared/worklists/worklist.ts";
import { shownText } from "./list-cells.ts";

/** What an answer says, in the order of its asks; blank where it says nothing. */
export const answerWords = (
  worklist: Worklist,
  cells: WorkAnswer["cells"],
  language: Language,
): string =>
  Object.entries(cells)
    .map(([key, value]) => shownText(worklist, key, value, language))
    .filter((text) => text !== "")
    .join(" · ");
