import { html } from "hono/html";
import { odataName, odataService, reportFile, worklistFile } from "../../shared/api/exports.ts";
import { handbookDataOut } from "../../shared/handbook/address.ts";
import type { Language } from "../../shared/localized.ts";
import {
  dataOutWords,
  fetchedFile,
  type DataOutWords,
} from "../../shared/messages/handbook-data-out.ts";
import { odataTitles } from "../../shared/messages/odata-titles.ts";
import { reports } from "../../shared/reports/index.ts";
import type { Report } from "../../shared/reports/report.ts";
import { periodAround } from "../../shared/time/period.ts";
import { worklists } from "../../shared/worklists/index.ts";
import type { Markup } from "./markup.ts";
import { wholePage } from "./whole-page.ts";

/** The page on how other programs get at the figures: what to press, what to type, and what there is. */
export async function dataOutPage(language: Language): Promise<string> {
  const words = dataOutWords(language);
  const { title, intro, parts, sets, files, lists, end } = words;
  const fetched = fileOf(reportFile.path.replace("{report}", "finance-day"), "&period=2026-10");
  return wholePage(
    language,
    title,
    handbookDataOut,
    html`<h1>${title}</h1>
      <p>${intro}</p>
      ${parts.map(partMarkup)}
      <h2>${sets.heading}</h2>
      <p>${sets.says}</p>
      ${listing([
        ...["Postings", "Batches"].map((name) => [
          odataTitles[name]?.[language] ?? name,
          `${odataService.path}/${name}`,
        ]),
        ...reports.map((report: Report) => [
          report.title[language],
          `${odataService.path}/${odataName(report.id)}`,
        ]),
      ])}
      <h2>${files.heading}</h2>
      ${files.says.map((line) => html`<p>${line}</p>`)}
      <pre><code>${fetchedFile(fetched, language)}</code></pre>
      ${listing(
        reports.map((report: Report) => [
          report.title[language],
          fileOf(reportFile.path.replace("{report}", report.id), `&period=${periodOf(report)}`),
        ]),
      )}
      <h3>${lists}</h3>
      ${listing(
        worklists.map(({ id, title: name }) => [
          name[language],
          fileOf(worklistFile.path.replace("{worklist}", id)),
        ]),
      )}
      ${partMarkup(end)}`,
  );
}

const fileOf = (path: string, more = ""): string => `${path}?as=xlsx${more}`;

/** A span of time that a report may be asked for, as an example. */
const periodOf = ({ parameters: { periods } }: Report): string =>
  periodAround(periods.includes("month") ? "month" : periods[0], "2026-10-12").name;

const listing = (entries: readonly (readonly string[])[]): Markup =>
  html`<dl>
    ${entries.map(
      ([name, address]) =>
        html`<dt>${name}</dt>
          <dd><code>${address}</code></dd>`,
    )}
  </dl>`;

const partMarkup = ({ heading, says, steps, typed }: DataOutWords["end"]): Markup =>
  html`<h2>${heading}</h2>
    ${says.map((line) => html`<p>${line}</p>`)}
    ${
      steps.length === 0
        ? ""
        : html`<ol>
            ${steps.map((step) => html`<li>${step}</li>`)}
          </ol>`
    }
    ${typed.map((line) => html`<pre><code>${line}</code></pre>`)}`;
