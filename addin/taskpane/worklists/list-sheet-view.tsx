import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { validateSheet } from "../../actions/check/validate-sheet.ts";
import { pullOpenList } from "../../actions/worklists/pull-worklist.ts";
import { pushOpenList } from "../../actions/worklists/push-list.ts";
import { openWorklist } from "../../actions/worklists/show-worklist.ts";
import type { OpenList } from "../../engine/sheet/open-list.ts";
import { type AnswerState, checkList } from "../../engine/worklists/check-list.ts";
import { perform } from "../../state/perform.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { LongList } from "../kit/long-list.tsx";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { WorkingBar } from "../kit/working-bar.tsx";
import { AnswerText } from "./answer-text.tsx";
import { AnswersPushedCard } from "./answers-pushed-card.tsx";
import { CopiedRows, DoubtedRows } from "./asked-rows.tsx";
import { CellLink } from "./cell-link.tsx";
import { ListProblems } from "./list-problems.tsx";
import { OnlyLook } from "./only-look.tsx";
import { useChecking } from "./use-checking.ts";
import { useWorklistWords } from "./use-worklist-words.ts";

const useStyles = makeStyles({
  header: {
    padding: `${tokens.spacingVerticalXS} 40px ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    flexShrink: 0,
  },
  bar: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  button: { minWidth: "32px", minHeight: "32px", flexGrow: 1 },
});

/** The open sheet is a worklist: what can be sent, what is wrong, what has to be decided, what came of the last push. */
export default function ListSheetView({ list }: { readonly list: OpenList }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const { frame } = useWords();
  const words = useWorklistWords();
  const language = usePaneState("language");
  const running = usePaneState("answering");
  const pushed = usePaneState("answersPushed");
  const { worklist, snapshot } = list;
  const checking = useChecking(worklist);
  const { answers, problems } = useMemo(() => checkList(list, checking), [list, checking]);
  const of = (wanted: AnswerState) => answers.filter(({ state }) => state === wanted);
  const [ready, doubted, twice] = [of("ready"), of("doubted"), of("twice")];
  const noLines = of("no-line");
  const lines = answers.length - noLines.length;
  const sent = of("sent").length;
  const mayAnswer = checking.asks.length > 0;
  const isGone = list.own.mark === undefined;
  const nothing = ready.length + problems.length + doubted.length + twice.length === 0;
  const quiet = [words.sheet.lines(lines), ...(sent > 0 ? [words.sheet.sent(sent)] : [])];
  return (
    <>
      <header className={styles.header}>
        <h2 className={shared.title}>{worklist.title[language]}</h2>
        <p className={mergeClasses(shared.quiet, shared.number)}>
          {[snapshot.sheet.name, ...quiet].join(" · ")}
        </p>
      </header>
      <div className={styles.bar}>
        <Button
          className={styles.button}
          onClick={() => perform(pane, validateSheet(pane, "asked"))}
        >
          {frame.validate}
        </Button>
        {mayAnswer && (
          <Button
            className={styles.button}
            appearance={ready.length > 0 ? "primary" : "secondary"}
            disabledFocusable={ready.length === 0 || running !== null}
            onClick={() => pushOpenList(pane)}
          >
            {words.sheet.push(ready.length)}
          </Button>
        )}
        <Button
          className={styles.button}
          appearance={ready.length === 0 ? "primary" : "secondary"}
          disabledFocusable={running !== null}
          onClick={() => pullOpenList(pane)}
        >
          {frame.pull}
        </Button>
      </div>
      <div className={shared.view}>
        {running !== null && (
          <>
            <WorkingBar
              label={
                running.waiting
                  ? words.sheet.waits
                  : words.sheet.working(running.done, running.total)
              }
              progress={running}
            />
            <div className={shared.row}>
              <Button onClick={() => running.cancel()}>{frame.cancel}</Button>
            </div>
          </>
        )}
        {isGone && <p>{words.sheet.gone}</p>}
        {!mayAnswer && <OnlyLook worklist={worklist} />}
        {pushed?.sheet === snapshot.sheet.id && <AnswersPushedCard list={list} pushed={pushed} />}
        <CopiedRows list={list} answers={twice} />
        <DoubtedRows list={list} answers={doubted} />
        {mayAnswer && <ListProblems list={list} problems={problems} />}
        {ready.length > 0 && (
          <Disclosure title={words.sheet.ready(ready.length)} open>
            <LongList items={ready} keyOf={({ row }) => row.number}>
              {(answer) => (
                <span>
                  <CellLink list={list} row={answer.row.number}>
                    {words.sheet.row(answer.row.number)}
                  </CellLink>{" "}
                  <AnswerText list={list} answer={answer} />
                </span>
              )}
            </LongList>
          </Disclosure>
        )}
        {mayAnswer && nothing && !isGone && (
          <div>
            <h2 className={shared.title}>{words.sheet.nothing}</h2>
            <p className={shared.quiet}>{words.sheet.nothingHint}</p>
          </div>
        )}
        {noLines.length > 0 && !isGone && (
          <Disclosure title={words.sheet.noLine(noLines.length)}>
            <p className={shared.quiet}>{words.sheet.noLineHint}</p>
            <LongList items={noLines} keyOf={({ row }) => row.number}>
              {({ row }) => (
                <CellLink list={list} row={row.number}>
                  {words.sheet.row(row.number)}
                </CellLink>
              )}
            </LongList>
          </Disclosure>
        )}
        <div className={shared.row}>
          <Button onClick={() => openWorklist(pane, worklist.id)}>{words.sheet.openCards}</Button>
        </div>
      </div>
    </>
  );
}
