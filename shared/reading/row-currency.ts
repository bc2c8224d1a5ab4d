import { isMoney } from "../columns/is-money.ts";
import type { Ledger } from "../ledger.ts";
import { CURRENCY_HEADINGS, isForeignCurrency } from "../text/foreign-currency.ts";
import type { Problem, ProblemOf } from "../problem.ts";
import type { Row } from "../row.ts";
import type { GridRow } from "./blank.ts";
import type { Grid } from "./grid.ts";
import { headerText } from "./header-text.ts";
import type { Placement } from "./placement.ts";

const headings = new Set(CURRENCY_HEADINGS.map(headerText));

/** The error of a row whose amounts are no yuan, as a column of the sheet's own says; undefined for all others. */
export type CurrencyCheck = (
  row: GridRow,
  number: number,
  cells: Row,
) => ProblemOf<"R036"> | undefined;

/** Looks for a column that says in which currency a row's amounts are; undefined where the sheet has none. */
export function currencyCheck(
  ledger: Ledger,
  grid: Grid,
  { headerRow, columns }: Placement,
): CurrencyCheck | undefined {
  const at = (grid.values[headerRow] ?? []).findIndex(
    (heading) => typeof heading === "string" && headings.has(headerText(heading)),
  );
  const amounts = Object.entries(ledger.columns).flatMap(([key, column]) =>
    isMoney(column) && key in columns ? [key] : [],
  );
  if (at === -1 || amounts.length === 0) return undefined;
  return ({ values }, number, cells) => {
    const currency = String(values[at] ?? "").trim();
    if (currency === "" || !isForeignCurrency(currency)) return undefined;
    const column = amounts.find((key) => typeof cells[key] === "number" && cells[key] !== 0);
    if (column === undefined) return undefined;
    return {
      code: "R036",
      level: "error",
      row: number,
      column,
      value: currency,
      params: { currency, count: 1 },
    };
  };
}

/** The problems of a sheet, rows whose amounts are in one other currency told once. */
export function otherCurrencies(problems: readonly Problem[]): readonly Problem[] {
  const byCurrency = Map.groupBy(problems.filter(isOfRow), ({ value }) => value);
  const told = new Map<Problem, Problem | null>();
  for (const [currency, its] of byCurrency) {
    if (its.length < 2) continue;
    const rows = its.map(({ row }) => row);
    const params = { currency, count: rows.length };
    for (const [at, one] of its.entries())
      told.set(one, at === 0 ? { ...one, row: null, params, rows } : null);
  }
  if (told.size === 0) return problems;
  return problems.flatMap((problem) => {
    const as = told.get(problem);
    return as === undefined ? [problem] : as === null ? [] : [as];
  });
}

const isOfRow = (problem: Problem): problem is ProblemOf<"R036"> & { readonly row: number } =>
  problem.code === "R036" && problem.row !== null;
