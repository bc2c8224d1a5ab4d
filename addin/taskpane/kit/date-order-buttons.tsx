import { Button } from "@fluentui/react-components";
import type { ProblemOf } from "../../../shared/problem.ts";
import { answerCells } from "../../actions/placement/answer-cells.ts";
import { perform } from "../../state/perform.ts";
import { usePane, useWords } from "./pane-context.ts";

/** The orders in which a column may write its dates, and what the first of them is then. */
export function DateOrderButtons({ problem }: { readonly problem: ProblemOf<"S325"> }) {
  const pane = usePane();
  const words = useWords().questions;
  const { column, params } = problem;
  return params.readings.map(({ order, days }) => (
    <Button
      key={order}
      onClick={() => perform(pane, answerCells(pane, { dates: { [column]: order } }))}
    >
      {`${words.order(order)} · ${days[0] ?? ""}`}
    </Button>
  ));
}
