import type { HostSession } from "../host-session.ts";
import {
  method,
  navigate,
  OfficeClass,
  OfficeObject,
  read,
  readWrite,
} from "../rich-api/office-class.ts";
import { invalidArgument } from "../rich-api/rich-api-error.ts";
import { readFlag } from "./format-values.ts";

const CALCULATION_MODES: readonly unknown[] = ["Automatic", "AutomaticExceptTables", "Manual"];

/** `Excel.Application`. */
export const applicationClass = new OfficeClass<HostSession>("Application", () => ({
  properties: {
    CalculationMode: readWrite(
      "1.1",
      (session) => session.calculationMode,
      (session, value) => {
        if (typeof value !== "string" || !CALCULATION_MODES.includes(value))
          throw invalidArgument();
        session.calculationMode = value;
      },
    ),
    CalculationState: read("1.9", () => "Done"),
    DecimalSeparator: read("1.11", () => "."),
    ThousandsSeparator: read("1.11", () => ","),
    UseSystemSeparators: read("1.11", () => true),
  },
  navigations: {
    CultureInfo: navigate("1.11", (session) => new OfficeObject(cultureInfoClass, session)),
  },
  methods: {
    Calculate: method("1.1", ({ workbook }) => workbook.calculate()),
    // Both last until the request ends, and within one nothing is calculated or drawn anyway.
    SuspendApiCalculationUntilNextSync: method("1.6", () => null),
    SuspendScreenUpdatingUntilNextSync: method("1.9", () => null),
  },
}));

/** `Excel.CultureInfo`. */
export const cultureInfoClass = new OfficeClass<HostSession>("CultureInfo", () => ({
  properties: { Name: read("1.11", ({ locale }) => locale) },
  navigations: {
    DatetimeFormat: navigate("1.12", (session) => new OfficeObject(datetimeFormatClass, session)),
    NumberFormat: navigate("1.11", (session) => new OfficeObject(numberFormatClass, session)),
  },
}));

const isChinese = ({ locale }: HostSession) => locale === "zh-CN";

/** `Excel.DatetimeFormatInfo`. */
export const datetimeFormatClass = new OfficeClass<HostSession>("DatetimeFormatInfo", () => ({
  properties: {
    DateSeparator: read("1.12", () => "/"),
    LongDatePattern: read("1.12", (session) =>
      isChinese(session) ? "yyyy年M月d日" : "dddd, MMMM d, yyyy",
    ),
    LongTimePattern: read("1.12", (session) => (isChinese(session) ? "H:mm:ss" : "h:mm:ss tt")),
    ShortDatePattern: read("1.12", (session) => (isChinese(session) ? "yyyy/M/d" : "M/d/yyyy")),
    TimeSeparator: read("1.12", () => ":"),
  },
}));

/** `Excel.NumberFormatInfo`. */
export const numberFormatClass = new OfficeClass<HostSession>("NumberFormatInfo", () => ({
  properties: {
    CurrencySymbol: read("1.17", (session) => (isChinese(session) ? "¥" : "$")),
    NumberDecimalSeparator: read("1.11", () => "."),
    NumberGroupSeparator: read("1.11", () => ","),
  },
}));

/** `Excel.Runtime`. */
export const runtimeClass = new OfficeClass<HostSession>("Runtime", () => ({
  properties: {
    EnableEvents: readWrite(
      "1.8",
      (session) => session.enableEvents,
      (session, value) => void (session.enableEvents = readFlag(value)),
    ),
  },
}));
