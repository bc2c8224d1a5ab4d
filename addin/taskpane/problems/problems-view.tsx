import { perform } from "../../state/perform.ts";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { FixChoice } from "../../engine/fixes/fix-choices.ts";
import type { Validation } from "../../engine/check/validate.ts";
import { EmptyView } from "../kit/empty-view.tsx";
import { clockTime } from "../../../shared/time/moment-text.ts";
import { Skeleton } from "../kit/skeleton.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { FixAllPanel } from "./fix-all-panel.tsx";
import { acknowledgedGroup, groupProblems } from "../../state/problem-list/group-problems.ts";
import { ProblemDetail } from "./problem-detail.tsx";
import { ProblemTree } from "./problem-tree.tsx";
import { validateSheet } from "../../actions/check/validate-sheet.ts";

// With its words it comes when it is needed: hardly a sheet lacks a row.
const MissingLine = lazy(() => import("./missing-line.tsx"));
const OtherListNote = lazy(() => import("./other-list-note.tsx"));

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  rest: { flexGrow: 1, minHeight: 0 },
  line: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, flexShrink: 0 },
});

/** What is wrong in the sheet, by kind, each a click away from its cell. */
export default function ProblemsView() {
  const styles = useStyles();
  const pane = usePane();
  const words = useWords().problems;
  const { value, working, trouble } = usePaneState("validation");
  const { value: opened, trouble: sheetTrouble } = usePaneState("sheet");
  const other = opened?.kind === "ledger" ? opened.other : undefined;
  const isMissing = (usePaneState("missing")?.rows ?? 0) > 0;
  const failed = trouble ?? sheetTrouble;
  const validate = () => perform(pane, validateSheet(pane, "asked"));
  if (failed !== null) return <Failed trouble={failed} retry={validate} />;
  if (value !== null) {
    return (
      <div className={styles.view}>
        {other !== undefined && (
          <Suspense>
            <OtherListNote other={other} />
          </Suspense>
        )}
        {isMissing && (
          <Suspense>
            <MissingLine />
          </Suspense>
        )}
        <div className={styles.rest}>
          <Checked validation={value} />
        </div>
      </div>
    );
  }
  if (working !== null) return <Skeleton label={words.working(working.done)} />;
  return <EmptyView title={words.start} hint={words.startHint} />;
}

function Failed(props: Parameters<typeof TroubleCard>[0]) {
  const shared = useSharedStyles();
  return (
    <div className={shared.view}>
      <TroubleCard {...props} />
    </div>
  );
}

function Checked({ validation }: { readonly validation: Validation }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const words = useWords();
  const stale = usePaneState("stale");
  const working = usePaneState("validation").working !== null;
  const levels = usePaneState("levels");
  const onlyRows = usePaneState("onlyRows");
  const live = usePaneState("live");
  const deaf = usePaneState("deaf");
  const [fixing, setFixing] = useState<readonly FixChoice[] | null>(null);
  const { counts, problems, acknowledged, checkedAt } = validation;
  const time = clockTime(checkedAt);
  const line = () => {
    if (deaf && live) return words.live.deaf;
    if (stale && live) return words.frame.stale;
    if (working) return words.problems.working(0);
    return stale ? words.live.waits : words.problems.checked(time);
  };
  const groups = [
    ...groupProblems(problems, levels, onlyRows),
    ...(onlyRows === null ? acknowledgedGroup(acknowledged, levels) : []),
  ];
  const found = problems.length + acknowledged.length;
  if (found === 0 && counts.rows === 0) {
    return <EmptyView title={words.problems.noRows} hint={words.problems.noRowsHint} />;
  }
  if (found === 0) {
    const hint = stale || deaf ? line() : words.problems.none(counts.rows, counts.columns, time);
    return <EmptyView title={words.problems.noneTitle} hint={hint} />;
  }
  if (onlyRows !== null && groups.length === 0) {
    return (
      <EmptyView title={levels.length > 0 ? words.problems.noneOfLevel : words.live.clean}>
        <ShowAll />
      </EmptyView>
    );
  }
  if (groups.length === 0) return <EmptyView title={words.problems.noneOfLevel} />;
  if (fixing !== null) return <FixAllPanel choices={fixing} close={() => setFixing(null)} />;
  return (
    <div className={styles.view}>
      <div className={mergeClasses(shared.row, styles.line)}>
        <p className={shared.quiet}>
          {onlyRows === null || (stale && !live) || deaf ? line() : words.live.only(onlyRows.size)}
        </p>
        {onlyRows !== null && <ShowAll />}
      </div>
      <ProblemTree rows={validation.reading.rows} groups={groups} fixAll={setFixing} />
      <ProblemDetail groups={groups} fixAll={setFixing} />
    </div>
  );
}

/** Takes the limit to some rows away. */
function ShowAll() {
  const pane = usePane();
  const words = useWords().live;
  return <Button onClick={() => pane.store.set({ onlyRows: null })}>{words.all}</Button>;
}
