import { html } from "hono/html";
import type { MoneyEntry } from "../../shared/handbook/money.ts";
import type { Ledger } from "../../shared/ledger.ts";
import { defaultSettings } from "../../shared/settings/default-settings.ts";
import type { HandbookWords } from "../../shared/messages/handbook-words.ts";
import type { Markup } from "./markup.ts";
import { said } from "./said.ts";

/** Where each amount goes, and what decides it. */
export function moneySection(
  { handover }: Ledger,
  amounts: readonly MoneyEntry[],
  headerOf: (key: string) => string,
  words: HandbookWords,
): Markup {
  if (amounts.length === 0) return html`<p>${words.noMoney}</p>`;
  return html`${handover === undefined ? "" : html`<p>${words.handover(defaultSettings[handover])}</p>`}
    <ul class="rules">
      ${amounts.map(
        ({ name, columns, destination }) =>
          html`<li>
            <strong>${name}</strong> <small>${columns.map(headerOf).join(" + ")}</small>
            <p>${words.destinations[destination.usual]}</p>
            ${destination.otherwise.map(
              ({ column, values, result }) =>
                html`<p>
                  ${words.when(headerOf(column), said(values, words), words.destinations[result])}
                </p>`,
            )}
          </li>`,
      )}
    </ul>`;
}
