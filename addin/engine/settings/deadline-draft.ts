import type { Ledger } from "../../../shared/ledger.ts";
import { ledgerById } from "../../../shared/ledgers/index.ts";
import type { Language } from "../../../shared/localized.ts";
import { NO_SPAN, spanIn, spanText } from "../../../shared/messages/span-text.ts";
import type { DeadlineSetting, DeadlineSettings } from "../../../shared/settings/deadlines.ts";
import {
  MOST_SPAN_COUNT,
  USUAL_PAUSE_DAYS,
  USUAL_WARNING,
} from "../../../shared/settings/deadlines.ts";
import { normalised } from "../../../shared/text/normalise.ts";
import { spansOf, type CountedSpan, type Span } from "../../../shared/time/span.ts";

/** One thing about a deadline that a department sets. */
export interface DeadlinePart {
  readonly ledger: string;
  readonly rule: string;
  /** A span by its name, or one of the numbers. */
  readonly part:
    | { readonly kind: "span"; readonly name: string }
    | { readonly kind: "warn-at" }
    | { readonly kind: "pause-days" };
}

/** The name of a part, under which a draft keeps what was typed. */
export function partKey({ ledger, rule, part }: DeadlinePart): string {
  return [ledger, rule, part.kind, ...(part.kind === "span" ? [part.name] : [])].join("/");
}

/** All that a department can set about the deadlines of a ledger. */
export function deadlineParts({ id: ledger, deadlines }: Ledger): DeadlinePart[] {
  return Object.entries(deadlines).flatMap(([rule, spec]): DeadlinePart[] => [
    ...Object.entries(spansOf(spec)).flatMap(([name, span]): DeadlinePart[] =>
      "count" in span ? [{ ledger, rule, part: { kind: "span", name } }] : [],
    ),
    { ledger, rule, part: { kind: "warn-at" } },
    ...(spec.paused === undefined ? [] : [{ ledger, rule, part: { kind: "pause-days" } } as const]),
  ]);
}

/** What a part says with these settings, as a person types it. */
export function showPart(
  { ledger, rule, part }: DeadlinePart,
  set: DeadlineSettings,
  language: Language,
): string {
  const own = set[ledger]?.[rule];
  if (part.kind === "warn-at") return String(own?.warnAt ?? USUAL_WARNING);
  if (part.kind === "pause-days") return String(own?.pauseDays ?? USUAL_PAUSE_DAYS);
  if (own?.off === true) return NO_SPAN[language];
  const span = own?.spans?.[part.name] ?? usualSpan(ledger, rule, part.name);
  return span === undefined ? "" : spanText(span, language);
}

/** The span that a deadline has unless a department sets another. */
export function usualSpan(ledger: string, rule: string, name: string): CountedSpan | undefined {
  const spec = ledgerById(ledger)?.deadlines[rule];
  const span: Span | undefined = spec && spansOf(spec)[name];
  return span !== undefined && "count" in span ? span : undefined;
}

/** The settings with what was typed about their parts, and the parts that say nothing. */
export function deadlinesWith(
  set: DeadlineSettings,
  typed: Readonly<Record<string, string>>,
  parts: readonly DeadlinePart[],
): { readonly deadlines: DeadlineSettings; readonly faults: readonly DeadlinePart[] } {
  const deadlines = structuredClone(set);
  const faults: DeadlinePart[] = [];
  for (const part of parts) {
    const text = typed[partKey(part)];
    if (text === undefined) continue;
    const changed = withPart(deadlines[part.ledger]?.[part.rule] ?? {}, part, text);
    if (changed === undefined) faults.push(part);
    else deadlines[part.ledger] = { ...deadlines[part.ledger], [part.rule]: changed };
  }
  return { deadlines: withoutUsual(deadlines), faults };
}

/** What is set about a deadline with what was typed about one part; undefined for what says nothing. */
function withPart(
  own: DeadlineSetting,
  { ledger, rule, part }: DeadlinePart,
  text: string,
): DeadlineSetting | undefined {
  const typed = normalised(text);
  if (part.kind !== "span") {
    const number = /^\d{1,4}$/.test(typed) ? Number(typed) : undefined;
    if (number === undefined) return undefined;
    if (part.kind === "pause-days")
      return number > MOST_SPAN_COUNT ? undefined : { ...own, pauseDays: number };
    return number < 1 || number > 99 ? undefined : { ...own, warnAt: number };
  }
  const { off: _, ...running } = own;
  if (typed === "" || typed === NO_SPAN.zh || typed.toLowerCase() === NO_SPAN.en)
    return { ...own, off: true };
  const span = spanIn(typed);
  if (span === undefined || span.count > MOST_SPAN_COUNT) return undefined;
  const usual = usualSpan(ledger, rule, part.name);
  const { [part.name]: __, ...others } = own.spans ?? {};
  const isUsual = usual?.unit === span.unit && usual.count === span.count && usual.at === span.at;
  return { ...running, spans: isUsual ? others : { ...others, [part.name]: span } };
}

/** Without what says no more than what is usual anyway. */
function withoutUsual(set: DeadlineSettings): DeadlineSettings {
  const ledgers = Object.entries(set).map(([ledger, rules]) => {
    const kept = Object.entries(rules).flatMap(([rule, { off, spans, warnAt, pauseDays }]) => {
      const setting: DeadlineSetting = {
        ...(off === true && { off }),
        ...(spans !== undefined && Object.keys(spans).length > 0 && { spans }),
        ...(warnAt !== undefined && warnAt !== USUAL_WARNING && { warnAt }),
        ...(pauseDays !== undefined && pauseDays !== USUAL_PAUSE_DAYS && { pauseDays }),
      };
      return Object.keys(setting).length === 0 ? [] : [[rule, setting] as const];
    });
    return [ledger, Object.fromEntries(kept)] as const;
  });
  return Object.fromEntries(ledgers.filter(([, rules]) => Object.keys(rules).length > 0));
}
