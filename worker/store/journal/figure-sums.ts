import { byDirection, directions, type Direction } from "../../../shared/money/direction.ts";
import type { Fen } from "../../../shared/money/fen.ts";
import type { Figures } from "../../../shared/money/summary.ts";

/** A row of `figureSums`. */
export type FigureRow = { readonly [D in Direction as `${D}Count`]: number } & {
  readonly [D in Direction as `${D}Amount`]: Fen;
};

/** The SQL that adds up the amounts of a table of postings for each direction; as integers, so that no 分 is lost to rounding. */
export const figureSums: string = directions
  .flatMap((each) => [
    `coalesce(sum(count) FILTER (WHERE direction = '${each}'), 0) AS ${each}Count`,
    `coalesce(sum(amount) FILTER (WHERE direction = '${each}'), 0) AS ${each}Amount`,
  ])
  .join(", ");

export const figuresFrom = (row: FigureRow): Figures =>
  byDirection((each) => ({ count: row[`${each}Count`], amount: row[`${each}Amount`] }));
