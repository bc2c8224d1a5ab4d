import { method, navigate, type OfficeClass, read, readWrite } from "../rich-api/office-class.ts";
import { invalidArgument } from "../rich-api/rich-api-error.ts";
import type { HostSession } from "../session/host-session.ts";
import { officeObject } from "./class-targets.ts";
import { readFlag } from "./format-values.ts";

const CALCULATION_MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
const CALCULATION_TYPES: readonly unknown[] = ["Recalculate", "Full", "FullRebuild"];

/** `Excel.Application`. */
export const applicationClass: OfficeClass<HostSession> = {
  properties: {
    CalculationMode: readWrite(
      "1.1",
      ({ workbook }) => workbook.calculationMode,
      ({ workbook }, value) => {
        const mode = CALCULATION_MODES.find((known) => known === value);
        if (!mode) throw invalidArgument();
        workbook.calculationMode = mode;
      },
    ),
    CalculationState: read("1.9", () => "Done"),
    DecimalSeparator: read("1.11", () => "."),
    ThousandsSeparator: read("1.11", () => ","),
    UseSystemSeparators: read("1.11", () => true),
  },
  navigations: {
    CultureInfo: navigate("1.11", (session) => officeObject("CultureInfo", session)),
  },
  methods: {
    Calculate: method("1.1", ({ workbook }, args) => {
      const type = args.raw(0);
      if (!CALCULATION_TYPES.includes(type)) throw invalidArgument();
      workbook.recalculate(type !== "Recalculate");
    }),
    // Both last until the request ends, and within one nothing is calculated or drawn anyway.
    SuspendApiCalculationUntilNextSync: method("1.6", () => null),
    SuspendScreenUpdatingUntilNextSync: method("1.9", () => null),
  },
};

/** `Excel.CultureInfo`. */
export const cultureInfoClass: OfficeClass<HostSession> = {
  properties: { Name: read("1.11", ({ locale }) => locale) },
  navigations: {
    DatetimeFormat: navigate("1.12", (session) => officeObject("DatetimeFormatInfo", session)),
    NumberFormat: navigate("1.11", (session) => officeObject("NumberFormatInfo", session)),
  },
};

const isChinese = ({ locale }: HostSession) => locale === "zh-CN";

/** `Excel.DatetimeFormatInfo`. */
export const datetimeFormatClass: OfficeClass<HostSession> = {
  properties: {
    DateSeparator: read("1.12", () => "/"),
    LongDatePattern: read("1.12", (session) =>
      isChinese(session) ? "yyyy年M月d日" : "dddd, MMMM d, yyyy",
    ),
    LongTimePattern: read("1.12", (session) => (isChinese(session) ? "H:mm:ss" : "h:mm:ss tt")),
    ShortDatePattern: read("1.12", (session) => (isChinese(session) ? "yyyy/M/d" : "M/d/yyyy")),
    TimeSeparator: read("1.12", () => ":"),
  },
};

/** `Excel.NumberFormatInfo`. */
export const numberFormatClass: OfficeClass<HostSession> = {
  properties: {
    CurrencySymbol: read("1.17", (session) => (isChinese(session) ? "¥" : "$")),
    NumberDecimalSeparator: read("1.11", () => "."),
    NumberGroupSeparator: read("1.11", () => ","),
  },
};

/** `Excel.Runtime`. */
export const runtimeClass: OfficeClass<HostSession> = {
  properties: {
    EnableEvents: readWrite(
      "1.8",
      (session) => session.enableEvents,
      (session, value) => void (session.enableEvents = readFlag(value)),
    ),
  },
};
