import { html } from "hono/html";
import type { ColumnEntry, Spelling } from "../../shared/handbook/columns.ts";
import type { HandbookWords } from "../../shared/messages/handbook-words.ts";
import { anchor } from "./anchor.ts";
import { levelSigns } from "./level-signs.ts";
import type { Markup } from "./markup.ts";

/** What each column takes: headings, choices, spellings and what becomes of them. */
export function columnsSection(
  columns: readonly ColumnEntry[],
  words: HandbookWords,
  anchors: Set<string>,
): Markup {
  return html`<p>${words.columnsIntro}</p>
    ${columns.map(
      (column) =>
        html`<article>
          <h3 id="column-${column.key}">
            ${column.header}${column.required ? html` <small>${words.required}</small>` : ""}
          </h3>
          <p>
            ${column.note}${column.privacy === "public" ? "" : html` <small>${words.masked}</small>`}
          </p>
          <dl>
            <dt>${words.headings}</dt>
            <dd>${column.headings.join(" · ")}</dd>
            ${
              column.choices.length === 0
                ? ""
                : html`<dt>${words.choices}</dt>
                    <dd>
                      ${column.choices.map(({ name, synonyms }) => (synonyms.length === 0 ? name : `${name} (${synonyms.join(" · ")})`)).join(" / ")}${column.ownList ? html`<br />${words.ownList}` : ""}
                    </dd>`
            }
          </dl>
          ${column.spellings.length < 2 ? "" : spellingsTable(column.spellings, words, anchors)}
        </article>`,
    )}`;
}

function spellingsTable(
  spellings: readonly Spelling[],
  words: HandbookWords,
  anchors: Set<string>,
): Markup {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${words.written}</th>
        <th scope="col">${words.read}</th>
      </tr>
    </thead>
    <tbody>
      ${spellings.map(
        ({ written, number, becomes, remarks }) =>
          html`<tr>
            <td>
              <span class="cell">${written}</span
              >${number ? html` <small>${words.asNumber}</small>` : ""}
            </td>
            <td>
              ${becomes ?? words.notRead}${remarks.map(
                ({ code, level, sentence }) =>
                  html`<p>${levelSigns[level]} ${sentence} ${anchor(code, anchors)}</p>`,
              )}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
