/** The functions that people's own formulas call, by the ids that Excel and the pane know them by; free of schemas, for the pane's first load. */
export const functionNames = ["posted", "overdue", "status", "paid"] as const;
