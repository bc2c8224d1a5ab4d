import type { Column } from "./column.ts";

/** True for a column of amounts. */
export const isMoney = ({ expects }: Column): boolean =>
  expects.code === "money" || expects.code === "signed-money";
