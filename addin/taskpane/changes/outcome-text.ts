import type { RowOutcome } from "../../../shared/api/push.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import type { Language } from "../../../shared/localized.ts";
import { paneWords } from "../../../shared/messages/pane-words.ts";
import { sentence } from "../../../shared/messages/sentence.ts";
import type { Problem } from "../../../shared/problem.ts";

/** What the server said about a row, in a sentence; empty when its outcome says it all. */
export function outcomeText(outcome: RowOutcome, ledger: Ledger, language: Language): string {
  const words = paneWords(language).push;
  switch (outcome.outcome) {
    case "merged":
      return words.merged(outcome.by ?? "");
    case "closed":
      return words.closed(outcome.reason ?? "");
    case "forbidden":
      return words.forbidden(outcome.reason ?? "");
    case "twin":
      return words.twin(outcome.twin?.by ?? "", outcome.twin?.day ?? "");
    case "invalid":
      return (outcome.problems ?? [])
        .filter(({ level }) => level === "error")
        .map((finding) => {
          // The server's rules are the sheet's, and its schema can't know their codes by type.
          const problem = { ...finding, row: null, value: "" } as Problem;
          return sentence(problem, ledger, language);
        })
        .join(" ");
    case "created":
    case "updated":
    case "unchanged":
    case "conflict":
      return "";
  }
}
