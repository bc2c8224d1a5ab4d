/** In which order the three numbers of a written date stand. */
export type DateOrder = "ymd" | "mdy" | "dmy";

export const dateOrders = ["ymd", "mdy", "dmy"] as const satisfies readonly DateOrder[];
