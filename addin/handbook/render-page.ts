import { html, raw } from "hono/html";
import { handbookAddress, handbookIndex } from "../../shared/handbook/address.ts";
import { clockEntries, type ClockEntry } from "../../shared/handbook/clocks.ts";
import { columnEntries, type ColumnEntry, type Spelling } from "../../shared/handbook/columns.ts";
import type { Cause } from "../../shared/handbook/dependence.ts";
import { type LinkEntry, linkEntries } from "../../shared/handbook/links.ts";
import { moneyEntries, type MoneyEntry } from "../../shared/handbook/money.ts";
import {
  rowRuleEntries,
  type RuleEntry,
  sheetEntries,
  peerRuleEntries,
} from "../../shared/handbook/rules.ts";
import { NO, YES } from "../../shared/columns/flag.ts";
import type { Ledger } from "../../shared/ledger.ts";
import { ledgerById, ledgers } from "../../shared/ledgers/index.ts";
import type { Language } from "../../shared/localized.ts";
import { type HandbookWords, handbookWords } from "../../shared/messages/handbook-words.ts";
import type { Level } from "../../shared/problem.ts";

type Markup = ReturnType<typeof html>;

const SIGNS: Readonly<Record<Level, string>> = { error: "✕", warning: "▲", note: "●" };

/** The page of one ledger: columns, rules with examples, deadlines, money. */
export async function ledgerPage(ledger: Ledger, language: Language): Promise<string> {
  const words = handbookWords(language);
  const headerOf = (key: string) => ledger.columns[key]?.header[language] ?? key;
  const anchors = new Set<string>();
  const links = linkEntries(ledger, language);
  const sections: readonly (readonly [id: string, title: string, content: Markup])[] = [
    ["columns", words.columns, columnsSection(columnEntries(ledger, language), words, anchors)],
    [
      "rules",
      words.rules,
      rulesSection(rowRuleEntries(ledger, language), words.rulesIntro, words, anchors),
    ],
    [
      "twins",
      words.twins,
      rulesSection(peerRuleEntries(ledger, language), words.twinsIntro, words, anchors),
    ],
    ...(links.length === 0
      ? []
      : [["links", words.links, linksSection(links, headerOf, language, anchors)] as const]),
    ["clocks", words.clocks, clocksSection(clockEntries(ledger, language), headerOf, words)],
    ["money", words.money, moneySection(ledger, moneyEntries(ledger, language), headerOf, words)],
    [
      "sheet",
      words.sheet,
      rulesSection(sheetEntries(ledger, language), words.sheetIntro, words, anchors),
    ],
  ];
  return wholePage(
    language,
    ledger.title[language],
    (other) => handbookAddress(ledger.id, other),
    html` <p><a href="${handbookIndex(language)}">${words.allLedgers}</a></p>
      <h1>${ledger.title[language]}</h1>
      <nav aria-label="${words.contents}">
        <ul>
          ${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}
        </ul>
      </nav>
      ${sections.map(
        ([id, title, content]) =>
          html`<section>
            <h2 id="${id}">${title}</h2>
            ${content}
          </section>`,
      )}`,
  );
}

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

async function wholePage(
  language: Language,
  title: string,
  address: (language: Language) => string,
  content: Markup,
): Promise<string> {
  const other = language === "zh" ? "en" : "zh";
  const page = await html`${raw("<!doctype html>")}
    <html lang="${language === "zh" ? "zh-CN" : "en"}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/handbook/handbook.css" />
      </head>
      <body>
        <main>
          <p class="language">
            <a href="${address(other)}" lang="${other === "zh" ? "zh-CN" : "en"}"
              >${handbookWords(language).otherLanguage}</a
            >
          </p>
          ${content}
        </main>
      </body>
    </html> `;
  return page.toString();
}

/** Where a link to a code leads: the first place that speaks of it. */
function anchor(code: string, anchors: Set<string>): Markup {
  if (anchors.has(code)) return html`<code>${code}</code>`;
  anchors.add(code);
  return html`<code id="${code}">${code}</code>`;
}

function columnsSection(
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
                  html`<p>${SIGNS[level]} ${sentence} ${anchor(code, anchors)}</p>`,
              )}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function rulesSection(
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
            <strong>${SIGNS[level]} ${title}</strong>
            <small>${words.levels[level]} ${anchor(code, anchors)}</small>
            <p>${example}</p>
          </li>`,
      )}
    </ul>`;
}

function linksSection(
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
          <strong>${SIGNS.warning} ${title}</strong> <small>${anchor(code, anchors)}</small>
          <p>${words.link(name, by.map(headerOf), days)}</p>
          <p>${example}</p>
        </li>`;
      })}
    </ul>`;
}

function clocksSection(
  clocks: readonly ClockEntry[],
  headerOf: (key: string) => string,
  words: HandbookWords,
): Markup {
  if (clocks.length === 0) return html`<p>${words.noClocks}</p>`;
  const span = (within: ClockEntry["within"]["usual"]) =>
    within === null ? words.notRunning : words.span(within);
  return html`<ul class="rules">
    ${clocks.map(
      ({ title, clearedBy, from, until, within, waits }) =>
        html`<li>
          <strong>${title}</strong> <small>${words.clock(headerOf(from), headerOf(until))}</small>
          <p>${span(within.usual)}</p>
          ${within.otherwise.map(
            ({ column, values, answer }) =>
              html`<p>${words.when(headerOf(column), said(values, words), span(answer))}</p>`,
          )}
          ${waits ? html`<p>${words.waits}</p>` : ""}
          <p>${clearedBy}</p>
        </li>`,
    )}
  </ul>`;
}

function moneySection(
  { handover }: Ledger,
  amounts: readonly MoneyEntry[],
  headerOf: (key: string) => string,
  words: HandbookWords,
): Markup {
  if (amounts.length === 0) return html`<p>${words.noMoney}</p>`;
  return html`${handover === undefined ? "" : html`<p>${words.handover(handover)}</p>`}
    <ul class="rules">
      ${amounts.map(
        ({ name, columns, destination }) =>
          html`<li>
            <strong>${name}</strong> <small>${columns.map(headerOf).join(" + ")}</small>
            <p>${words.destinations[destination.usual]}</p>
            ${destination.otherwise.map(
              ({ column, values, answer }) =>
                html`<p>
                  ${words.when(headerOf(column), said(values, words), words.destinations[answer])}
                </p>`,
            )}
          </li>`,
      )}
    </ul>`;
}

function said(values: readonly Cause[], words: HandbookWords): string[] {
  return values.map((value) => {
    if (value === null) return words.blank;
    return typeof value === "boolean" ? (value ? YES : NO) : value;
  });
}
