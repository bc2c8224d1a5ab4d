import { html } from "hono/html";
import type { LinkEntry } from "../../shared/handbook/links.ts";
import { ledgerById } from "../../shared/ledgers/index.ts";
import type { Language } from "../../shared/localized.ts";
import { handbookWords } from "../../shared/messages/handbook-words.ts";
import { anchor } from "./anchor.ts";
import { levelSigns } from "./level-signs.ts";
import type { Markup } from "./markup.ts";

/** What rows should find in other ledgers. */
export function linksSection(
  links: readonly LinkEntry[],
  headerOf: (key: string) => string,
  language: Language,
  anchors: Set<string>,
): Markup {
  const words = handbookWords(language);
  return html`<p>${words.linksIntro}</p>
    <ul class="rules">
      ${links.map(({ code, title, example, in: other, by, days }) => {
        const name = ledgerById(other)?.title[language] ?? other;
        return html`<li>
          <strong>${levelSigns.warning} ${title}</strong> <small>${anchor(code, anchors)}</small>
          <p>${words.link(name, by.map(headerOf), days)}</p>
          <p>${example}</p>
        </li>`;
      })}
    </ul>`;
}
