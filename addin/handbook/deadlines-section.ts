import { html } from "hono/html";
import type { DeadlineEntry } from "../../shared/handbook/deadlines.ts";
import type { HandbookWords } from "../../shared/messages/handbook-words.ts";
import type { Markup } from "./markup.ts";
import { said } from "./said.ts";

/** When a row is due, and what changes that. */
export function deadlinesSection(
  deadlines: readonly DeadlineEntry[],
  headerOf: (key: string) => string,
  words: HandbookWords,
): Markup {
  if (deadlines.length === 0) return html`<p>${words.noDeadlines}</p>`;
  const span = (within: DeadlineEntry["within"]["usual"]) =>
    within === null ? words.notRunning : words.span(within);
  return html`<p>${words.deadlinesIntro}</p>
    <ul class="rules">
      ${deadlines.map(
        ({ title, clearedBy, from, until, within, waits }) =>
          html`<li>
            <strong>${title}</strong>
            <small>${words.deadline(headerOf(from), headerOf(until.usual))}</small>
            <p>${span(within.usual)}</p>
            ${within.otherwise.map(
              ({ column, values, result }) =>
                html`<p>${words.when(headerOf(column), said(values, words), span(result))}</p>`,
            )}
            ${until.otherwise.map(
              ({ column, values, result }) =>
                html`<p>
                  ${words.when(headerOf(column), said(values, words), words.until(headerOf(result)))}
                </p>`,
            )}
            ${waits ? html`<p>${words.waits}</p>` : ""}
            <p>${clearedBy}</p>
          </li>`,
      )}
    </ul>`;
}
