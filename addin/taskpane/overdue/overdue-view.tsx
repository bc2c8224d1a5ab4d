import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import type { FlaggedRow, UnmatchedRow, PulledOverdue } from "../../engine/pull/pull-overdue.ts";
import { lateRows } from "../../engine/pull/late-rows.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { EmptyView } from "../kit/empty-view.tsx";
import { LongList } from "../kit/long-list.tsx";
import { clockTime } from "../../../shared/time/moment-text.ts";
import { Skeleton } from "../kit/skeleton.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { AwaitedItem } from "./awaited-item.tsx";
import { HeldItem } from "./held-item.tsx";
import { UnmatchedListItem } from "./unmatched-list-item.tsx";
import { OverdueItem } from "./overdue-item.tsx";
import { pullLedger } from "../../actions/pull/pull-ledger.ts";
import { whereRowsStand } from "../../engine/pull/where-rows-stand.ts";

/** What is overdue, the most at risk first; what misses its counterpart; what was met too late last. */
export default function OverdueView() {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWords().overdue;
  const { value: pulled, working, trouble } = usePaneState("overdue");
  const checked = usePaneState("validation").value;
  const value = useMemo(() => pulled && whereRowsStand(pulled, checked), [pulled, checked]);
  const pull = () => pullLedger(pane);
  if (value === null && working !== null) return <Skeleton label={words.working} />;
  if (value === null && trouble === null) {
    return (
      <EmptyView title={words.start} hint={words.startHint}>
        <Button onClick={pull}>{words.pull}</Button>
      </EmptyView>
    );
  }
  return (
    <div className={shared.view}>
      {trouble !== null && <TroubleCard trouble={trouble} retry={pull} />}
      {value !== null && <Pulled pulled={value} renewing={working !== null} pull={pull} />}
    </div>
  );
}

interface PulledProps {
  readonly pulled: PulledOverdue;
  readonly renewing: boolean;
  readonly pull: () => void;
}

function Pulled({ pulled, renewing, pull }: PulledProps) {
  const shared = useSharedStyles();
  const words = useWords().overdue;
  const { flags, wereOverdue, unmatchedItems, held, awaited, asOf } = pulled;
  const time = clockTime(asOf);
  const late = [...lateRows(flags).values()];
  const were = [...lateRows(wereOverdue).values()];
  const key = ([first]: readonly FlaggedRow[]) => first?.flag.record ?? "";
  const unmatchedKey = ({ unmatchedItem }: Pick<UnmatchedRow, "unmatchedItem">) =>
    `${unmatchedItem.record}/${unmatchedItem.code}`;
  return (
    <>
      <div className={shared.row}>
        <Button disabledFocusable={renewing} onClick={pull}>
          {renewing ? words.working : words.refresh}
        </Button>
        <span className={shared.quiet}>{words.asOf(time)}</span>
      </div>
      {late.length === 0 ? (
        <div>
          <h2 className={shared.title}>{words.none}</h2>
          <p className={shared.quiet}>{words.noneHint(time)}</p>
        </div>
      ) : (
        <section>
          <h2 className={shared.title}>{words.count(late.length)}</h2>
          <LongList items={late} keyOf={key}>
            {(row) => <OverdueItem flagged={row} late={false} />}
          </LongList>
        </section>
      )}
      {unmatchedItems.length > 0 && (
        <section>
          <h2 className={shared.title}>{words.unmatched(unmatchedItems.length)}</h2>
          <LongList items={unmatchedItems} keyOf={unmatchedKey}>
            {(row) => <UnmatchedListItem unmatched={row} asOf={asOf} />}
          </LongList>
        </section>
      )}
      {held.length > 0 && (
        <section>
          <h2 className={shared.title}>{words.held(held.length)}</h2>
          <p className={shared.quiet}>{words.heldHint}</p>
          <LongList items={held} keyOf={({ held: { record } }) => record}>
            {(row) => <HeldItem held={row} />}
          </LongList>
        </section>
      )}
      {awaited.length > 0 && (
        <Disclosure title={words.awaited(awaited.length)}>
          <LongList items={awaited} keyOf={unmatchedKey}>
            {(row) => <AwaitedItem awaited={row} asOf={asOf} />}
          </LongList>
        </Disclosure>
      )}
      {were.length > 0 && (
        <Disclosure title={words.were(were.length)}>
          <LongList items={were} keyOf={key}>
            {(row) => <OverdueItem flagged={row} late />}
          </LongList>
        </Disclosure>
      )}
    </>
  );
}
