/** Why a formula shows an error: `#VALUE!` for what it says itself, `#N/A` for what can't be told now. */
export class FunctionFault extends Error {
  readonly cell: "#VALUE!" | "#N/A";

  constructor(cell: "#VALUE!" | "#N/A", sentence: string) {
    super(sentence);
    this.cell = cell;
  }
}
