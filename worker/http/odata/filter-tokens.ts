import { badRequest } from "./odata-error.ts";

/** A word, a literal or a bracket of a filter. */
export interface Token {
  readonly kind: "word" | "text" | "number" | "date" | "moment" | "bracket";
  readonly text: string;
}

const kinds: readonly (readonly [Token["kind"], RegExp])[] = [
  ["text", /'(?:[^']|'')*'/y],
  [
    "moment",
    /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,12})?)?(?:Z|[+-]\d{2}:\d{2})(?![\w.])/y,
  ],
  ["date", /\d{4}-\d{2}-\d{2}(?![\w-])/y],
  ["number", /-?\d+(?:\.\d+)?(?![\w.])/y],
  ["word", /[A-Za-z_]\w*/y],
  ["bracket", /[(),]/y],
];

/** Nobody writes more than this by hand, and no program that folds a query into one. */
const MOST_TOKENS = 400;

/** The tokens of a filter. Throws BadRequest for what is none. */
export function filterTokens(filter: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < filter.length) {
    if (/\s/.test(filter.charAt(at))) {
      at += 1;
      continue;
    }
    const found = tokenAt(filter, at);
    if (found === undefined) throw badRequest(`$filter is not understood from place ${at + 1} on`);
    tokens.push(found.token);
    at = found.end;
    if (tokens.length > MOST_TOKENS) throw badRequest("$filter is too long");
  }
  return tokens;
}

function tokenAt(filter: string, at: number) {
  for (const [kind, pattern] of kinds) {
    pattern.lastIndex = at;
    const text = pattern.exec(filter)?.[0];
    if (text !== undefined) return { token: { kind, text }, end: at + text.length };
  }
  return undefined;
}
