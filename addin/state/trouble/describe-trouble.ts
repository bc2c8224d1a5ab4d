import type { Language } from "../../../shared/localized.ts";
import { paneWords } from "../pane-words.ts";
import { requestErrors } from "../../../shared/messages/request-errors.ts";
import type { WorkbookTrouble } from "../../workbook/workbook-failure.ts";
import { rolesText } from "./roles-text.ts";
import type { Trouble } from "./trouble.ts";

/** Trouble in words: what happened, what it means for the rows, and what helps somebody find out more. */
export interface TroubleText {
  readonly title: string;
  readonly hint: string;
  readonly details: string;
}

/** What Excel could not finish it may have begun. */
const MAY_BE_BEGUN: ReadonlySet<WorkbookTrouble> = new Set(["unknown", "refused", "try-again"]);

/** Says in a language what went wrong. */
export function describeTrouble(trouble: Trouble, language: Language): TroubleText {
  const words = paneWords(language).trouble;
  if (trouble.from === "workbook") {
    const { details } = trouble;
    const hint = MAY_BE_BEGUN.has(trouble.trouble) ? words.lookAtSheet : words.sheetUntouched;
    return { title: words.workbook[trouble.trouble], hint, details };
  }
  if (trouble.from === "unknown") {
    return { title: words.unknown, hint: words.unknownHint, details: trouble.details };
  }
  const { failure } = trouble;
  switch (failure.kind) {
    case "offline":
      return { title: words.offline, hint: words.offlineHint, details: "" };
    case "not-understood":
      return {
        title: words.notUnderstood,
        hint: words.notUnderstoodHint,
        details: `HTTP ${failure.status}`,
      };
    case "refused": {
      const { code, requestId, roles } = failure.problem;
      return {
        title: requestErrors[code][language],
        hint: roles ? words.whoMay(rolesText(roles, language)) : words.sheetUntouched,
        details: words.requestId(requestId),
      };
    }
  }
}
