import type { ArgumentName, FunctionName, GivenArgument } from "../../../shared/api/figures.ts";
import { argumentsOf } from "../../../shared/functions/arguments.ts";
import { isDayNumber } from "../../../shared/functions/month-meant.ts";
import { severalCellsText } from "../../../shared/messages/function-words.ts";
import { serialSince1900 } from "../../../shared/text/serial.ts";
import type { Pane } from "../../state/pane.ts";
import { FunctionFault } from "./function-fault.ts";

const MOST_LETTERS = 200;

/** What a formula gave a function, in the order of its arguments. Throws a FunctionFault for several cells in the place of one. */
export async function readArguments(
  pane: Pane,
  name: FunctionName,
  given: readonly unknown[],
): Promise<GivenArgument[]> {
  const read = argumentsOf[name].map((argument, place) =>
    oneValue(pane, argument.name, given[place]),
  );
  const month = argumentsOf[name].findIndex((argument) => argument.name === "month");
  const day = read[month];
  // A number says nothing of the date system that it is by.
  if (typeof day === "number" && isDayNumber(day))
    read[month] = serialSince1900(day, await pane.workbook.countsFrom1904());
  return read;
}

function oneValue(pane: Pane, argument: ArgumentName, given: unknown): GivenArgument {
  if (typeof given === "string") return given.slice(0, MOST_LETTERS);
  if (typeof given === "number" || typeof given === "boolean") return given;
  // Behind the arguments stands what Excel says of the call itself.
  if (!Array.isArray(given)) return null;
  const [row, ...rows] = given as readonly unknown[];
  if (Array.isArray(row) && row.length === 1 && rows.length === 0)
    return oneValue(pane, argument, row[0]);
  throw new FunctionFault("#VALUE!", severalCellsText(argument, pane.store.get().language));
}
