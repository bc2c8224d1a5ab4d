/** The error values that a cell can hold. */
const ERROR_TEXTS = [
  "#N/A",
  "#REF!",
  "#DIV/0!",
  "#NAME?",
  "#VALUE!",
  "#NUM!",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#GETTING_DATA",
] as const;

/** The text of an error value, e.g. `#N/A`. */
export type ErrorText = (typeof ERROR_TEXTS)[number];

/** An error in a cell; told apart from the text `#N/A` by being an object. */
export interface CellError {
  readonly error: ErrorText;
  /** Why, where an add-in's function has said so. */
  readonly message?: string;
}

/** What a cell holds; null is an empty cell. Dates are numbers (serials) with a date format. */
export type CellValue = string | number | boolean | CellError | null;

/** The kind of a value, as a reader of the sheet asks for it. */
export type CellKind = "empty" | "string" | "number" | "boolean" | "error";

const ERRORS = new Map<string, CellError>(
  ERROR_TEXTS.map((error) => [error, Object.freeze({ error })]),
);

/** The error value of that text. */
export function cellError(error: ErrorText): CellError {
  return ERRORS.get(error) ?? { error };
}

/** The error that this text names, or null when it names none. */
export function readError(text: string): CellError | null {
  return ERRORS.get(text.toUpperCase()) ?? null;
}

/** Whether the value is an error. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** The kind of a value. */
export function kindOf(value: CellValue): CellKind {
  if (value === null) return "empty";
  if (typeof value === "object") return "error";
  return typeof value === "string" ? "string" : typeof value === "number" ? "number" : "boolean";
}

/** The value as JSON and the clipboard carry it: empty → `""`, an error → its text. */
export function plainValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}
