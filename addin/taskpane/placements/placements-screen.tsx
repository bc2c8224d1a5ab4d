import { useEffect, useState } from "react";
import type { AllPlacements, UnreadablePlacement } from "../../../shared/api/placements.ts";
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
import { UnreadableCard } from "./unreadable-card.tsx";

type Listed = Result<AllPlacements> | null;

const NONE: AllPlacements = { placements: [], unreadable: [] };

/** All sets of headings that the department has placed: who placed them, how, and a way to be rid of each. */
export default function PlacementsScreen() {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = placementsPageWords[usePaneState("language")];
  const mayRemove = usePaneState("person")?.role === "admin";
  const [listed, setListed] = useState<Listed>(null);
  useEffect(() => perform(pane, listPlacements(pane).then(setListed)), [pane]);
  const removal = (one: UnreadablePlacement) =>
    mayRemove ? () => perform(pane, removePlacement(pane, one).then(setListed)) : undefined;
  const { placements, unreadable } = listed?.ok === true ? listed.value : NONE;
  const isEmpty = placements.length + unreadable.length === 0;
  return (
    <>
      <PageHeader title={words.title} back="settings" />
      {listed === null && <Skeleton label={words.loading} />}
      {listed?.ok === false && (
        <div className={shared.view}>
          <TroubleCard
            trouble={listed.trouble}
            retry={() => perform(pane, listPlacements(pane).then(setListed))}
          />
        </div>
      )}
      {listed?.ok === true && isEmpty && <EmptyView title={words.empty} hint={words.emptyHint} />}
      {!isEmpty && (
        <div className={shared.view}>
          <p className={shared.quiet}>{words.hint}</p>
          {unreadable.map((one) => (
            <UnreadableCard key={one.shape} {...one} remove={removal(one)} />
          ))}
          <LongList items={placements} keyOf={({ shape }) => shape}>
            {(saved) => <PlacementCard saved={saved} remove={removal(saved)} />}
          </LongList>
        </div>
      )}
    </>
  );
}
