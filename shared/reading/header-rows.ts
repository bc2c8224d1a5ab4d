import type { Grid } from "./grid.ts";
import { holdsData } from "./header-evidence.ts";
import { isOfSortAlone } from "../names/heading-parts.ts";
import { headerText } from "./header-text.ts";

/** Titles, notes and group headings above the headings fit in here. */
export const ROWS_TO_SCAN = 20;

/** A header row: its index in the grid, and the headings by the grid's columns, blank ones too. */
export interface HeaderRow {
  readonly index: number;
  readonly headings: readonly string[];
}

/** A row that could be the headings, with each of them as it is compared. */
export interface HeaderCandidate extends HeaderRow {
  readonly texts: readonly string[];
  /** True when a cell of it is a day, a number, a phone: what no heading is. */
  readonly holdsData: boolean;
}

function textsOf(grid: Grid, row: number): string[] {
  const kinds = grid.kinds[row] ?? [];
  return (grid.values[row] ?? []).map((value, index) =>
    kinds[index] === "text" ? String(value).trim() : kinds[index] === "number" ? String(value) : "",
  );
}

const isFilled = (text: string) => text !== "";

/** True for a row that is more than a title, which stands alone: group headings, or merged headings. */
const isMoreThanTitle = (row: readonly string[]) => row.filter(isFilled).length > 1;

function candidate(grid: Grid, index: number, headings: readonly string[]): HeaderCandidate {
  const texts = headings.map((heading) => (heading === "" ? "" : headerText(heading)));
  return { index, headings, texts, holdsData: holdsData(grid, index) };
}

const filledUp = (row: readonly string[], above: readonly string[]) =>
  row.map((text, column) => text || (above[column] ?? ""));

/**
 * The row with the group before each heading that stands under one: 「退款」 over 「类型」 and 「金额」 is 退款类型
 * and 退款金额. Undefined where no heading above spans several that stand below it.
 */
function withGroups(row: readonly string[], above: readonly string[]): string[] | undefined {
  let group = "";
  let spans = false;
  const joined = row.map((text, column) => {
    const over = above[column] ?? "";
    const isUnder = over === "" && text !== "" && group !== "";
    if (over !== "" || text === "") group = text === "" ? "" : over;
    spans ||= isUnder;
    return text === "" ? over : `${group}${text}`;
  });
  return spans ? joined : undefined;
}

/** What a group is called says no more than the group itself. */
const GROUP_FILLER = /(?:信息|资料|情况|部分|相关|明细)$/;

/**
 * The same for groups that are named for what their headings have in common: one that only says of which sort it
 * is takes the group's name, 「退款信息」 over 「类型」 and 「金额」; 「订单信息」 over 「店铺」 adds nothing.
 */
function withNamedGroups(row: readonly string[], above: readonly string[]): string[] | undefined {
  let group = "";
  let adds = false;
  const joined = row.map((text, column) => {
    const over = above[column] ?? "";
    if (over !== "") group = over.replace(GROUP_FILLER, "");
    if (text === "") return over;
    const takes = group !== "" && isOfSortAlone(text);
    adds ||= takes;
    return takes ? `${group}${text}` : text;
  });
  return adds ? joined : undefined;
}

const read = new WeakMap<Grid["values"], HeaderCandidate[][]>();

/**
 * The rows that could be the headings, from the top, so many at most: each by itself, and where the row
 * above is more than a title, filled up from it (merged cells), and with its groups before what stands
 * under them. Read once for all ledgers.
 */
export function headerCandidates(grid: Grid, most: number): readonly HeaderCandidate[] {
  let known = read.get(grid.values);
  if (known === undefined) read.set(grid.values, (known = []));
  for (let index = known.length; index < Math.min(grid.values.length, most); index++) {
    const headings = textsOf(grid, index);
    const above = index === 0 ? [] : textsOf(grid, index - 1);
    const rows = [headings];
    if (isMoreThanTitle(above)) {
      rows.push(filledUp(headings, above));
      const isText = !holdsData(grid, index) && !holdsData(grid, index - 1);
      const joined = isText ? [withGroups(headings, above), withNamedGroups(headings, above)] : [];
      rows.push(...joined.filter((each) => each !== undefined));
    }
    known.push(rows.map((each) => candidate(grid, index, each)));
  }
  return known.slice(0, most).flat();
}

/** A row that a person has pointed at, filled up from the row above as merged headings are. */
export function pointedRow(grid: Grid, index: number): HeaderRow {
  const headings = textsOf(grid, index);
  const above = index === 0 ? [] : textsOf(grid, index - 1);
  return { index, headings: isMoreThanTitle(above) ? filledUp(headings, above) : headings };
}

/** The headings of the row with this number, as they are remembered when a person points at it. */
export function headerTextsAt(grid: Grid, row: number): readonly string[] {
  return pointedRow(grid, row - grid.firstRow).headings.filter(isFilled);
}
