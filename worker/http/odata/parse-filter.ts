import type { Comparison, Condition, Stored } from "../../store/odata/condition.ts";
import { propertyOf, type EntitySet, type Property } from "../../store/odata/entity-set.ts";
import { filterTokens, type Token } from "./filter-tokens.ts";
import { literalOf } from "./literal.ts";
import { badRequest, notImplemented } from "./odata-error.ts";

const comparisons: ReadonlySet<string> = new Set(["eq", "ne", "gt", "ge", "lt", "le"]);
const functions: ReadonlySet<string> = new Set(["contains", "startswith", "endswith"]);
const swapped = { eq: "eq", ne: "ne", gt: "lt", ge: "le", lt: "gt", le: "ge" } as const;

/** Deeper, SQLite would refuse it; and as many values as a statement of D1's binds, with room for our own. */
const DEEPEST = 20;
const MOST_VALUES = 60;

/** A $filter over the properties of a set. Throws BadRequest, and NotImplemented for what we don't filter by. */
export function parseFilter(set: EntitySet, filter: string): Condition {
  return new FilterParser(set, filterTokens(filter)).whole();
}

/** A parser by recursive descent: `or` binds least, then `and`, `not`, comparisons (OData 4.0, part 2, 5.1.1.9). */
class FilterParser {
  private at = 0;
  private values = 0;
  private readonly set: EntitySet;
  private readonly tokens: readonly Token[];

  constructor(set: EntitySet, tokens: readonly Token[]) {
    this.set = set;
    this.tokens = tokens;
  }

  whole(): Condition {
    const condition = this.or(0);
    const rest = this.tokens[this.at];
    if (rest !== undefined) throw badRequest(`$filter: ${rest.text} was not expected`);
    return condition;
  }

  private or(depth: number): Condition {
    const any = [this.and(depth)];
    while (this.took("or")) any.push(this.and(depth));
    const [one] = any;
    return any.length === 1 && one !== undefined ? one : { any };
  }

  private and(depth: number): Condition {
    const all = [this.term(depth)];
    while (this.took("and")) all.push(this.term(depth));
    const [one] = all;
    return all.length === 1 && one !== undefined ? one : { all };
  }

  private term(depth: number): Condition {
    if (depth > DEEPEST) throw badRequest("$filter is too deep");
    if (this.took("not")) return { not: this.term(depth + 1) };
    if (this.took("(")) {
      const inner = this.or(depth + 1);
      this.demand(")");
      return inner;
    }
    const first = this.next();
    const isCall = first.kind === "word" && this.tokens[this.at]?.text === "(";
    return isCall ? this.call(first.text) : this.comparison(first);
  }

  private call(name: string): Condition {
    if (!functions.has(name)) throw notImplemented(`$filter: the function ${name} is not there`);
    this.demand("(");
    const property = this.property(this.next());
    this.demand(",");
    const value = literalOf(this.next(), property);
    this.demand(")");
    if (property.type !== "String" || typeof value !== "string")
      throw badRequest(`$filter: ${name} is of texts alone`);
    this.count();
    // `contains(…) eq true`, as programs write it.
    const isFalse = this.took("eq") && this.next().text === "false";
    const has: Condition = { property, has: name as "contains", value }; // one of `functions`
    return isFalse ? { not: has } : has;
  }

  private comparison(first: Token): Condition {
    const isProperty = first.kind === "word" && propertyOf(this.set, first.text) !== undefined;
    const { text } = this.next();
    if (isProperty && text === "in") return this.oneOf(this.property(first));
    if (!comparisons.has(text)) throw badRequest(`$filter: ${text} is no comparison`);
    const compare = text as Comparison; // one of `comparisons`
    const second = this.next();
    this.count();
    if (isProperty) {
      const property = this.property(first);
      return { property, compare, value: literalOf(second, property) };
    }
    if (second.kind !== "word") throw badRequest(`$filter: ${first.text} is no property`);
    const property = this.property(second, first);
    return { property, compare: swapped[compare], value: literalOf(first, property) };
  }

  private oneOf(property: Property): Condition {
    this.demand("(");
    const any: Condition[] = [];
    do {
      const value: Stored | null = literalOf(this.next(), property);
      this.count();
      any.push({ property, compare: "eq", value });
    } while (this.took(","));
    this.demand(")");
    return { any };
  }

  private property({ text, kind }: Token, beside?: Token): Property {
    const property = kind === "word" ? propertyOf(this.set, text) : undefined;
    if (property === undefined)
      throw badRequest(`$filter: ${this.set.name} has no property ${beside?.text ?? text}`);
    if (property.readOnly === true) throw notImplemented(`$filter: not by ${text}`);
    return property;
  }

  private count(): void {
    this.values += 1;
    if (this.values > MOST_VALUES) throw badRequest(`$filter: more than ${MOST_VALUES} values`);
  }

  private next(): Token {
    const token = this.tokens[this.at];
    if (token === undefined) throw badRequest("$filter ends too early");
    this.at += 1;
    return token;
  }

  private took(text: string): boolean {
    if (this.tokens[this.at]?.text !== text) return false;
    this.at += 1;
    return true;
  }

  private demand(text: string): void {
    const token = this.next();
    if (token.text !== text) throw badRequest(`$filter: ${text} instead of ${token.text}`);
  }
}
