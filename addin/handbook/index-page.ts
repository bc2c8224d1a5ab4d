import { html } from "hono/html";
import {
  handbookAddress,
  handbookDataOut,
  handbookFormulas,
  handbookIndex,
} from "../../shared/handbook/address.ts";
import { ledgers } from "../../shared/ledgers/index.ts";
import type { Language } from "../../shared/localized.ts";
import { functionsPageWords } from "../../shared/messages/functions-page.ts";
import { dataOutWords } from "../../shared/messages/handbook-data-out.ts";
import { handbookWords } from "../../shared/messages/handbook-words.ts";
import { shortcuts } from "../../shared/messages/shortcuts.ts";
import { wholePage } from "./whole-page.ts";

/** The page that leads to all ledgers, and tells the keys that Excel has for the add-in. */
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
      </ul>
      <p><a href="${handbookFormulas(language)}">${functionsPageWords[language].title}</a></p>
      <p><a href="${handbookDataOut(language)}">${dataOutWords(language).title}</a></p>
      <h2 id="shortcuts">${words.shortcuts}</h2>
      <p>${words.shortcutsIntro}</p>
      <dl>
        ${Object.values(shortcuts).map(
          ({ keys, name }) =>
            html`<dt>${name[language]}</dt>
              <dd><kbd>${keys}</kbd></dd>`,
        )}
      </dl>`,
  );
}
