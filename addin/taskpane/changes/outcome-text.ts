import type { Ledger } from "../../../shared/ledger.ts";
import type { Language } from "../../../shared/localized.ts";
import { paneWords } from "../../state/pane-words.ts";
import { sentence } from "../../../shared/messages/sentence.ts";
import type { Problem } from "../../../shared/problem.ts";
import type { PushedRow } from "../../engine/push/push-report.ts";
import { showReason, showValue } from "../kit/show-value.ts";

/** What the server said about a row, in sentences; empty when its outcome says it all. */
export function outcomeText(
  { outcome, sent }: Pick<PushedRow, "outcome" | "sent">,
  ledger: Ledger,
  language: Language,
): string {
  const { push: words, cases } = paneWords(language);
  const said = (problem: Problem) => sentence(problem, ledger, language);
  const shown = ({ column }: Pick<Problem, "column">) =>
    column === null ? "" : showValue(ledger, column, sent[column], language);
  switch (outcome.outcome) {
    case "merged":
      return words.merged(outcome.by ?? "");
    case "closed":
      // One that has no version was never taken.
      return (outcome.version === null ? words.closedNew : words.closed)(outcome.reason ?? "");
    case "forbidden":
      return words.forbidden(outcome.reason ?? "");
    case "duplicate":
      return (outcome.asked ?? [])
        .map((question) => {
          const other = { by: question.by ?? words.anotherShop, day: question.day };
          return said({ ...question, level: "warning", row: null, value: shown(question), other });
        })
        .join(" ");
    case "other-case":
      return words.otherCase(
        (outcome.changed ?? []).map((part) => cases.part[part]).join(cases.separator),
      );
    case "was-withdrawn":
      return words.wasWithdrawn(outcome.by ?? "", showReason(outcome.reason ?? "", language));
    case "invalid":
      return (outcome.problems ?? [])
        .filter(({ level }) => level === "error")
        .map((finding) => said({ ...finding, row: null, value: shown(finding) }))
        .join(" ");
    case "created":
    case "updated":
    case "restored":
    case "withdrawn":
    case "unchanged":
    case "conflict":
      return "";
  }
}
