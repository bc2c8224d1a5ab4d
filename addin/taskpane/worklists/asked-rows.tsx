import { Button } from "@fluentui/react-components";
import { keepRow, sendAfterAll } from "../../actions/worklists/push-list.ts";
import type { CheckedAnswer } from "../../engine/worklists/check-list.ts";
import type { OpenList } from "../../engine/sheet/open-list.ts";
import { LongList } from "../kit/long-list.tsx";
import { usePane } from "../kit/pane-context.ts";
import { useBusy } from "../kit/use-busy.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { AnswerText } from "./answer-text.tsx";
import { CellLink } from "./cell-link.tsx";
import { useWorklistWords } from "./use-worklist-words.ts";

interface AskedRowsProps {
  readonly list: OpenList;
  readonly answers: readonly CheckedAnswer[];
}

/** Answers whose lines are others since they were typed: sent when somebody has looked at both. */
export function DoubtedRows({ list, answers }: AskedRowsProps) {
  const shared = useSharedStyles();
  const words = useWorklistWords().sheet;
  const [busy, run] = useBusy();
  const pane = usePane();
  if (answers.length === 0) return null;
  const numbers = answers.map(({ row }) => row.number);
  const outcome = list.own.outcome;
  return (
    <section className={shared.card}>
      <h2 className={shared.title}>{words.doubted(answers.length)}</h2>
      <p className={shared.quiet}>{words.doubtedHint}</p>
      <LongList items={answers} keyOf={({ row }) => row.number}>
        {({ row }) => (
          <span>
            <CellLink list={list} row={row.number}>
              {words.row(row.number)}
            </CellLink>{" "}
            {outcome === undefined ? "" : String(row.values[outcome] ?? "")}
          </span>
        )}
      </LongList>
      <div className={shared.row}>
        <Button disabledFocusable={busy} onClick={() => run(() => sendAfterAll(pane, numbers))}>
          {words.sendAfterAll}
        </Button>
      </div>
    </section>
  );
}

/** Rows of one line, each with an answer: which of them counts? */
export function CopiedRows({ list, answers }: AskedRowsProps) {
  const shared = useSharedStyles();
  const words = useWorklistWords().sheet;
  const [busy, run] = useBusy();
  const pane = usePane();
  const lines = Map.groupBy(answers, ({ row }) => row.mark?.line ?? "");
  return [...lines].map(([line, rows]) => (
    <section key={line} className={shared.card}>
      <h2 className={shared.title}>{words.twice(rows.length)}</h2>
      <p className={shared.quiet}>{words.twiceHint}</p>
      {rows.map((answer) => (
        <p key={answer.row.number} className={shared.quiet}>
          <CellLink list={list} row={answer.row.number}>
            {words.row(answer.row.number)}
          </CellLink>{" "}
          <AnswerText list={list} answer={answer} />
        </p>
      ))}
      <div className={shared.row}>
        {rows.map(({ row: { number } }) => (
          <Button
            key={number}
            disabledFocusable={busy}
            onClick={() => run(() => keepRow(pane, { number, line }))}
          >
            {words.keep(number)}
          </Button>
        ))}
      </div>
    </section>
  ));
}
