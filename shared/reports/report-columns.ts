import type { Language, Localized } from "../localized.ts";
import { showFen, fenToYuan, type Fen } from "../money/fen.ts";
import { daySerial, type Day } from "../time/day.ts";

/** What a line of a report holds on the wire: a text, a word's code, a day, 分 or a number; null for blank. */
export type ReportValue = string | number | null;

/** How values stand in a sheet and are said. */
export interface FigureForm {
  /** Its number format in a sheet. */
  readonly format: string;
  /** What a cell of it holds. */
  write(value: ReportValue, language: Language): string | number | null;
  /** How a person reads it in a list. */
  show(value: ReportValue, language: Language): string;
}

/** A column of a report: it answers for itself how its values stand in a sheet and in the pane. */
export interface ReportColumn extends FigureForm {
  readonly header: Localized;
  /** Room in a sheet, in points. */
  readonly width: number;
  /** True for what is added up. */
  readonly adds: boolean;
  /** How the mean of some of its values stands there, where that is another way. */
  readonly averaged?: FigureForm;
}

interface Options {
  readonly zh: string;
  readonly en: string;
  readonly width?: number;
}

const basics = ({ zh, en, width = 80 }: Options) => ({ header: { zh, en }, width });

const written = (value: ReportValue): string => (value === null ? "" : String(value));

/** A text as it stands on the row; `blank` is what is said where it is blank, so that it can be added up by, too. */
export function text(options: Options & { readonly blank?: Localized }): ReportColumn {
  const say = (value: ReportValue, language: Language) =>
    written(value) || (options.blank?.[language] ?? "");
  return { ...basics(options), format: "@", adds: false, write: say, show: say };
}

/** The shop of a row, as every report has it. */
export const shopColumn = (): ReportColumn =>
  text({
    zh: "店铺",
    en: "Shop",
    width: 120,
    blank: { zh: "(未填店铺)", en: "(no shop)" },
  });

/** A code, said in the reader's language. */
export function word(
  options: Options & { readonly says: (code: string, language: Language) => string },
): ReportColumn {
  const say = (value: ReportValue, language: Language) =>
    value === null || value === "" ? "" : options.says(String(value), language);
  return { ...basics(options), format: "@", adds: false, write: say, show: say };
}

/** A civil day. */
export function day(options: Options): ReportColumn {
  return {
    ...basics(options),
    format: "yyyy-mm-dd",
    adds: false,
    write: (value) => (value === null || value === "" ? null : daySerial(String(value) as Day)),
    show: written,
  };
}

/** An amount in 分. */
export function money(options: Options): ReportColumn {
  return {
    ...basics(options),
    format: "#,##0.00",
    adds: true,
    write: (value) => (value === null ? null : fenToYuan(Number(value) as Fen)),
    show: (value) => (value === null ? "" : showFen(Math.round(Number(value)) as Fen)),
  };
}

/** A number of things, or of days. */
export function count(options: Options): ReportColumn {
  return {
    ...basics({ width: 50, ...options }),
    format: "0",
    adds: true,
    write: asNumber,
    show: written,
    averaged: { format: "0.0", write: asNumber, show: (value) => shortened(value, 1) },
  };
}

/** What some days had: their number on the wire, the mean of a day in a sheet. */
export function perDay({ days, ...options }: Options & { readonly days: number }): ReportColumn {
  const ofADay = (value: ReportValue) => (value === null ? null : Number(value) / days);
  return {
    ...basics({ width: 60, ...options }),
    format: "0.0",
    adds: true,
    write: ofADay,
    show: (value) => shortened(ofADay(value), 1),
  };
}

const MINUTES_OF_AN_HOUR = 60;

/** A length of time: minutes on the wire, hours in a sheet. */
export function hours(options: Options): ReportColumn {
  const inHours = (value: ReportValue) =>
    value === null ? null : Number(value) / MINUTES_OF_AN_HOUR;
  return {
    ...basics({ width: 60, ...options }),
    format: "0.0",
    adds: true,
    write: inHours,
    show: (value) => shortened(inHours(value), 1),
  };
}

/** How many cases a figure is of. */
export const cases: FigureForm = {
  format: "0",
  write: asNumber,
  show: (value) => `n=${written(value)}`,
};

/** A part of a whole, as rates are written. */
export const percent: FigureForm = {
  format: "0.0%",
  write: asNumber,
  show: (value) => (value === null ? "" : `${shortened(Number(value) * 100, 1)}%`),
};

/** A small part of a whole: a complaint in a thousand orders. */
export const smallPercent: FigureForm = {
  format: "0.00%",
  write: asNumber,
  show: (value) => (value === null ? "" : `${shortened(Number(value) * 100, 2)}%`),
};

function asNumber(value: ReportValue): number | null {
  return value === null ? null : Number(value);
}

const shortened = (value: ReportValue, decimals: number): string =>
  value === null ? "" : Number(value).toFixed(decimals);
