import { TEXT_FORMAT, type WrittenCell } from "../../../shared/cell.ts";
import type { Column } from "../../../shared/columns/column.ts";
import { saidIn } from "../../../shared/columns/in-english.ts";
import type { Language } from "../../../shared/localized.ts";
import type { WorkLine } from "../../../shared/api/worklists.ts";
import { askNote } from "../../../shared/messages/column-help.ts";
import { listWords, type OwnListColumn } from "../../../shared/messages/list-sheet.ts";
import type { Settings } from "../../../shared/settings/settings.ts";
import type { Day } from "../../../shared/time/day.ts";
import { filterValueName } from "../../../shared/worklists/line-filters.ts";
import type { Worklist } from "../../../shared/worklists/worklist.ts";
import type { ListColumn, ListSheet } from "../../workbook/workbook.ts";
import { type ListKey, listTable, writeListKey } from "../sheet/list-key.ts";
import { writeListMark } from "../sheet/open-list.ts";
import { answerDigest } from "./answer-digest.ts";
import { reasonText, shownCell } from "./list-cells.ts";
import type { LinesPage } from "./list-lines.ts";
import { quantityLines } from "./quantity-lines.ts";

/** What a sheet is made with, beside the lines. */
export interface ListMaking {
  readonly key: ListKey;
  readonly worklist: Worklist;
  /** The asks that the person may fill in. */
  readonly asks: readonly string[];
  readonly lists: Settings["lists"];
  /** What may be chosen for an ask where only the server knows, by the ask. */
  readonly offered: Readonly<Record<string, readonly string[]>>;
  readonly language: Language;
  readonly today: Day;
}

/** A column of a worklist's sheet: one of its own, an ask, or one of the add-in's. */
export type ListColumnKey =
  | { readonly kind: "shown" | "asked"; readonly key: string; readonly column: Column }
  | { readonly kind: "own"; readonly key: OwnListColumn };

/** The columns of a worklist's sheet in their order: what a line shows, what is asked, what came of it. */
export function listColumns({ columns, asks }: Worklist): readonly ListColumnKey[] {
  const of = (kind: "shown" | "asked", some: Readonly<Record<string, Column>>) =>
    Object.entries(some).map(([key, column]) => ({ kind, key, column }));
  return [
    ...of("shown", columns),
    { kind: "own", key: "blocked" },
    ...of("asked", asks),
    { kind: "own", key: "outcome" },
    { kind: "own", key: "mark" },
  ];
}

/** In points: of the add-in's own columns, and what a letter of a heading and the filter's button take. */
const OWN_WIDTHS = { blocked: 120, outcome: 220, mark: 60 } as const;
const LETTER = 12;
const BUTTON = 20;
/** What a letter of an English word takes, in points. */
const LATIN_LETTER = 6.5;

/** How such a column is made in the sheet. */
export function madeColumn(
  which: ListColumnKey,
  { lists, offered, language }: ListMaking,
): ListColumn {
  if (which.kind === "own") {
    return {
      heading: listWords[language].headings[which.key],
      format: TEXT_FORMAT,
      width: OWN_WIDTHS[which.key],
      asked: false,
      note: "",
      choices: [],
      hidden: which.key === "mark",
    };
  }
  const { column } = which;
  const heading = column.header[language];
  const asked = which.kind === "asked";
  const { choices = (asked ? offered[which.key] : undefined) ?? [] } = column;
  const values = "setting" in choices ? (lists[choices.setting] ?? []) : choices;
  return {
    heading,
    format: column.look.format,
    width: Math.max(
      column.look.width,
      heading.length * LETTER + BUTTON,
      wordsWidth(column, language),
    ),
    asked,
    note: asked ? askNote(column, language) : "",
    choices: values.map((value) => saidIn(column, value, language)),
    hidden: false,
  };
}

/** What the longest of a column's English words takes; Chinese ones fit what their column looks like. */
const wordsWidth = ({ english = {} }: Column, language: Language): number =>
  language === "zh"
    ? 0
    : Math.max(0, ...Object.values(english).map(({ length }) => length * LATIN_LETTER + BUTTON));

/** The cell of a line in a column of its sheet. */
export function lineCell(
  which: ListColumnKey,
  line: WorkLine,
  { worklist, key: { state }, asks, language }: ListMaking,
): WrittenCell {
  const answered = state === "answered" ? line.answered : null;
  if (which.kind === "own") {
    const value = ownText(which.key, line, answered, { worklist, asks, language });
    return { value, format: TEXT_FORMAT };
  }
  const cells = which.kind === "shown" ? line.cells : answered?.cells;
  return shownCell(worklist, which.key, cells?.[which.key], language);
}

function ownText(
  which: OwnListColumn,
  { id, stamp, blocked }: WorkLine,
  answered: WorkLine["answered"],
  { worklist, asks, language }: Pick<ListMaking, "worklist" | "asks" | "language">,
): string {
  if (which === "outcome") return "";
  if (which === "blocked") return reasonText(worklist, blocked, language);
  const sent = answered === null ? "" : answerDigest(asks, answered.cells);
  return writeListMark({ line: id, stamp, sent, doubted: "" });
}

/** A new sheet for the lines of a worklist: those that nobody can answer now stand last, with the reason. */
export function listSheet(page: LinesPage, making: ListMaking): ListSheet {
  const { worklist, key, language } = making;
  const columns = listColumns(worklist);
  const lines = [
    ...page.lines.filter(({ blocked }) => blocked === null),
    ...page.lines.filter(({ blocked }) => blocked !== null),
  ];
  const limits = limitsOf(worklist, key, language);
  return {
    name: [worklist.sheetName[language], ...limits].join(" "),
    table: listTable(key),
    key: writeListKey(key),
    title: [
      titleLine(making),
      asOfLine(page, language),
      ...(worklist.answers.length === 0 ? [] : [howToLine(making)]),
      ...quantityLines(worklist, page.lines, language),
    ],
    columns: columns.map((which) => madeColumn(which, making)),
    language,
    rows: lines.map((line) => columns.map((which) => lineCell(which, line, making))),
  };
}

/** What the list is, and what it was limited to. */
export const titleLine = ({ worklist, key, language }: ListMaking): string =>
  [worklist.title[language], ...limitsOf(worklist, key, language)].join(" · ");

/** What its person does with the list. */
export const howToLine = ({ asks, language }: Pick<ListMaking, "asks" | "language">): string =>
  asks.length > 0 ? listWords[language].howTo : listWords[language].onlyLook;

/** The line of a list's title that says of when it is. */
export function asOfLine({ asOf, total, blocked }: LinesPage, language: Language): string {
  return listWords[language].asOf(asOf.slice(0, 16).replace("T", " "), total, blocked);
}

function limitsOf(
  worklist: Pick<Worklist, "filters">,
  { state, day, shop, find, shops, filters = {} }: ListKey,
  language: Language,
): string[] {
  const words = listWords[language];
  const chosen = Object.entries(filters).map(([key, value]) => {
    const filter = worklist.filters[key];
    return filter === undefined ? value : filterValueName(filter, value)[language];
  });
  return [
    state === "answered" ? words.answered : "",
    ...chosen,
    day ?? "",
    shop === null ? "" : words.ofShop(shop),
    find === null ? "" : words.ofFind(find),
    shops === null ? "" : words.shopsOf(shops),
  ].filter((limit) => limit !== "");
}
