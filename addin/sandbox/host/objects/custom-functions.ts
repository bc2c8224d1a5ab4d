import { type CellError, type CellValue } from "../../workbook/cell-value.ts";
import { callError, type InvocationResult } from "../../workbook/formula/custom-functions.ts";
import { method, type OfficeClass } from "../rich-api/office-class.ts";
import { invalidArgument } from "../rich-api/rich-api-error.ts";
import type { HostSession } from "../session/host-session.ts";

/** The errors of calls, by office.js's own numbers; what is none of them was no `CustomFunctions.Error`. */
const ERRORS = new Map<unknown, CellError["error"]>([
  [1, "#N/A"],
  [5, "#DIV/0!"],
  [6, "#NUM!"],
  [7, "#VALUE!"],
  [8, "#NULL!"],
]);

/** `[id, succeeded, value, error?]`, as the runtime of custom functions in office.js writes it. */
function readResult(result: unknown): InvocationResult {
  const [id, succeeded, value, error] = Array.isArray(result) ? (result as readonly unknown[]) : [];
  if (typeof id !== "number") throw invalidArgument();
  const message = typeof value === "string" ? value : "";
  if (succeeded !== true) return { id, value: callError(ERRORS.get(error) ?? "#VALUE!", message) };
  return { id, value: readValue(value) };
}

function readValue(value: unknown): CellValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  return value === null ? 0 : callError("#VALUE!", "");
}

/** Behind `CustomFunctions`: the runtime in office.js says that it is there, and answers calls. */
export const customFunctionsClass: OfficeClass<HostSession> = {
  methods: {
    _GetEnabledFeatures: method(null, () => []),
    _SetOsfControlContainerReadyForCustomFunctions: method(null, (session) =>
      session.startFunctions(),
    ),
    SetInvocationArrayResults: method(null, ({ workbook }, args) => {
      const results = args.raw(0);
      if (!Array.isArray(results)) throw invalidArgument();
      workbook.answerFunctions(results.map(readResult));
    }),
  },
};
