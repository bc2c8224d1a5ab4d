import { caseFolded } from "../../../shared/text/normalise.ts";

/** A figure over the lines of a table: the columns that are added up, and what the lines have to say in others. */
interface Figure {
  readonly table: string;
  /** The headings of the columns, of which each line fills no more than one. */
  readonly of: readonly string[];
  readonly fold: "sum" | "most";
  /** The headings of the columns, with the address of the cell that says what they have to say, and that. */
  readonly where: readonly {
    readonly heading: string;
    readonly address: string;
    readonly says: string;
    /** Everything that the column says anywhere. */
    readonly among: ReadonlySet<string>;
  }[];
}

/** Texts that Excel's criteria may take for a comparison, a pattern, a number, a day or a time. */
const MAY_BE_MORE =
  /[*?~]|^[^\p{L}(（]|^[(（][\s\d.,]|^(?:true|false)$|^(?:上午|下午|[a-z]{3,9}[ .-]?\d)|[年月日时]/iu;
const LONGEST_CRITERION = 200;

/**
 * The formula of a figure: `SUMIFS`, as people know it. Where what is looked for would be read as something else, or
 * is like another text to Excel, texts are compared letter by letter instead.
 */
export function figureFormula({ table, of, fold, where }: Figure): string {
  const column = (heading: string) => `${table}[${escaped(heading)}]`;
  if (where.every(isPlain)) {
    const name = fold === "sum" ? "SUMIFS" : "MAXIFS";
    const criteria = where.map(({ heading, address }) => `,${column(heading)},${address}`).join("");
    const each = of.map((heading) => `${name}(${column(heading)}${criteria})`);
    return `=${fold === "sum" ? each.join("+") : `MAX(${each.join(",")})`}`;
  }
  const same = where
    .map(({ heading, address }) => `EXACT(${column(heading)},${address})`)
    .join("*");
  const each = of.map((heading) => `SUMPRODUCT(${same}*1,${column(heading)})`);
  if (fold === "sum") return `=${each.join("+")}`;
  return `=MAX(${of.map((heading) => `SUMPRODUCT(MAX(${same}*${column(heading)}))`).join(",")})`;
}

function isPlain({ says, among }: Figure["where"][number]): boolean {
  if (says.length > LONGEST_CRITERION || MAY_BE_MORE.test(says)) return false;
  const alike = [...among].filter((other) => caseFolded(other) === caseFolded(says));
  return alike.length <= 1;
}

/** A heading within the brackets of a reference: these have an apostrophe in front. */
const escaped = (heading: string): string => heading.replace(/[[\]#'@]/g, "'$&");
