import { html } from "hono/html";
import type { AskRefusal, FunctionName } from "../../shared/api/figures.ts";
import { functionNames } from "../../shared/api/function-names.ts";
import { argumentsOf } from "../../shared/functions/arguments.ts";
import { handbookFormulas, handbookIndex } from "../../shared/handbook/address.ts";
import type { Language } from "../../shared/localized.ts";
import { directionNames } from "../../shared/messages/directions.ts";
import {
  argumentWords,
  askRefusalText,
  functionFaults,
  functionWords,
} from "../../shared/messages/function-words.ts";
import { functionsPageWords } from "../../shared/messages/functions-page.ts";
import { handbookWords } from "../../shared/messages/handbook-words.ts";
import { postingKindNames } from "../../shared/messages/posting-kinds.ts";
import type { Markup } from "./markup.ts";
import { wholePage } from "./whole-page.ts";

/** The page on the functions that people's own formulas call. */
export async function functionsPage(language: Language): Promise<string> {
  const words = functionsPageWords[language];
  return wholePage(
    language,
    words.title,
    handbookFormulas,
    html` <p><a href="${handbookIndex(language)}">${handbookWords(language).allLedgers}</a></p>
      <h1>${words.title}</h1>
      ${words.intro.map((line) => html`<p>${line}</p>`)}
      ${functionNames.map((name) => functionSection(name, language))}
      <section>
        <h2>${words.understood}</h2>
        <p>${words.understoodIntro}</p>
        <dl>
          ${(
            [
              ["kind", postingKindNames],
              ["direction", directionNames],
            ] as const
          ).map(
            ([argument, names]) =>
              html`<dt>${argumentWords[argument].name[language]}</dt>
                <dd>
                  ${Object.values(names)
                    .map((each) => each[language])
                    .join(" · ")}
                </dd>`,
          )}
        </dl>
      </section>
      <section>
        <h2>${words.shown}</h2>
        <p>${words.shownIntro}</p>
        ${errorsTable(language)}
      </section>
      <section>
        <h2>${words.known}</h2>
        <ul>
          ${words.knownPoints.map((point) => html`<li>${point}</li>`)}
        </ul>
      </section>`,
  );
}

function functionSection(name: FunctionName, language: Language): Markup {
  const words = functionsPageWords[language];
  const called = `=TAIZHANG.${functionWords[name].name[language]}`;
  const { points, examples } = words.of[name];
  const nameOf = ({ name: argument, optional }: (typeof argumentsOf)[FunctionName][number]) =>
    optional === true
      ? `[${argumentWords[argument].name[language]}]`
      : argumentWords[argument].name[language];
  return html`<section>
    <h2 id="${name}">${functionWords[name].name[language]}</h2>
    <p>
      <code>${called}(${argumentsOf[name].map(nameOf).join(", ")})</code>
    </p>
    <p>${functionWords[name].text[language]}</p>
    ${points.map((point) => html`<p>${point}</p>`)}
    <h3>${words.arguments}</h3>
    <dl>
      ${argumentsOf[name].map(
        ({ name: argument, optional }) =>
          html`<dt>${argumentWords[argument].name[language]}</dt>
            <dd>
              ${argumentWords[argument].text[language]}${optional === true ? html` <small>${words.mayBeLeftOut}</small>` : ""}
            </dd>`,
      )}
    </dl>
    <h3>${words.examples}</h3>
    <dl>
      ${examples.map(
        ({ given, text }) =>
          html`<dt>
              <code>${called}(${given.map((each) => JSON.stringify(each)).join(", ")})</code>
            </dt>
            <dd>${text}</dd>`,
      )}
    </dl>
  </section>`;
}

/** Refusals as people come by them. */
const refusals: readonly AskRefusal[] = [
  { code: "wrong-argument", argument: "month", given: "2026-13" },
  { code: "wrong-argument", argument: "order", given: "" },
  { code: "damaged-order" },
  { code: "unknown-shop", shop: "旗帜店" },
  { code: "several-directions", directions: ["payout", "platform"] },
];

/** What a cell shows in the place of a figure, and the sentence that goes with it. */
function errorsTable(language: Language): Markup {
  const told: readonly (readonly [cell: string, sentence: string])[] = [
    ["#BUSY!", functionsPageWords[language].busy],
    ...refusals.map((refusal) => ["#VALUE!", askRefusalText(refusal, language)] as const),
    ["#N/A", askRefusalText({ code: "no-record" }, language)],
    ["#N/A", functionFaults.signedOut[language]],
    ["#N/A", functionFaults.offline[language]],
  ];
  return html`<table>
    <tbody>
      ${told.map(
        ([cell, sentence]) =>
          html`<tr>
            <td class="error"><span class="cell">${cell}</span></td>
            <td>${sentence}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
