import { html } from "hono/html";
import type { RuleEntry } from "../../shared/handbook/rules.ts";
import type { HandbookWords } from "../../shared/messages/handbook-words.ts";
import { anchor } from "./anchor.ts";
import { levelSigns } from "./level-signs.ts";
import type { Markup } from "./markup.ts";

/** Rules, by what each says of a row that breaks it. */
export function rulesSection(
  rules: readonly RuleEntry[],
  intro: string,
  words: HandbookWords,
  anchors: Set<string>,
): Markup {
  return html`<p>${intro}</p>
    <ul class="rules">
      ${rules.map(
        ({ code, level, title, example }) =>
          html`<li>
            <strong>${levelSigns[level]} ${title}</strong>
            <small>${words.levels[level]} ${anchor(code, anchors)}</small>
            <p>${example}</p>
          </li>`,
      )}
    </ul>`;
}
