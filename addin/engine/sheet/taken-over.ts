import type { Ledger } from "../../../shared/ledger.ts";
import type { Problem } from "../../../shared/problem.ts";
import type { HeaderMatch } from "../../../shared/reading/match-headers.ts";
import type { SheetMemory, TakenOver } from "../../../shared/reading/placement.ts";

/**
 * The problems of headings that are read as the department reads them: who placed them is told, and
 * what was one value for all rows there is asked about where this sheet has nothing for it.
 */
export function problemsTakenOver(
  ledger: Ledger,
  { columns, stood }: SheetMemory,
  { by, day, unknown, offered }: TakenOver,
  { placement, problems }: HeaderMatch,
): readonly Problem[] {
  const about = { row: null, column: null, value: "" } as const;
  const told: Problem = { code: "S323", level: "note", ...about, params: { by, day, unknown } };
  const open = Object.entries(offered).filter(
    ([column]) => column in ledger.columns && !(column in columns || column in placement.columns),
  );
  const asked = open.map(([column, value]): Problem => {
    const level = ledger.columns[column]?.inEverySheet ? "error" : "warning";
    return { code: "S324", level, row: null, column, value, params: { by, day } };
  });
  const isAsked = ({ code, column }: Problem) =>
    (code === "S301" || code === "S330") && asked.some((one) => one.column === column);
  // Once its rows were pushed the sheet has them as its own.
  const news = stood === undefined ? [told] : [];
  return [...news, ...asked, ...problems.filter((problem) => !isAsked(problem))];
}
