import { html } from "hono/html";
import { handbookAddress, handbookIndex } from "../../shared/handbook/address.ts";
import { ledgers } from "../../shared/ledgers/index.ts";
import type { Language } from "../../shared/localized.ts";
import { handbookWords } from "../../shared/messages/handbook-words.ts";
import { wholePage } from "./whole-page.ts";

/** The page that leads to all ledgers. */
export async function indexPage(language: Language): Promise<string> {
  const words = handbookWords(language);
  return wholePage(
    language,
    words.title,
    handbookIndex,
    html` <h1>${words.title}</h1>
      <p>${words.intro}</p>
      <ul class="ledgers">
        ${ledgers.map(
          (ledger) =>
            html`<li>
              <a href="${handbookAddress(ledger.id, language)}">${ledger.title[language]}</a>
            </li>`,
        )}
      </ul>`,
  );
}
