import { useEffect, useState } from "react";
import type { SavedPlacement } from "../../../shared/api/placements.ts";
import { placementsPageWords } from "../../../shared/messages/placements-page.ts";
import { listPlacements, removePlacement } from "../../actions/department/placements.ts";
import { perform } from "../../state/perform.ts";
import type { Result } from "../../state/trouble/to-result.ts";
import { EmptyView } from "../kit/empty-view.tsx";
import { LongList } from "../kit/long-list.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { Skeleton } from "../kit/skeleton.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { PlacementCard } from "./placement-card.tsx";

type Listed = Result<readonly SavedPlacement[]> | null;

/** All sets of headings that the department has placed: who placed them, how, and a way to be rid of each. */
export default function PlacementsScreen() {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = placementsPageWords[usePaneState("language")];
  const mayRemove = usePaneState("person")?.role === "admin";
  const [listed, setListed] = useState<Listed>(null);
  useEffect(() => perform(pane, listPlacements(pane).then(setListed)), [pane]);
  return (
    <>
      <PageHeader title={words.title} />
      {listed === null && <Skeleton label={words.loading} />}
      {listed?.ok === false && (
        <div className={shared.view}>
          <TroubleCard
            trouble={listed.trouble}
            retry={() => perform(pane, listPlacements(pane).then(setListed))}
          />
        </div>
      )}
      {listed?.ok === true && listed.value.length === 0 && (
        <EmptyView title={words.empty} hint={words.emptyHint} />
      )}
      {listed?.ok === true && listed.value.length > 0 && (
        <div className={shared.view}>
          <p className={shared.quiet}>{words.hint}</p>
          <LongList items={listed.value} keyOf={({ shape }) => shape}>
            {(saved) => (
              <PlacementCard
                saved={saved}
                remove={
                  mayRemove
                    ? () => perform(pane, removePlacement(pane, saved).then(setListed))
                    : undefined
                }
              />
            )}
          </LongList>
        </div>
      )}
    </>
  );
}
