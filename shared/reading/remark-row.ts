import { type GridRow, isBlankAt } from "./blank.ts";
import { headerText } from "./header-text.ts";
import { caseFolded } from "../text/normalise.ts";
import { simplified } from "../text/simplified.ts";

/** What stands under a ledger on paper: who made it, who looked at it, what it includes. */
const REMARK =
  /^(?:制表|制单|填表|填报|编制|审核|复核|审批|核准|经办|签字|签名|签章|主管|备注|附注|说明|注|打印时间|打印日期|note|remark|preparedby|checkedby|approvedby)[^:]{0,4}:/;

/** What says how a column is to be filled in, under its heading: 「（元）」, 「(YYYY-MM-DD)」. */
const HOW = /^\((?=[^()]*\p{L})[^()]*\)$/u;

/** What shows it by an example: 「例：2026-11-01」. */
const EXAMPLE = /^(?:示?例|例如|样例|举例|e\.?g\.?|example):/;

/** How such a cell begins: nearly no other does. */
const MAY_SAY_HOW = /^\s*[（(示例样举eE]/;

/** True for a cell that begins as a remark does, in traditional characters too: 「備註：」. */
const beginsAsRemark = (value: unknown): boolean =>
  REMARK.test(simplified(caseFolded(String(value))));

/** Tells rows that are no case though something stands in them. */
export interface RemarkRows {
  /**
   * True for the headings once more, as on each printed page, for 1, 2, 3 … below them, for a line such as
   * 「制表：王芳」, and for one that says, or shows by an example, how each column is to be filled in.
   */
  has(row: GridRow): boolean;
}

/**
 * Remarks of a sheet with these headings, whose columns are placed at these indexes of the grid;
 * `isNameOf` says whether a text is another name of the column at one of them.
 */
export function remarkRows(
  headings: GridRow["values"],
  columns: readonly number[],
  isNameOf: (index: number, text: string) => boolean = () => false,
): RemarkRows {
  const names = columns.map((index) => headerText(String(headings[index] ?? "")));
  const left = Math.min(...columns);

  function repeatsHeadings(row: GridRow): boolean {
    let same = 0;
    for (const [at, index] of columns.entries()) {
      if (isBlankAt(row, index)) continue;
      if (row.kinds[index] !== "text") return false;
      const text = headerText(String(row.values[index]));
      const isName = names[at] !== "" && text === names[at];
      if (!isName && !isNameOf(index, text)) return false;
      same += 1;
    }
    return same > 1;
  }

  function isRemark(row: GridRow): boolean {
    const first = row.kinds.findIndex((_, index) => !isBlankAt(row, index));
    if (first < 0 || first > left || row.kinds[first] !== "text") return false;
    if (!beginsAsRemark(row.values[first])) return false;
    return row.values.every(
      (value, index) =>
        isBlankAt(row, index) || (row.kinds[index] === "text" && beginsAsRemark(value)),
    );
  }

  /** 1, 2, 3 … below the headings, as on printed forms: they count the columns. */
  function countsColumns(row: GridRow): boolean {
    let filled = 0;
    for (const [index, value] of row.values.entries()) {
      if (isBlankAt(row, index)) continue;
      filled += 1;
      if (Number(value) !== filled) return false;
    }
    return filled >= 3 && !columns.some((index) => isBlankAt(row, index));
  }

  /** Several cells that say how, and none that is anything else; or examples in most. */
  function saysHow({ values, kinds }: GridRow): boolean {
    let [filled, how, examples] = [0, 0, 0];
    for (const [at, value] of values.entries()) {
      if (isBlankAt({ values, kinds }, at)) continue;
      const written = String(value);
      const text = kinds[at] === "text" && MAY_SAY_HOW.test(written) ? caseFolded(written) : "";
      filled += 1;
      if (HOW.test(text)) how += 1;
      else if (EXAMPLE.test(text)) examples += 1;
      // Nearly every row ends here.
      else if (how + examples === 0) return false;
    }
    return filled > 1 && (how === filled || examples * 2 > filled);
  }

  return {
    has: (row) => isRemark(row) || repeatsHeadings(row) || countsColumns(row) || saysHow(row),
  };
}
