import type { Ledger } from "../../../shared/ledger.ts";
import type { Language } from "../../../shared/localized.ts";
import { paneWords } from "../../../shared/messages/pane-words.ts";
import { sentence } from "../../../shared/messages/sentence.ts";
import type { Problem } from "../../../shared/problem.ts";
import type { PushedRow } from "../../engine/push/push-report.ts";
import { showValue } from "../kit/show-value.ts";

/** What the server said about a row, in sentences; empty when its outcome says it all. */
export function outcomeText(
  { outcome, sent }: Pick<PushedRow, "outcome" | "sent">,
  ledger: Ledger,
  language: Language,
): string {
  const { push: words, cases } = paneWords(language);
  // The server's rules are the sheet's, and its schema can't know their codes by type.
  switch (outcome.outcome) {
    case "merged":
      return words.merged(outcome.by ?? "");
    case "closed":
      return words.closed(outcome.reason ?? "");
    case "forbidden":
      return words.forbidden(outcome.reason ?? "");
    case "duplicate":
      return (outcome.asked ?? [])
        .map(({ code, column, params, by, day }) => {
          const value = showValue(ledger, column, sent[column]);
          const about = { ...params, by: by ?? words.anotherShop, day: day ?? "" };
          const problem = { code, level: "warning", row: null, column, value, params: about };
          return sentence(problem as Problem, ledger, language);
        })
        .join(" ");
    case "other-case":
      return words.otherCase(
        (outcome.changed ?? []).map((part) => cases.part[part]).join(cases.separator),
      );
    case "invalid":
      return (outcome.problems ?? [])
        .filter(({ level }) => level === "error")
        .map((finding) => {
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
