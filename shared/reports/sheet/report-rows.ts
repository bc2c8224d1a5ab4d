/** A cell above the lines of a report: something that stands there, or a formula over the lines. */
export interface ReportCell {
  readonly value: string | number | null;
  /**
   * In place of the value, which is what it comes to by the server, as Excel in English has it; `{row}` stands for the number of its row, `{first}` and `{last}`
   * for those of the first and last row of its block.
   */
  readonly formula?: string;
  readonly format: string;
}

/** A row above the lines of a report. */
export interface ReportRow {
  /** By which the row is known from pull to pull, so that what a person wrote beside it stays beside it. */
  readonly key: string;
  readonly look: "title" | "quiet" | "section" | "header" | "figures";
  /** The block that figures belong to. */
  readonly block?: string;
  readonly cells: readonly ReportCell[];
}

/** A chart of a report: of one column of a block's figures. */
export interface ReportChart {
  /** By which it is known from pull to pull. */
  readonly name: string;
  readonly title: string;
  readonly kind: "column" | "line" | "pareto";
  readonly block: string;
  /** How many columns from the left name a figure. */
  readonly labels: number;
  /** The column of the figures and what it is called. */
  readonly column: number;
  readonly heading: string;
  /** The column of what they come to together, of a Pareto chart; and what it is called. */
  readonly together?: { readonly column: number; readonly heading: string };
}
