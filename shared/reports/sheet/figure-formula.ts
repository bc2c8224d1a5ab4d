import { caseFolded } from "../../text/normalise.ts";

/** How the lines of a figure are worked out: `filled` counts those that have something in one of the columns. */
export type Fold = "sum" | "most" | "filled" | "median";

/** A figure over the lines of a table: the columns that it is of, and what the lines have to say in others. */
interface Figure {
  readonly table: string;
  /** The headings of the columns, of which each line fills no more than one; a median is of one. */
  readonly of: readonly string[];
  readonly fold: Fold;
  /** The headings of the columns, with the address of the cell that says what they have to say, and that. */
  readonly where: readonly Condition[];
}

interface Condition {
  readonly heading: string;
  readonly address: string;
  readonly says: string;
  /** Everything that the column says anywhere. */
  readonly among: ReadonlySet<string>;
}

/** Texts that Excel's criteria may take for a comparison, a pattern, a number, a day or a time. */
const MAY_BE_MORE =
  /[*?~]|^[^\p{L}(（]|^[(（][\s\d.,]|^(?:true|false)$|^(?:上午|下午|[a-z]{3,9}[ .-]?\d)|[年月日时]/iu;
const LONGEST_CRITERION = 200;

/**
 * The formula of a figure: `SUMIFS`, as people know it. Where what is looked for would be read as something else, or
 * is like another text to Excel, texts are compared letter by letter instead. Without the equals sign.
 */
export function figureFormula({ table, of, fold, where }: Figure): string {
  const column = (heading: string) => `${table}[${escaped(heading)}]`;
  const columns = of.map(column);
  if (where.length === 0) return `${OF_ALL[fold]}(${columns.join(",")})`;
  const same = where
    .map(({ heading, address }) => `EXACT(${column(heading)},${address})`)
    .join("*");
  // Nothing that is asked of cells one by one finds the middle; what is divided by 0 is passed over.
  if (fold === "median") return `AGGREGATE(16,6,${columns[0]}/(${same}*(${columns[0]}<>"")),0.5)`;
  const plain = where.every(isPlain);
  const criteria = where.map(({ heading, address }) => `,${column(heading)},${address}`).join("");
  const each = columns.map((one) => {
    if (fold === "sum") return plain ? `SUMIFS(${one}${criteria})` : `SUMPRODUCT(${same}*1,${one})`;
    if (fold === "most")
      return plain ? `MAXIFS(${one}${criteria})` : `SUMPRODUCT(MAX(${same}*${one}))`;
    return plain ? `COUNTIFS(${one},"<>"${criteria})` : `SUMPRODUCT(${same}*(${one}<>""))`;
  });
  return fold === "most" ? `MAX(${each.join(",")})` : each.join("+");
}

const OF_ALL = { sum: "SUM", most: "MAX", filled: "COUNT", median: "MEDIAN" } as const;

function isPlain({ says, among }: Condition): boolean {
  // A criterion in a blank cell is one of 0.
  if (says === "" || says.length > LONGEST_CRITERION || MAY_BE_MORE.test(says)) return false;
  const alike = [...among].filter((other) => caseFolded(other) === caseFolded(says));
  return alike.length <= 1;
}

/** A heading within the brackets of a reference: these have an apostrophe in front. */
const escaped = (heading: string): string => heading.replace(/[[\]#'@]/g, "'$&");
