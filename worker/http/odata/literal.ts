import type { Stored } from "../../store/odata/condition.ts";
import type { Property } from "../../store/odata/entity-set.ts";
import type { Token } from "./filter-tokens.ts";
import { badRequest } from "./odata-error.ts";

/** What a literal is worth where the property is stored. Throws BadRequest for one of another type. */
export function literalOf(token: Token, { name, type }: Property): Stored | null {
  const { kind, text } = token;
  if (kind === "word" && text === "null") return null;
  const wrong = () => badRequest(`$filter: ${text} is no Edm.${type}, as ${name} is`);
  switch (type) {
    case "String":
      if (kind !== "text") throw wrong();
      return text.slice(1, -1).replaceAll("''", "'");
    case "Date":
      // A moment is later than its day's beginning; days compare by the day alone.
      if (kind !== "date" && kind !== "moment") throw wrong();
      return text.slice(0, 10);
    case "DateTimeOffset": {
      const at = new Date(kind === "date" ? `${text}T00:00:00Z` : text);
      if ((kind !== "date" && kind !== "moment") || Number.isNaN(at.getTime())) throw wrong();
      return at.toISOString();
    }
    case "Boolean":
      if (kind !== "word" || (text !== "true" && text !== "false")) throw wrong();
      return text === "true" ? 1 : 0;
    case "Decimal":
      if (kind !== "number") throw wrong();
      // Whole 分 exactly, as they are stored; more decimals compare as what they are.
      return Number(`${text}e2`);
    case "Int64":
    case "Double":
      if (kind !== "number") throw wrong();
      return Number(text);
  }
}
