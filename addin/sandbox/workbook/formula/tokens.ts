/** A piece of a formula; the texts of all tokens joined give the formula back. */
export interface Token {
  readonly kind:
    | "reference"
    | "sheet"
    | "structured"
    | "number"
    | "text"
    | "name"
    | "error"
    | "operator"
    | "space";
  readonly text: string;
}

const PATTERNS: readonly (readonly [Token["kind"], RegExp])[] = [
  ["space", /\s+/y],
  ["text", /"(?:[^"]|"")*"/y],
  ["error", /#(?:N\/A|REF!|DIV\/0!|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)/iy],
  // `[1]Sheet1!`: a sheet of another file
  ["sheet", /(?:'(?:[^']|'')+'|(?:\[[^\][]+\])?[\p{L}_][\p{L}\p{N}_.]*)!/uy],
  // `Table1[[#All],[a]:[b]]`; a `'` takes the meaning from the bracket or sign that follows it
  ["structured", /(?:[\p{L}_\\][\p{L}\p{N}_.\\]*)?\[(?:'.|\[(?:'.|[^\][])*\]|[^\][])*\]/suy],
  [
    "reference",
    /\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_.(])|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(])|\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.])/uy,
  ],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ["name", /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy],
  ["operator", /<=|>=|<>|[-+*/^&=<>(),%{};@#:]/y],
];

/** Splits a formula (with or without its `=`) into tokens; null when a character fits nowhere. */
export function tokenize(formula: string): Token[] | null {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const start = at;
    for (const [kind, pattern] of PATTERNS) {
      pattern.lastIndex = at;
      const text = pattern.exec(formula)?.[0];
      if (text === undefined) continue;
      tokens.push({ kind, text });
      at += text.length;
      break;
    }
    if (at === start) return null;
  }
  return tokens;
}
