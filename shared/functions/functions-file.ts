import { functionNames } from "../api/function-names.ts";
import type { Language } from "../localized.ts";
import { argumentWords, functionWords } from "../messages/function-words.ts";
import { argumentsOf } from "./arguments.ts";

/** The file that tells Excel of the functions in a language, below the server's address. */
export const functionsFileName = (language: Language): string => `functions-${language}.json`;

/** The id by which Excel and the pane know a function in every language. */
export const functionId = (name: (typeof functionNames)[number]): string => name.toUpperCase();

/** What Excel is told of the functions, in a language. */
export function functionsFile(language: Language): string {
  const functions = functionNames.map((name) => ({
    id: functionId(name),
    name: functionWords[name].name[language],
    description: functionWords[name].text[language],
    parameters: argumentsOf[name].map((argument) => ({
      name: argumentWords[argument.name].name[language],
      description: argumentWords[argument.name].text[language],
      // A cell may hold a text, a number or a day: what it means, readAsk says.
      type: "any",
      dimensionality: "scalar",
      optional: argument.optional === true,
    })),
    result: { type: name === "status" ? "string" : "number", dimensionality: "scalar" },
  }));
  return `${JSON.stringify({ allowErrorForDataTypeAny: false, functions }, null, 2)}\n`;
}
