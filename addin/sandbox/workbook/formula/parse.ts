import { cellError, readError } from "../cell-value.ts";
import type { Expression } from "./expression.ts";
import { isFunction } from "./functions.ts";
import { readCorner } from "./references.ts";
import { tokenize, type Token } from "./tokens.ts";

const BINDING: Record<string, number> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};

/** Thrown within this file only, where the text stops being a formula that we know. */
class NotUnderstood extends Error {}

class Parser {
  readonly #tokens: Token[];
  #at = 0;

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expression {
    const expression = this.#expression(0);
    if (this.#at < this.#tokens.length) throw new NotUnderstood();
    return expression;
  }

  #expression(minimum: number): Expression {
    let left = this.#operand();
    for (;;) {
      const operator = this.#tokens[this.#at];
      const binding = operator?.kind === "operator" ? BINDING[operator.text] : undefined;
      if (!operator || binding === undefined || binding <= minimum) return left;
      this.#at++;
      left = {
        type: "binary",
        operator: operator.text,
        left,
        right: this.#expression(binding),
      };
    }
  }

  #operand(): Expression {
    let operand = this.#primary();
    while (this.#take("%")) operand = { type: "percent", operand };
    return operand;
  }

  #primary(): Expression {
    if (this.#take("-")) return { type: "negate", operand: this.#operand() };
    if (this.#take("+")) return this.#operand();
    if (this.#take("(")) {
      const inner = this.#expression(0);
      this.#expect(")");
      return inner;
    }
    const token = this.#tokens[this.#at++];
    if (token?.kind === "number") return { type: "literal", value: Number(token.text) };
    if (token?.kind === "text") {
      return { type: "literal", value: token.text.slice(1, -1).replaceAll('""', '"') };
    }
    if (token?.kind === "error") {
      return { type: "literal", value: readError(token.text) ?? cellError("#VALUE!") };
    }
    if (token?.kind === "sheet") {
      const next = this.#tokens[this.#at++];
      if (next?.kind !== "reference") throw new NotUnderstood();
      const name = token.text.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'");
      return reference(next.text, name);
    }
    if (token?.kind === "reference") return reference(token.text, null);
    if (token?.kind === "name") return this.#name(token.text.toUpperCase());
    throw new NotUnderstood();
  }

  #name(name: string): Expression {
    if (!this.#take("(")) {
      if (name === "TRUE" || name === "FALSE") return { type: "literal", value: name === "TRUE" };
      throw new NotUnderstood();
    }
    if (!isFunction(name)) throw new NotUnderstood();
    const list: Expression[] = [];
    if (!this.#take(")")) {
      do list.push(this.#expression(0));
      while (this.#take(","));
      this.#expect(")");
    }
    return { type: "call", name, arguments: list };
  }

  #take(operator: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== "operator" || token.text !== operator) return false;
    this.#at++;
    return true;
  }

  #expect(operator: string): void {
    if (!this.#take(operator)) throw new NotUnderstood();
  }
}

function reference(text: string, sheet: string | null): Expression {
  const [first = "", last = first] = text.split(":");
  return { type: "reference", sheet, first: readCorner(first), last: readCorner(last) };
}

const known = new Map<string, Expression | null>();

/**
 * Reads a formula (with its `=`). Answers null for what the sandbox does not calculate: names,
 * structured references, arrays, and functions that `functions.ts` lacks.
 */
export function parseFormula(formula: string): Expression | null {
  const already = known.get(formula);
  if (already !== undefined) return already;
  const tokens = tokenize(formula.replace(/^=/, ""))?.filter((token) => token.kind !== "space");
  let expression: Expression | null = null;
  try {
    if (tokens) expression = new Parser(tokens).whole();
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
  }
  if (known.size > 50_000) known.clear();
  known.set(formula, expression);
  return expression;
}
