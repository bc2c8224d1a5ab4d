import { cellError, readError, type CellValue } from "../cell-value.ts";
import type { Expression } from "./expression.ts";
import { isFunction } from "./functions/registry.ts";
import { readCorner, sheetNameOf } from "./references.ts";
import { readStructured } from "./structured-reference.ts";
import { tokenize, type Token } from "./tokens.ts";

/** The operators from the loosest to the tightest; those of a level are taken from left to right. */
const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/** Within a reference: cells in both, cells between. */
const BETWEEN = [" ", ":"];

/** Excel allows 64 levels; a formula that nests deeper is none. */
const DEEPEST = 100;

/** Thrown within this file only, where the text stops being a formula that we know. */
class NotUnderstood extends Error {}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expression {
    const expression = this.#expression(0);
    if (this.#at < this.#tokens.length) throw new NotUnderstood();
    return expression;
  }

  #expression(level: number): Expression {
    const operators = LEVELS[level];
    if (!operators) return this.#operand();
    if (level === 0 && ++this.#depth > DEEPEST) throw new NotUnderstood();
    const chain = this.#chain(operators, () => this.#expression(level + 1));
    if (level === 0) this.#depth--;
    return chain;
  }

  #chain(operators: readonly string[], part: () => Expression): Expression {
    const first = part();
    const rest: { operator: string; operand: Expression }[] = [];
    for (;;) {
      const next = this.#tokens[this.#at];
      if (next?.kind !== "operator" || !operators.includes(next.text)) break;
      this.#at++;
      rest.push({ operator: next.text, operand: part() });
    }
    return rest.length === 0 ? first : { type: "chain", first, rest };
  }

  #operand(): Expression {
    const sign = this.#take("-") ? "negate" : this.#take("+") ? "plus" : null;
    if (sign) {
      if (++this.#depth > DEEPEST) throw new NotUnderstood();
      const signed: Expression = { type: sign, operand: this.#operand() };
      this.#depth--;
      return signed;
    }
    let operand = this.#chain(BETWEEN, () => this.#primary());
    while (this.#take("%")) operand = { type: "percent", operand };
    return operand;
  }

  #primary(): Expression {
    if (this.#take("@")) return { type: "implicit", operand: this.#primary() };
    let primary = this.#bare();
    while (this.#take("#")) primary = { type: "spill", operand: primary };
    return primary;
  }

  #bare(): Expression {
    if (this.#take("(")) return this.#brackets();
    if (this.#take("{")) return this.#array();
    const token = this.#tokens[this.#at++];
    switch (token?.kind) {
      case "number":
      case "text":
        return { type: "literal", value: literal(token) };
      case "error":
        // `#REF!A1`: a cell of a sheet that is gone
        if (this.#tokens[this.#at]?.kind === "reference") this.#at++;
        return { type: "literal", value: literal(token) };
      case "sheet": {
        const next = this.#tokens[this.#at++];
        const sheet = sheetNameOf(token.text);
        if (next?.kind === "error") return { type: "literal", value: literal(next) };
        if (next?.kind !== "reference" || /^\[|\[[^\]]+\]/.test(sheet)) throw new NotUnderstood();
        return reference(next.text, sheet);
      }
      case "reference":
        return reference(token.text, null);
      case "structured": {
        const structured = readStructured(token.text);
        if (!structured) throw new NotUnderstood();
        return { type: "structured", reference: structured };
      }
      case "name":
        return this.#name(token.text);
      default:
        throw new NotUnderstood();
    }
  }

  #brackets(): Expression {
    const inner = [this.#expression(0)];
    while (this.#take(",")) inner.push(this.#expression(0));
    this.#expect(")");
    const [only] = inner;
    return only && inner.length === 1
      ? { type: "brackets", operand: only }
      : { type: "union", areas: inner };
  }

  #array(): Expression {
    const rows: CellValue[][] = [[]];
    for (let goesOn = true; goesOn;) {
      const sign = this.#take("-") ? -1 : 1;
      const token = this.#tokens[this.#at++];
      if (!token) throw new NotUnderstood();
      const value = literal(token);
      rows.at(-1)?.push(typeof value === "number" ? sign * value : value);
      const nextRow = this.#take(";");
      if (nextRow) rows.push([]);
      goesOn = nextRow || this.#take(",");
    }
    this.#expect("}");
    if (rows.some((row) => row.length !== rows[0]?.length)) throw new NotUnderstood();
    return { type: "array", rows };
  }

  #name(written: string): Expression {
    const name = written.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.|_XLUDF\.)+/, "");
    if (!this.#take("(")) {
      if (name === "TRUE" || name === "FALSE") return { type: "literal", value: name === "TRUE" };
      return { type: "name", name: written.replace(/^_xlpm\./i, "") };
    }
    if (!isFunction(name) && !isNamespaced(name)) throw new NotUnderstood();
    const list: Expression[] = [];
    if (this.#take(")")) return { type: "call", name, arguments: list };
    do {
      const left = this.#is(",") || this.#is(")");
      list.push(left ? { type: "missing" } : this.#expression(0));
    } while (this.#take(","));
    this.#expect(")");
    return { type: "call", name, arguments: list };
  }

  #is(operator: string): boolean {
    const token = this.#tokens[this.#at];
    return token?.kind === "operator" && token.text === operator;
  }

  #take(operator: string): boolean {
    if (!this.#is(operator)) return false;
    this.#at++;
    return true;
  }

  #expect(operator: string): void {
    if (!this.#take(operator)) throw new NotUnderstood();
  }
}

/** Whether a function may be an add-in's: those have the add-in's namespace before their name. */
const isNamespaced = (name: string): boolean => /^[^.]+\.[^.]/.test(name);

function literal(token: Token): CellValue {
  if (token.kind === "number") {
    const number = Number(token.text);
    return Number.isFinite(number) ? number : cellError("#NUM!");
  }
  if (token.kind === "text") return token.text.slice(1, -1).replaceAll('""', '"');
  if (token.kind === "error") return readError(token.text) ?? cellError("#VALUE!");
  if (token.kind === "name" && /^(?:true|false)$/i.test(token.text)) {
    return token.text.toLowerCase() === "true";
  }
  throw new NotUnderstood();
}

function reference(text: string, sheet: string | null): Expression {
  const [first = "", last = first] = text.split(":");
  return { type: "reference", sheet, first: readCorner(first), last: readCorner(last) };
}

/** Blanks mean something between two references only: the cells that both have. */
function withoutSpaces(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  tokens.forEach((token, i) => {
    if (token.kind !== "space") return void kept.push(token);
    const [before, after] = [tokens[i - 1], tokens[i + 1]];
    const ends =
      before?.kind === "reference" || before?.kind === "structured" || before?.text === ")";
    const begins =
      after?.kind === "reference" || after?.kind === "structured" || after?.kind === "sheet";
    if (ends && begins) kept.push({ kind: "operator", text: " " });
  });
  return kept;
}

const known = new Map<string, Expression | null>();

/**
 * Reads a formula (with its `=`). Answers null for what the sandbox does not calculate: other
 * files' cells, three-dimensional references, and functions that `functions/` lacks.
 */
export function parseFormula(formula: string): Expression | null {
  const already = known.get(formula);
  if (already !== undefined) return already;
  const tokens = tokenize(formula.replace(/^=/, ""));
  let expression: Expression | null = null;
  try {
    if (tokens) expression = new Parser(withoutSpaces(tokens)).whole();
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
  }
  if (known.size > 50_000) known.clear();
  known.set(formula, expression);
  return expression;
}
