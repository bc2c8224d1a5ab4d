import { Button } from "@fluentui/react-components";
import { Suspense, useState } from "react";
import type { WorkLine } from "../../../shared/api/worklists.ts";
import { directionName } from "../../../shared/messages/directions.ts";
import { showFen } from "../../../shared/money/fen.ts";
import { worklistById } from "../../../shared/worklists/index.ts";
import type { Worklist } from "../../../shared/worklists/worklist.ts";
import { answerAll } from "../../actions/worklists/answer-all.ts";
import { pullWorklist } from "../../actions/worklists/pull-worklist.ts";
import { showLines, showMoreLines } from "../../actions/worklists/show-worklist.ts";
import type { LinesWanted } from "../../engine/worklists/list-lines.ts";
import type { WorkShown } from "../../state/pane-state.ts";
import { BarredPage, PageBar } from "../kit/barred-page.tsx";
import { Disclosure } from "../kit/disclosure.tsx";
import { EmptyView } from "../kit/empty-view.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { ReasonForm } from "../kit/reason-form.tsx";
import { Skeleton } from "../kit/skeleton.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useBusy } from "../kit/use-busy.ts";
import { useOpening } from "../kit/use-opening.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { AnswerForm } from "./answer-form.tsx";
import { LineFilters } from "./line-filters.tsx";
import { listExports } from "./list-exports.ts";
import { OnlyLook } from "./only-look.tsx";
import { Quantities } from "./quantities.tsx";
import { stillWaits } from "./still-waits.ts";
import { useChecking } from "./use-checking.ts";
import { useWorklistWords } from "./use-worklist-words.ts";
import { WorkCard } from "./work-card.tsx";
import { WorkFilter } from "./work-filter.tsx";

