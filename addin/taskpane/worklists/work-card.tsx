import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { WorkLine } from "../../../shared/api/worklists.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import { usualZone } from "../../state/usual-settings.ts";
import type { Worklist } from "../../../shared/worklists/worklist.ts";
import { answerWords } from "../../engine/worklists/answer-words.ts";
import { reasonText, shownText } from "../../engine/worklists/list-cells.ts";
import type { AnswerTold } from "../../state/pane-state.ts";
import { ledgerById } from "../../../shared/ledgers/index.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { RecordWays } from "../kit/record-ways.tsx";
import { useOpening } from "../kit/use-opening.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { AnswerForm } from "./answer-form.tsx";
import { isLost, stillWaits } from "./still-waits.ts";
import { useWorklistWords } from "./use-worklist-words.ts";
import { unbroken } from "../kit/unbroken.tsx";

const useStyles = makeStyles({
  card: { marginBottom: tokens.spacingVerticalS },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  title: {
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: "anywhere",
    margin: 0,
    // What it begins with stands within a sentence elsewhere.
    "::first-letter": { textTransform: "uppercase" },
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    overflowWrap: "anywhere",
  },
  fact: { margin: 0 },
  button: { minWidth: "32px" },
});

/** So many columns stand in a card's title, and in the card before all of them are asked for. */
const IN_TITLE = 4;
const AT_FIRST = 8;

interface WorkCardProps {
  readonly worklist: Worklist;
  readonly line: WorkLine;
  /** What became of the answer that was given here. */
  readonly told: AnswerTold | undefined;
  /** Whether it is among those that are answered together; left out where it can't be. */
  readonly chosen?: boolean;
  readonly toggle?: () => void;
}

/** A line: what it is, what keeps it from being answered, its answer. */
export function WorkCard({ worklist, line, told, chosen, toggle }: WorkCardProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWorklistWords();
  const language = usePaneState("language");
  const zone = usePaneState("settings")?.timeZone ?? usualZone;
  const [all, setAll] = useState(false);
  const { isOpen, open, close, opener } = useOpening();
  const facts = Object.entries(worklist.columns).flatMap(([key, column]) => {
    const text = shownText(worklist, key, line.cells[key], language);
    return text === "" ? [] : [{ key, label: column.header[language], text }];
  });
  const title = facts
    .slice(0, IN_TITLE)
    .map(({ text }) => text)
    .join(" · ");
  const rest = facts.slice(IN_TITLE, all ? undefined : AT_FIRST);
  const { answered, blocked, record, other } = line;
  // Of an answer that came too late it is said what was answered instead.
  const isSaid = told?.outcome === "stale" && isLost(told);
  const mayAnswer = toggle !== undefined && stillWaits(told);
  return (
    <article className={mergeClasses(shared.card, styles.card)} aria-label={title}>
      <div className={styles.head}>
        {mayAnswer && (
          <Checkbox
            checked={chosen === true}
            aria-label={words.select(title)}
            onChange={() => toggle()}
          />
        )}
        <h3 className={mergeClasses(shared.title, shared.number, styles.title)}>
          {unbroken(title)}
        </h3>
      </div>
      {blocked !== null && (
        <p className={shared.quiet}>{reasonText(worklist, blocked, language)}</p>
      )}
      <dl className={mergeClasses(styles.facts, shared.quiet, shared.number)}>
        {rest.map(({ key, label, text }) => (
          <Fact key={key} label={label} text={text} />
        ))}
      </dl>
      {answered !== null && !isSaid && (
        <p className={shared.quiet}>
          {[
            words.answeredBy(answered.by, instantText(answered.at, pane.now(), zone)),
            answerWords(worklist, answered.cells, language),
          ].join(" · ")}
        </p>
      )}
      {told !== undefined && <output>{told.text}</output>}
      {told !== undefined && isLost(told) && (
        <p className={shared.wrap}>{words.notTaken(answerWords(worklist, told.cells, language))}</p>
      )}
      {isOpen && mayAnswer && <AnswerForm worklist={worklist} lines={[line]} done={close} />}
      <div className={shared.row}>
        {mayAnswer && !isOpen && (
          <Button {...opener} className={styles.button} appearance="primary" onClick={open}>
            {words.answer}
          </Button>
        )}
        {facts.length > AT_FIRST && !all && (
          <Button className={styles.button} appearance="subtle" onClick={() => setAll(true)}>
            {words.all}
          </Button>
        )}
        {record !== null && (
          <RecordWays ledger={record.ledger} record={record.id} reference={referenceIn(line)} />
        )}
      </div>
      {other !== undefined && <OtherRecord worklist={worklist} line={line} other={other} />}
    </article>
  );
}

interface OtherRecordProps extends Pick<WorkCardProps, "worklist" | "line"> {
  readonly other: NonNullable<WorkLine["other"]>;
}

/** What a line is to be held against: the other record, with the ways to it. */
function OtherRecord({ worklist, line, other }: OtherRecordProps) {
  const shared = useSharedStyles();
  const language = usePaneState("language");
  const reference = shownText(worklist, "other", line.cells["other"], language);
  const label = [worklist.columns["other"]?.header[language], reference].join(" ");
  return (
    <section className={shared.row} aria-label={label}>
      <span className={mergeClasses(shared.quiet, shared.number)}>{unbroken(label)}</span>
      <RecordWays ledger={other.ledger} record={other.id} reference={reference} />
    </section>
  );
}

/** What the record of a line calls itself. */
function referenceIn({ record, cells }: WorkLine): string {
  const keys = ledgerById(record?.ledger ?? "")?.reference ?? [];
  // A list of several ledgers has a column for it.
  const said = [...keys, "reference"]
    .map((key) => cells[key])
    .find((value) => typeof value === "string");
  return said ?? "";
}

function Fact({ label, text }: { readonly label: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>{label}</dt>
      <dd className={styles.fact}>{unbroken(text)}</dd>
    </>
  );
}
