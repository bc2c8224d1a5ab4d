import type { LifeEvent } from "../derive/life.ts";
import type { Ledger } from "../ledger.ts";
import type { Language } from "../localized.ts";
import { actText } from "../messages/act-words.ts";
import { lifeWords } from "../messages/life-words.ts";

/** By what the course of a row is told. */
export interface LifeTelling {
  readonly ledger: Ledger;
  readonly show: (column: string, value: unknown) => string;
  /** What the department calls its levels, the lowest first. */
  readonly levels: readonly string[];
}

/** What happened, in words. */
export function lifeText(
  event: LifeEvent,
  { ledger: { columns, deadlines }, show, levels }: LifeTelling,
  language: Language,
): string {
  if (event.kind === "act") {
    const { rule } = event.act;
    const title = rule === "" ? null : (deadlines[rule]?.title ?? { zh: rule, en: rule });
    return actText(event.act, title, levels, language);
  }
  const heading = columns[event.column]?.header[language] ?? event.column;
  if (event.kind === "step") return heading;
  const words = lifeWords[language];
  const said = (each: unknown) => show(event.column, each) || words.blank;
  return `${heading} ${words.turn(said(event.before), said(event.after))}`;
}

/** By whom it was, where that was somebody. */
export function lifeBy(event: LifeEvent): string {
  if (event.kind === "step") return "";
  return event.kind === "turn" ? event.by : (event.act.by ?? "");
}
