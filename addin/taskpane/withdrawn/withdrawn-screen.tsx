import { useEffect, useState } from "react";
import { withdrawingWords } from "../../../shared/messages/withdrawing-words.ts";
import {
  type LatestWithdrawn,
  latestWithdrawn,
} from "../../actions/withdrawing/latest-withdrawn.ts";
import { perform } from "../../state/perform.ts";
import type { Result } from "../../state/trouble/to-result.ts";
import { EmptyView } from "../kit/empty-view.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { Skeleton } from "../kit/skeleton.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { LatestList } from "./latest-list.tsx";

/** So many are listed at first and more each time; the server gives no more than the most at once. */
const PAGE = 50;
const MOST = 500;

/** The records of the open ledger that were withdrawn last, each to be brought back. */
export default function WithdrawnScreen() {
  const shared = useSharedStyles();
  const pane = usePane();
  const { sheet: sheetWords } = useWords();
  const language = usePaneState("language");
  const words = withdrawingWords[language];
  const validation = usePaneState("validation").value;
  const [limit, setLimit] = useState(PAGE);
  const [listed, setListed] = useState<Result<LatestWithdrawn> | null>(null);
  // Whatever brings records back, or withdraws them again, has the sheet checked anew.
  useEffect(() => {
    if (validation !== null)
      perform(pane, latestWithdrawn(pane, validation, limit).then(setListed));
  }, [pane, validation, limit]);
  if (validation === null) {
    return (
      <>
        <PageHeader title={words.lately} />
        <EmptyView title={sheetWords.none} />
      </>
    );
  }
  const { title } = validation.openLedger.ledger;
  return (
    <>
      <PageHeader title={words.latelyTitle(title[language])} />
      {listed === null && <Skeleton label={words.latelyLoading} />}
      {listed?.ok === false && (
        <div className={shared.view}>
          <TroubleCard
            trouble={listed.trouble}
            retry={() => perform(pane, latestWithdrawn(pane, validation, limit).then(setListed))}
          />
        </div>
      )}
      {listed?.ok === true && listed.value.records.length === 0 && (
        <EmptyView title={words.latelyNone} hint={words.latelyNoneHint} />
      )}
      {listed?.ok === true && listed.value.records.length > 0 && (
        <LatestList
          validation={validation}
          records={listed.value.records}
          more={
            listed.value.cursor === null || limit >= MOST
              ? null
              : () => setLimit(Math.min(limit + PAGE, MOST))
          }
          cut={listed.value.cursor !== null && limit >= MOST}
        />
      )}
    </>
  );
}
