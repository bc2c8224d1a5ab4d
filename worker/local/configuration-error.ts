import { stripVTControlCharacters } from "node:util";
import { StartError } from "./start-error.ts";

/** What wrangler and workerd say of a worker/wrangler.jsonc that will not do, and what that means. */
const sentences: readonly (readonly [said: RegExp, meant: (...parts: string[]) => string])[] = [
  [
    /requires compatibility date "([^"]+)", but the newest date supported by this server binary is "([^"]+)"/,
    (asked, newest) =>
      `compatibility_date is ${asked}, which the installed workerd does not know yet: put ${newest} or an earlier day there, or install a newer wrangler.`,
  ],
  [
    /Compatibility date "([^"]+)" is in the future and unsupported/,
    (asked) => `compatibility_date is ${asked}, which is still to come: put an earlier day there.`,
  ],
  [
    /"compatibility_date" field should be a valid ISO-8601 date \(YYYY-MM-DD\), but got "([^"]*)"/,
    (asked) => `compatibility_date is "${asked}", which is no day: write it as 2026-11-01.`,
  ],
  [
    /Couldn't find a D1 DB with the name or binding '(\w+)'/,
    (binding) => `d1_databases has no binding ${binding}: put one there.`,
  ],
];

/** What is wrong with worker/wrangler.jsonc, by what wrangler said; undefined when it is something else. */
export function configurationError(output: string): StartError | undefined {
  // Long lines and colours of wrangler's frame would tear a sentence apart.
  const text = stripVTControlCharacters(output).replaceAll(/\s+/g, " ");
  for (const [said, meant] of sentences) {
    const [whole, ...parts] = said.exec(text) ?? [];
    if (whole !== undefined) return new StartError(`worker/wrangler.jsonc: ${meant(...parts)}`);
  }
  return undefined;
}
