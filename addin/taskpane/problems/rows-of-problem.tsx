import type { Problem } from "../../../shared/problem.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { LongList } from "../kit/long-list.tsx";
import { useWords } from "../kit/pane-context.ts";
import { RowLink } from "../kit/row-link.tsx";

/** The rows that a problem stands for which is told once; nothing for one that has a row of its own. */
export function RowsOfProblem({ problem: { rows = [] } }: { readonly problem: Problem }) {
  const words = useWords().problems;
  if (rows.length === 0) return null;
  return (
    <Disclosure title={words.seeRows(rows.length)}>
      <LongList items={rows} keyOf={(row) => row}>
        {(row) => <RowLink number={row} reference="" />}
      </LongList>
    </Disclosure>
  );
}
