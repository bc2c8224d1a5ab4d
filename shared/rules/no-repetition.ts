import { NO_MONEY } from "../money/fen.ts";
import type { Row } from "../row.ts";
import { caseFolded } from "../text/normalise.ts";
import type { MatchRule } from "./rule.ts";
import { SEPARATOR } from "./separator.ts";

interface NoRepetitionOptions {
  /** All columns of the ledger, in order. */
  readonly keys: readonly string[];
  readonly day: string;
  /** What a row says where no number names it, the words themselves first; left out, everything that it says counts. */
  readonly content: readonly string[] | undefined;
  /** The ledger's rules by which rows are one of a kind: what has a key of theirs is not asked here. */
  readonly identifying: readonly Pick<MatchRule<Row>, "unnamed" | "agreesIn">[];
}

/**
 * No two rows without a number of their own may say the same: the same content on the same day, or the
 * same in every column where the ledger does not say what its content is.
 */
export function noRepetition({
  keys,
  day,
  content,
  identifying,
}: NoRepetitionOptions): MatchRule<Row> {
  const unnamed = Object.assign({}, ...identifying.map((rule) => rule.unnamed)) as Row;
  // Rows that say the same agree in every column: best in the one that the other rules ask of.
  const agreesIn = content === undefined ? identifying[0]?.agreesIn : undefined;
  return {
    name: "D113",
    ...(agreesIn !== undefined && { agreesIn }),
    reads: content === undefined ? keys : [day, ...content],
    within: "duplicateDays",
    unlessNamed: true,
    clashes: [[unnamed, unnamed]],
    key(row) {
      const said =
        content === undefined ? everything(keys, row) : contentOf(content, String(row[day]), row);
      return said === undefined ? undefined : { value: said, amount: NO_MONEY, tag: "" };
    },
    judge: (_mine, [other]) =>
      other === undefined
        ? []
        : [{ code: "D113", level: "warning", column: content?.[0] ?? day, other }],
  };
}

function everything(keys: readonly string[], row: Row): string {
  const said: unknown[] = [];
  for (const key of keys) {
    const value = row[key];
    // A column that a later ledger adds changes nothing while it is blank.
    if (value !== undefined && value !== null) said.push(key, value);
  }
  return JSON.stringify(said);
}

function contentOf(content: readonly string[], dated: string, row: Row): string | undefined {
  const [first = ""] = content;
  if (typeof row[first] !== "string") return undefined;
  let said = dated.slice(0, "YYYY-MM-DD".length);
  for (const key of content) {
    const value = row[key];
    said += SEPARATOR + (typeof value === "string" ? caseFolded(value) : "");
  }
  return said;
}