/** A worklist as cards: found, read, answered, several at once. */
export default function WorklistScreen() {
  const language = usePaneState("language");
  const words = useWorklistWords();
  const asked = usePaneState("workAsked");
  const back = usePaneState("cameFrom");
  const worklist = asked === null ? undefined : worklistById(asked.worklist);
  if (asked === null || worklist === undefined) {
    return (
      <>
        <PageHeader title={words.title} />
        <EmptyView title={words.none} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={worklist.title[language]} back={back} />
      <BarredPage>
        <Lines key={JSON.stringify(asked)} worklist={worklist} asked={asked} />
      </BarredPage>
    </>
  );
}

interface LinesProps {
  readonly worklist: Worklist;
  readonly asked: LinesWanted;
}

function Lines({ worklist, asked }: LinesProps) {
  const pane = usePane();
  const language = usePaneState("language");
  const words = useWorklistWords();
  const shared = useSharedStyles();
  const { value, working, trouble } = usePaneState("work");
  const checking = useChecking(worklist);
  const role = usePaneState("person")?.role;
  const mayWhole = role !== undefined && worklist.whole.includes(role);
  return (
    <>
      <p className={shared.quiet}>{worklist.purpose[language]}</p>
      {checking.asks.length === 0 && <OnlyLook worklist={worklist} />}
      <WorkFilter worklist={worklist} asked={asked} />
      <LineFilters worklist={worklist} asked={asked} />
      {mayWhole && asked.reason === undefined && (
        <div className={shared.row}>
          <ReasonForm
            ask={words.whole}
            example={words.wholeExample}
            giving={{
              label: words.wholeGive,
              give: (reason) => showLines(pane, { ...asked, reason }),
            }}
            busy={working !== null}
          />
        </div>
      )}
      {asked.reason !== undefined && (
        <p className={shared.quiet}>{words.wholeGiven(asked.reason)}</p>
      )}
      {trouble !== null && <TroubleCard trouble={trouble} retry={() => showLines(pane, asked)} />}
      {value === null && working !== null && <Skeleton label={words.loading} />}
      {value !== null && <Shown worklist={worklist} shown={value} />}
    </>
  );
}

/** The lines that have come: how many, their sums, the cards, those that nobody can answer apart. */
function Shown({ worklist, shown }: { readonly worklist: Worklist; readonly shown: WorkShown }) {
  const pane = usePane();
  const shared = useSharedStyles();
  const words = useWorklistWords();
  const language = usePaneState("language");
  const { asks } = useChecking(worklist);
  const role = usePaneState("person")?.role;
  const Export = worklist.export === undefined ? undefined : listExports[worklist.export];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const answering = useOpening();
  const answeringAll = useOpening();
  const [busy, run] = useBusy();
  const { of, lines, total, blocked, sums, atRisk, digest, cursor, outcomes } = shown;
  const isFound = of.find !== null || of.shop !== null || of.filters !== undefined;
  if (total === 0) {
    return isFound || of.state === "answered" ? (
      <EmptyView title={words.emptyFound} hint={words.emptyFoundHint} />
    ) : (
      <EmptyView title={words.empty} hint={words.emptyHint} />
    );
  }
  const canAnswer = (line: WorkLine) => line.blocked === null || worklist.sendsBackBlocked;
  const isOpen = (line: WorkLine) => canAnswer(line) && stillWaits(outcomes.get(line.id));
  const free = lines.filter((line) => line.blocked === null);
  const held = lines.filter((line) => line.blocked !== null);
  const mayAnswer = asks.length > 0 && of.state === "open";
  const picked = lines.filter((line) => chosen.has(line.id) && isOpen(line));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const done = () => {
    setChosen(new Set());
    answering.close();
  };
  const card = (line: WorkLine) => (
    <li key={line.id}>
      <WorkCard
        worklist={worklist}
        line={line}
        told={outcomes.get(line.id)}
        {...(mayAnswer &&
          canAnswer(line) && { chosen: chosen.has(line.id), toggle: () => toggle(line.id) })}
      />
    </li>
  );
  return (
    <>
      <p className={shared.number}>
        {words.lines(total, blocked)}
        {sums.map((sum) => (
          <span key={`${sum.direction}${String(sum.blocked)}`}>
            {" · "}
            {words.sum(
              directionName(sum.direction, language),
              sum.count,
              showFen(sum.amount),
              sum.blocked,
            )}
          </span>
        ))}
        {atRisk !== null && ` · ${words.atRisk(showFen(atRisk))}`}
      </p>
      <div className={shared.row}>
        <Button onClick={() => pullWorklist(pane, of)}>{words.toSheet}</Button>
        {mayAnswer && free.length > 0 && (
          <Button
            appearance="subtle"
            onClick={() =>
              setChosen(
                picked.length > 0 ? new Set() : new Set(free.filter(isOpen).map(({ id }) => id)),
              )
            }
          >
            {picked.length > 0 ? words.selectNone : words.selectAll}
          </Button>
        )}
        {mayAnswer && digest !== null && !answeringAll.isOpen && (
          <Button {...answeringAll.opener} appearance="subtle" onClick={answeringAll.open}>
            {words.answerAll(total)}
          </Button>
        )}
      </div>
      {answeringAll.isOpen && (
        <section className={shared.card}>
          <p className={shared.quiet}>{words.allHint(total)}</p>
          <AnswerForm
            worklist={worklist}
            lines={free}
            all={{ count: total, give: (cells) => answerAll(pane, shown, cells) }}
            done={answeringAll.close}
          />
        </section>
      )}
      {Export !== undefined && mayAnswer && role !== undefined && worklist.whole.includes(role) && (
        <Suspense>
          <Export
            worklist={worklist}
            of={of}
            total={total - blocked}
            chosen={picked.map(({ id }) => id)}
          />
        </Suspense>
      )}
      <Quantities worklist={worklist} quantities={shown.quantities} />
      <ul className={shared.list}>{free.map(card)}</ul>
      {held.length > 0 && (
        <Disclosure title={words.blockedTitle(held.length)}>
          <ul className={shared.list}>{held.map(card)}</ul>
        </Disclosure>
      )}
      {cursor !== null && (
        <div>
          <Button disabledFocusable={busy} onClick={() => run(() => showMoreLines(pane))}>
            {words.more(total - lines.length)}
          </Button>
        </div>
      )}
      {picked.length > 0 && (
        <PageBar>
          {answering.isOpen ? (
            <AnswerForm worklist={worklist} lines={picked} done={done} cancel={answering.close} />
          ) : (
            <div className={shared.row}>
              <span className={shared.number}>{words.selected(picked.length)}</span>
              <Button {...answering.opener} appearance="primary" onClick={answering.open}>
                {words.answerSelected(picked.length)}
              </Button>
            </div>
          )}
        </PageBar>
      )}
    </>
  );
}
