import type { LifeEvent } from "../derive/life.ts";
import type { Ledger } from "../ledger.ts";
import type { Language } from "../localized.ts";
import { lifeWords } from "../messages/life-words.ts";

/** What happened, in words. */
export function lifeText(
  event: LifeEvent,
  { columns }: Ledger,
  show: (column: string, value: unknown) => string,
  language: Language,
): string {
  const heading = columns[event.column]?.header[language] ?? event.column;
  if (event.kind === "step") return heading;
  const words = lifeWords[language];
  const said = (each: unknown) => show(event.column, each) || words.blank;
  return `${heading} ${words.turn(said(event.before), said(event.after))}`;
}
