import type { BlankAnswer } from "../../../shared/reading/placement.ts";
import type { Pane } from "../../state/pane.ts";
import { answerCells } from "./answer-cells.ts";

/** Says what a column's blank cells mean; that they mean what stands above holds for this sheet alone. */
export async function answerBlanks(pane: Pane, column: string, answer: BlankAnswer): Promise<void> {
  await answerCells(pane, { blanks: { [column]: answer } }, answer === "blank");
}
