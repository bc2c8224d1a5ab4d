/** Which rows of a table a structured reference takes. */
export type TablePart = "data" | "headers" | "totals" | "all" | "thisRow";

/** `Table1[[#Totals],[a]:[b]]`, read. */
export interface StructuredReference {
  /** The table's name; null means the table that the formula stands in. */
  readonly table: string | null;
  readonly parts: readonly TablePart[];
  /** The first and the last column by their headings; null takes all. */
  readonly columns: readonly [string, string] | null;
}

const PARTS: Record<string, TablePart> = {
  "#data": "data",
  "#headers": "headers",
  "#totals": "totals",
  "#all": "all",
  "#this row": "thisRow",
};

/** A heading as it is written between brackets: `'` before what would mean something there. */
export function escapeHeading(heading: string): string {
  return heading.replace(/[[\]#'@]/g, "'$&");
}

function unescapeHeading(written: string): string {
  return written.replace(/'(.)/gs, "$1");
}

/** Splits `Table1[…]` into the table's name and what stands between its outer brackets. */
export function splitStructured(text: string): { table: string; inner: string } {
  const open = text.indexOf("[");
  return { table: text.slice(0, open), inner: text.slice(open + 1, -1) };
}

const ITEM = /\s*([,:]?)\s*\[((?:'.|[^\][])*)\]\s*/sy;

/** Reads a structured reference; null when it is none that Excel would take. */
export function readStructured(text: string): StructuredReference | null {
  const { table, inner } = splitStructured(text);
  const parts: TablePart[] = [];
  let rest = inner.trim();
  if (rest.startsWith("@")) {
    parts.push("thisRow");
    rest = rest.slice(1).trim();
  }
  const name = table === "" ? null : table;
  if (rest === "") return { table: name, parts, columns: null };
  if (!rest.startsWith("[")) {
    const part = PARTS[rest.toLowerCase()];
    if (part) return { table: name, parts: [part], columns: null };
    const heading = unescapeHeading(rest);
    return { table: name, parts, columns: [heading, heading] };
  }
  let columns: [string, string] | null = null;
  for (let at = 0; at < rest.length; at = ITEM.lastIndex) {
    ITEM.lastIndex = at;
    const [, separator, item = ""] = ITEM.exec(rest) ?? [];
    if (separator === undefined) return null;
    const part = PARTS[item.trim().toLowerCase()];
    const heading = unescapeHeading(item);
    if (part) parts.push(part);
    else if (columns === null) columns = [heading, heading];
    else if (separator === ":") columns = [columns[0], heading];
    else return null;
  }
  return { table: name, parts, columns };
}
