import { html } from "hono/html";
import type { Markup } from "./markup.ts";

/** Where a link to a code leads: the first place that speaks of it. */
export function anchor(code: string, anchors: Set<string>): Markup {
  if (anchors.has(code)) return html`<code>${code}</code>`;
  anchors.add(code);
  return html`<code id="${code}">${code}</code>`;
}
