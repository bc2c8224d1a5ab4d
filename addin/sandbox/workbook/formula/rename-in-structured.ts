import { escapeHeading, splitStructured } from "./structured-reference.ts";
import { tokenize } from "./tokens.ts";

/** Rewrites the structured references of a formula. */
export function rewriteStructured(formula: string, rewrite: (text: string) => string): string {
  if (!formula.includes("[")) return formula;
  const tokens = tokenize(formula);
  if (!tokens) return formula;
  return tokens.map(({ kind, text }) => (kind === "structured" ? rewrite(text) : text)).join("");
}

/** The formula after a table got another name. */
export function renameTableInFormula(formula: string, from: string, to: string): string {
  const wanted = from.toLowerCase();
  const renamed = rewriteStructured(formula, (text) => {
    const { table, inner } = splitStructured(text);
    return table.toLowerCase() === wanted ? `${to}[${inner}]` : text;
  });
  return renamed;
}

/** Headings that need brackets of their own behind `@`: all but plain words. */
const needsBrackets = (heading: string) => !/^[\p{L}\p{N}_]+$/u.test(heading);

const unescape = (written: string) => written.replace(/'(.)/gs, "$1");

/**
 * The formula after headings of a table got other names; `renamed` has the new ones by the old in
 * lower case. `isInside` says whether the formula stands in the table, which then needs no name.
 */
export function renameHeadingsInFormula(
  formula: string,
  table: string,
  renamed: ReadonlyMap<string, string>,
  isInside: boolean,
): string {
  return rewriteStructured(formula, (text) => {
    const { table: name, inner } = splitStructured(text);
    const meant = name === "" ? isInside : name.toLowerCase() === table.toLowerCase();
    return meant ? `${name}[${renameWithin(inner, renamed)}]` : text;
  });
}

function renameWithin(inner: string, renamed: ReadonlyMap<string, string>): string {
  if (inner.includes("[")) {
    return inner.replace(/\[((?:'.|[^\][])*)\]/gs, (item, written: string) => {
      const fresh = renamed.get(unescape(written).toLowerCase());
      return fresh === undefined ? item : `[${escapeHeading(fresh)}]`;
    });
  }
  const sign = inner.startsWith("@") ? "@" : "";
  const fresh = renamed.get(unescape(inner.slice(sign.length).trim()).toLowerCase());
  if (fresh === undefined) return inner;
  const written = escapeHeading(fresh);
  return sign !== "" && needsBrackets(fresh) ? `@[${written}]` : `${sign}${written}`;
}
