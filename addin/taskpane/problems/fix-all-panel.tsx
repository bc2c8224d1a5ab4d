import { perform } from "../../state/perform.ts";
import { Button, mergeClasses } from "@fluentui/react-components";
import type { FixChoice } from "../../engine/fixes/fix-choices.ts";
import { takeFocus } from "../kit/take-focus.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { changesOf, inheritedFrom } from "../../engine/fixes/fix-choices.ts";
import { fixProblems } from "../../actions/problems/fix-problems.ts";
import { sumsOf } from "../../engine/fixes/sums-of.ts";

/** A sum to three decimals: what is rounded shows by how much. */
const showNumber = (sum: number) => sum.toLocaleString("en-US", { maximumFractionDigits: 3 });

/** The most cells that are listed one by one; the rest are counted. */
const LISTED = 200;

interface FixAllPanelProps {
  readonly choices: readonly FixChoice[];
  readonly close: () => void;
}

/** What fixing them all would write, cell by cell, before anything is written. */
export function FixAllPanel({ choices, close }: FixAllPanelProps) {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWords();
  const language = usePaneState("language");
  const validation = usePaneState("validation").value;
  const listed = choices.slice(0, LISTED);
  const header = (column: string | null) =>
    validation?.openLedger.ledger.columns[column ?? ""]?.header[language] ?? "";
  const heirs = inheritedFrom(choices, validation?.reading.inheriting ?? []);
  const sums = validation === null ? [] : sumsOf(validation.openLedger.ledger, choices);
  const hints = [
    choices.some(({ fix }) => fix.below !== undefined) && words.problems.splitHint,
    choices.some(({ fix }) => fix.toNote) && words.problems.noteHint,
    choices.some(({ fix }) => fix.textColumn) && words.problems.textHint,
    choices.some(({ fix }) => fix.code === "fill-down") && words.problems.fillHint,
    ...sums.map(({ column, before, after, unread }) =>
      words.problems.sumHint(header(column), showNumber(before), showNumber(after), unread),
    ),
    heirs.length > 0 && words.problems.heirsHint(heirs.map(header).join(words.problems.and)),
  ].filter((hint) => hint !== false);
  return (
    <div className={shared.view}>
      <h2 className={shared.title}>{words.problems.beforeAfter}</h2>
      <div className={shared.row}>
        <Button
          ref={takeFocus}
          appearance="primary"
          onClick={() => {
            close();
            perform(pane, fixProblems(pane, choices));
          }}
        >
          {words.problems.apply(choices.length)}
        </Button>
        <Button onClick={close}>{words.frame.cancel}</Button>
      </div>
      {hints.map((hint) => (
        <p key={hint} className={mergeClasses(shared.quiet, shared.wrap)}>
          {hint}
        </p>
      ))}
      <ul className={mergeClasses(shared.list, shared.wrap)}>
        {listed.map(({ problem, fix }) => (
          <li key={`${problem.row}/${problem.column}`}>
            <span className={shared.quiet}>{words.problems.place(problem.row ?? 0)} </span>
            {changesOf({ problem, fix }).map(({ column, before, after }, index, { length }) => (
              <span key={column}>
                {index > 0 && words.problems.and}
                {length > 1 && `${header(column)} `}
                <del className={shared.before}>{before || words.problems.blank}</del>
                {" → "}
                <ins className={shared.after}>{after || words.problems.blank}</ins>
              </span>
            ))}
          </li>
        ))}
      </ul>
      {choices.length > LISTED && (
        <p className={shared.quiet}>{words.changes.more(choices.length - LISTED)}</p>
      )}
    </div>
  );
}
