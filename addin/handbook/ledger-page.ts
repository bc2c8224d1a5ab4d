import { html } from "hono/html";
import { handbookAddress, handbookIndex } from "../../shared/handbook/address.ts";
import { deadlineEntries } from "../../shared/handbook/deadlines.ts";
import { columnEntries } from "../../shared/handbook/columns.ts";
import { linkEntries } from "../../shared/handbook/links.ts";
import { moneyEntries } from "../../shared/handbook/money.ts";
import { matchRuleEntries, rowRuleEntries, sheetEntries } from "../../shared/handbook/rules.ts";
import type { Ledger } from "../../shared/ledger.ts";
import type { Language } from "../../shared/localized.ts";
import { handbookWords } from "../../shared/messages/handbook-words.ts";
import { deadlinesSection } from "./deadlines-section.ts";
import { columnsSection } from "./columns-section.ts";
import { linksSection } from "./links-section.ts";
import type { Markup } from "./markup.ts";
import { moneySection } from "./money-section.ts";
import { rulesSection } from "./rules-section.ts";
import { wholePage } from "./whole-page.ts";

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
      "duplicates",
      words.duplicates,
      rulesSection(matchRuleEntries(ledger, language), words.duplicatesIntro, words, anchors),
    ],
    ...(links.length === 0
      ? []
      : [["links", words.links, linksSection(links, headerOf, language, anchors)] as const]),
    [
      "deadlines",
      words.deadlines,
      deadlinesSection(deadlineEntries(ledger, language), headerOf, words),
    ],
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
