import { html, raw } from "hono/html";
import type { Language } from "../../shared/localized.ts";
import { handbookWords } from "../../shared/messages/handbook-words.ts";
import type { Markup } from "./markup.ts";

/** A page with its head and the way to the same page in the other language. */
export async function wholePage(
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
