import { elapsed, type LifeEvent } from "../derive/life.ts";
import type { Ledger } from "../ledger.ts";
import type { Language } from "../localized.ts";
import { lifeWords } from "../messages/life-words.ts";
import type { Row } from "../row.ts";
import type { Form } from "./form.ts";
import { formWords } from "./form-words.ts";
import { lifeBy, lifeText, type LifeTelling } from "./life-text.ts";

/** A cell of a form; those of a line are as wide as the page together. */
export interface FormCell {
  readonly text: string;
  readonly look: "label" | "value";
  /** How many of the page's columns it takes. */
  readonly span: number;
}

/** A line of a form. */
export interface FormLine {
  readonly look: "title" | "quiet" | "section" | "cells";
  readonly cells: readonly FormCell[];
  /** In points. */
  readonly height: number;
}

/** A form as it is laid out: a page of four columns, label and value beside label and value. */
export interface FormLayout {
  /** What the sheet is to be called. */
  readonly name: string;
  /** What stands at the head of each page. */
  readonly header: string;
  readonly lines: readonly FormLine[];
}

/** How wide the columns of a form are, in points: those of an A4 page between its margins. */
export const FORM_WIDTHS = [84, 156, 84, 156] as const;
const WHOLE = FORM_WIDTHS.length;

/** So many points a Chinese character takes, another letter, and a line of text; a row grows by itself only when a person types. */
const CHARACTER = { wide: 11.5, narrow: 6.5 };
const LINE = 16;
const LEAST = 20;
/** Excel makes no row higher. */
const MOST = 400;

/** What a form is filled with. */
export interface FormContent {
  readonly row: Row;
  /** The value of a column as a person reads it. */
  readonly show: (column: string, value: unknown) => string;
  readonly life: readonly LifeEvent[];
  /** What the department calls its levels, the lowest first. */
  readonly levels: readonly string[];
  /** Now, as it is printed. */
  readonly moment: string;
  readonly by: string;
  readonly isMasked: boolean;
}

/** Lays a row out as a form. */
export function layOutForm(
  form: Form,
  ledger: Ledger,
  { row, show, life, levels, moment, by, isMasked }: FormContent,
  language: Language,
): FormLayout {
  const words = formWords[language];
  const title = form.title[language];
  const text = (column: string) => show(column, row[column] ?? null);
  const heading = (column: string) => ledger.columns[column]?.header[language] ?? column;
  const printed = words.printed(ledger.title[language], moment, by);
  const said = `${words.printedFrom}${printed}${isMasked ? ` · ${words.masked}` : ""}`;
  const number = text(form.number);
  return {
    name: number === "" ? title : `${title} ${number}`,
    header: [title, number].filter((part) => part !== "").join("  "),
    lines: [
      whole("title", title),
      whole("quiet", said),
      ...form.sections.flatMap((section) => [
        whole("section", section.title[language]),
        ...section.lines.map(([first, second]) =>
          second === undefined
            ? line([label(heading(first)), value(text(first), WHOLE - 1)])
            : line([
                label(heading(first)),
                value(text(first), 1),
                label(heading(second)),
                value(text(second), 1),
              ]),
        ),
      ]),
      ...(form.tellsLife && life.length > 0
        ? course(life, { ledger, show, levels }, language)
        : []),
      ...form.signed.map((who) =>
        line(
          [
            label(words.signature(who[language])),
            value("", 1),
            label(words.signedOn),
            value("", 1),
          ],
          SIGNATURE,
        ),
      ),
    ],
  };
}

/** Room to sign in. */
const SIGNATURE = 34;

const label = (text: string): FormCell => ({ text, look: "label", span: 1 });
const value = (text: string, span: number): FormCell => ({ text, look: "value", span });

function whole(look: FormLine["look"], text: string): FormLine {
  return { look, cells: [{ text, look: "value", span: WHOLE }], height: LEAST };
}

function line(cells: readonly FormCell[], least = LEAST): FormLine {
  let at = 0;
  let height = least;
  for (const cell of cells) {
    const width = FORM_WIDTHS.slice(at, at + cell.span).reduce((sum, each) => sum + each, 0);
    at += cell.span;
    height = Math.max(height, linesIn(cell.text, width) * LINE + LEAST - LINE);
  }
  return { look: "cells", cells, height: Math.min(MOST, height) };
}

function linesIn(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let needed = 0;
    for (const letter of paragraph) {
      needed += /\p{ASCII}/u.test(letter) ? CHARACTER.narrow : CHARACTER.wide;
    }
    // A little is lost at the edges of each.
    lines += Math.max(1, Math.ceil(needed / (width - CHARACTER.wide)));
  }
  return lines;
}

/** The course of the row: when, what, and how long after the first. */
function course(
  life: readonly LifeEvent[],
  telling: LifeTelling,
  language: Language,
): readonly FormLine[] {
  const words = formWords[language];
  const [first] = life;
  return [
    whole("section", words.life),
    line([label(words.when), label(words.what), label(words.took), label("")]),
    ...life.map((event) =>
      line([
        label(event.at.slice(5, 16).replace("T", " ")),
        value(lifeText(event, telling, language), 1),
        value(first === undefined ? "" : lifeWords[language].after(elapsed(first.at, event.at)), 1),
        value(lifeBy(event), 1),
      ]),
    ),
  ];
}
