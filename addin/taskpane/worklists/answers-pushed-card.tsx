import { Button, ToggleButton } from "@fluentui/react-components";
import { useState } from "react";
import { type AnswerOutcome, answerOutcome } from "../../../shared/api/worklists.ts";
import { clockTime } from "../../../shared/time/moment-text.ts";
import type { OpenList } from "../../engine/sheet/open-list.ts";
import type { AnswersPushed } from "../../engine/worklists/push-answers.ts";
import { LongList } from "../kit/long-list.tsx";
import { usePane, useWords } from "../kit/pane-context.ts";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { CellLink } from "./cell-link.tsx";
import { useWorklistWords } from "./use-worklist-words.ts";

/** Those that ask for a look are shown at once. */
const TAKEN: ReadonlySet<AnswerOutcome> = new Set(["taken", "unchanged"]);

interface AnswersPushedCardProps {
  readonly list: OpenList;
  readonly pushed: AnswersPushed;
}

/** What became of the answers that were pushed last: each outcome counted, each a filter. */
export function AnswersPushedCard({ list, pushed }: AnswersPushedCardProps) {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWorklistWords();
  const { frame } = useWords();
  const { counts, answers, notSent, failure, stale, pushedAt } = pushed;
  const [chosen, setChosen] = useState<AnswerOutcome | null>(null);
  const shown = answers.filter(({ answered: { outcome } }) =>
    chosen === null ? !TAKEN.has(outcome) : outcome === chosen,
  );
  // A row may have been sorted to another place since.
  const numbers = new Map(list.rows.map(({ mark, number }) => [mark?.line, number]));
  return (
    <section className={shared.card}>
      <h2 className={shared.title}>{words.sheet.done(clockTime(pushedAt))}</h2>
      {stale && <p className={shared.quiet}>{words.sheet.stale}</p>}
      {failure !== null && <TroubleCard trouble={{ from: "server", failure }} />}
      {notSent > 0 && !stale && <p className={shared.quiet}>{words.sheet.notSent(notSent)}</p>}
      <fieldset className={shared.fieldset} aria-label={words.sheet.outcomes}>
        {answerOutcome.options
          .filter((name) => counts[name] > 0)
          .map((name) => (
            <ToggleButton
              key={name}
              checked={chosen === name}
              onClick={() => setChosen(chosen === name ? null : name)}
            >
              {`${words.outcomes[name]} ${counts[name]}`}
            </ToggleButton>
          ))}
      </fieldset>
      <LongList items={shown} keyOf={({ answered }) => answered.line}>
        {({ number, answered: { line }, text }) => {
          const row = numbers.get(line) ?? number;
          return (
            <span>
              <CellLink list={list} row={row}>
                {words.sheet.row(row)}
              </CellLink>{" "}
              {text}
            </span>
          );
        }}
      </LongList>
      <div className={shared.row}>
        <Button appearance="subtle" onClick={() => pane.store.set({ answersPushed: null })}>
          {frame.close}
        </Button>
      </div>
    </section>
  );
}
