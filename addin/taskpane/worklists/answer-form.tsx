import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { WorkAnswer, WorkLine } from "../../../shared/api/worklists.ts";
import type { Column } from "../../../shared/columns/column.ts";
import { saidIn } from "../../../shared/columns/in-english.ts";
import { askNote } from "../../../shared/messages/column-help.ts";
import { sentence } from "../../../shared/messages/sentence.ts";
import { stopsRow } from "../../../shared/problem.ts";
import type { Worklist } from "../../../shared/worklists/worklist.ts";
import { answerLines } from "../../actions/worklists/answer-lines.ts";
import { readTyped } from "../../engine/worklists/read-typed.ts";
import { closeByEscape } from "../kit/close-by-escape.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { takeFocus } from "../kit/take-focus.ts";
import { useBusy } from "../kit/use-busy.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { stillWaits } from "./still-waits.ts";
import { useChecking } from "./use-checking.ts";
import { useWorklistWords } from "./use-worklist-words.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, width: "100%" },
  control: { minWidth: 0, width: "100%" },
});

interface AnswerFormProps {
  readonly worklist: Worklist;
  /** The lines that get this answer, one or several. */
  readonly lines: readonly WorkLine[];
  /** How many get it where those are only the ones that are shown, and what gives it to all; these lines when left out. */
  readonly all?: {
    readonly count: number;
    readonly give: (cells: WorkAnswer["cells"]) => Promise<void>;
  };
  readonly done: () => void;
  /** Called where it is closed without an answer; `done` when left out. */
  readonly cancel?: () => void;
}

/** The asks of a worklist as a form; what is typed is read and judged as in a sheet. */
export function AnswerForm({ worklist, lines, all, done, cancel = done }: AnswerFormProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWorklistWords();
  const { frame } = useWords();
  const language = usePaneState("language");
  const checking = useChecking(worklist);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const [busy, run] = useBusy();
  const read = lines.map((line) => readTyped(worklist, checking, line, texts));
  const bad = read.filter(({ found }) => found.some(stopsRow));
  const problems = bad[0]?.found ?? read[0]?.found ?? [];
  const choices = usePaneState("worklists").value?.find(({ id }) => id === worklist.id)?.choices;
  const asks = Object.entries(worklist.asks).filter(([key]) => checking.asks.includes(key));
  const first = asks[0]?.[0];
  const message = (key: string): string => {
    if (!tried) return "";
    const said = problems.filter(({ column }) => column === key);
    return said.map((problem) => sentence(problem, worklist.table, language)).join(" ");
  };
  const send = () => {
    setTried(true);
    const [answer] = read;
    if (bad.length > 0 || answer === undefined) return;
    const said = asks.map(([key]) => [key, answer.cells[key] ?? null]);
    const cells = Object.fromEntries(said) as WorkAnswer["cells"]; // columns read plain JSON
    run(async () => {
      const answered =
        all === undefined ? await answerLines(pane, lines, cells) : await all.give(cells);
      // What was typed is kept for those that wait still: refused, or not sent.
      if (answered && (answered.notSent > 0 || [...answered.told.values()].some(stillWaits)))
        return;
      done();
    });
  };
  return (
    <form
      className={styles.form}
      aria-label={words.asks}
      noValidate
      ref={closeByEscape(cancel)}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {asks.map(([key, column]) => (
        <Field
          key={key}
          label={column.header[language]}
          required={column.required}
          {...(message(key) !== "" && {
            validationState: "error",
            validationMessage: message(key),
          })}
        >
          <AskControl
            column={column}
            known={choices?.[key] ?? []}
            hint={askNote(column, language)}
            focus={key === first}
            text={texts[key] ?? ""}
            type={(text) => setTexts({ ...texts, [key]: text })}
          />
        </Field>
      ))}
      {tried && bad.length > 0 && lines.length > 1 && (
        <p className={shared.quiet}>{words.badCount(bad.length)}</p>
      )}
      <div className={shared.row}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {words.send(all?.count ?? lines.length)}
        </Button>
        <Button appearance="subtle" onClick={cancel}>
          {frame.cancel}
        </Button>
      </div>
    </form>
  );
}

interface AskControlProps {
  readonly column: Column;
  /** What may be chosen where only the server knows. */
  readonly known: readonly string[];
  readonly hint: string;
  readonly focus: boolean;
  readonly text: string;
  readonly type: (text: string) => void;
}

/** What is typed as text, and how is not seen from the field. */
const TIMED: ReadonlySet<string> = new Set(["datetime", "day-or-moment"]);

function AskControl({ column, known, hint, focus, text, type }: AskControlProps) {
  const styles = useStyles();
  const words = useWorklistWords();
  const language = usePaneState("language");
  const lists = usePaneState("settings")?.lists ?? {};
  const { choices } = column;
  const offered =
    choices === undefined ? known : "setting" in choices ? (lists[choices.setting] ?? []) : choices;
  if (offered.length > 0) {
    return (
      <Select
        className={styles.control}
        title={hint}
        {...(focus && { ref: takeFocus })}
        value={text}
        onChange={(_event, { value }) => type(value)}
      >
        <option value="">{words.choose}</option>
        {offered.map((choice) => (
          <option key={choice} value={choice}>
            {saidIn(column, choice, language)}
          </option>
        ))}
      </Select>
    );
  }
  return (
    <Input
      className={styles.control}
      title={hint}
      {...(focus && { ref: takeFocus })}
      // Days are typed by hand, or chosen: a browser's own field hands over the same text.
      type={column.expects.code === "date" ? "date" : "text"}
      {...(TIMED.has(column.expects.code) && { placeholder: String(column.examples[0]) })}
      value={text}
      onChange={(_event, { value }) => type(value)}
    />
  );
}
