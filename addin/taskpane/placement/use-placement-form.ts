import { useMemo, useState } from "react";
import type { FilledSnapshot } from "../../engine/sheet/filled-snapshot.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import { headerTextsAt } from "../../../shared/reading/header-rows.ts";
import type { HeaderMatch } from "../../../shared/reading/match-headers.ts";
import type { RememberedPlacement } from "../../../shared/reading/placement.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import {
  choicesOf,
  type ColumnChoice,
  type ColumnChoices,
  headingOf,
  toRemember,
  withChoice,
} from "../../engine/sheet/column-choice.ts";
import { matchSheet, type OpenLedger } from "../../engine/sheet/open-ledger.ts";
import {
  offerPlacement,
  type PlacementOffer,
  readingAt,
} from "../../engine/sheet/placement-offer.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";

/** A sheet whose headings a person is placing as a ledger. */
export interface PlacementDraft {
  readonly ledger: Ledger;
  readonly snapshot: FilledSnapshot;
  /** How the sheet is read now; null when it is not read as this ledger. */
  readonly understood: OpenLedger | null;
  /** The row that a person pointed at, as Excel numbers it; null while nobody did. */
  readonly pointed: number | null;
}

/** What a person has said so far, and what can be said. */
export interface PlacementForm {
  readonly match: HeaderMatch;
  /** What the headings mean without help. */
  readonly byName: ColumnChoices;
  readonly offer: PlacementOffer;
  readonly choices: ColumnChoices;
  readonly unused: ReadonlySet<string>;
  /** True while what is proposed is what is chosen: one press takes it all. */
  readonly asProposed: boolean;
  choose(column: string, choice: ColumnChoice): void;
  /** Takes a heading for a column, or for none. */
  place(heading: string, column: string | null): void;
  leave(heading: string, unused: boolean): void;
  /** What has to be remembered. */
  said(): Pick<RememberedPlacement, "columns" | "header" | "unused">;
}

function useMatches({ ledger, snapshot, understood, pointed }: PlacementDraft) {
  const settings = usePaneState("settings") ?? defaultSettings;
  return useMemo(() => {
    const memory = understood?.remembered;
    const header =
      pointed === null
        ? memory?.header
        : { row: pointed, texts: headerTextsAt(snapshot.grid, pointed) };
    const at = header === undefined ? {} : { header };
    const match = (remembered: RememberedPlacement) =>
      matchSheet(ledger, snapshot, remembered, settings.lists);
    const unaided = match({ ledger: ledger.id, columns: {}, ...at });
    return {
      header,
      unaided,
      match: memory === undefined ? unaided : match({ ...memory, ...at }),
      left: new Set(
        Object.keys(memory?.columns ?? {}).filter((key) => memory?.columns[key] === null),
      ),
    };
  }, [ledger, snapshot, understood, pointed, settings]);
}

/** The state of the form in which a sheet's headings are placed. */
export function usePlacementForm(draft: PlacementDraft): PlacementForm {
  const { ledger, snapshot, understood } = draft;
  const pane = usePane();
  const settings = usePaneState("settings") ?? defaultSettings;
  const { header, unaided, match, left } = useMatches(draft);
  const [unused, setUnused] = useState<ReadonlySet<string>>(
    () => new Set(understood?.remembered?.unused),
  );
  const [offer] = useState(() =>
    offerPlacement(
      ledger,
      snapshot,
      match,
      { unused, left },
      readingAt(snapshot, settings, pane.now()),
    ),
  );
  const byName = choicesOf(ledger.keys, unaided);
  const [choices, setChoices] = useState<ColumnChoices>(() => ({
    ...choicesOf(ledger.keys, match),
    ...Object.fromEntries([...offer.clear].map(([heading, column]) => [column, { heading }])),
    ...Object.fromEntries(
      offer.asks.flatMap(({ column, words }) =>
        words.length === 1 && words[0] !== undefined ? [[column, { constant: words[0] }]] : [],
      ),
    ),
  }));
  const [asProposed, setAsProposed] = useState(offer.clear.size > 0);

  const change = (next: ColumnChoices) => {
    setChoices(next);
    setAsProposed(false);
  };
  const without = (heading: string): ColumnChoices =>
    Object.fromEntries(
      Object.entries(choices).map(([key, kept]) => [
        key,
        headingOf(kept) === heading ? null : kept,
      ]),
    );
  const leave = (heading: string, isUnused: boolean) => {
    const next = new Set(unused);
    if (isUnused) next.add(heading);
    else next.delete(heading);
    setUnused(next);
    if (isUnused) change(without(heading));
  };
  return {
    match,
    byName,
    offer,
    choices,
    unused,
    asProposed,
    choose: (column, choice) => change(withChoice(choices, column, choice)),
    place: (heading, column) => {
      if (unused.has(heading)) leave(heading, false);
      change(
        column === null ? without(heading) : withChoice(without(heading), column, { heading }),
      );
    },
    leave,
    said: () => ({
      columns: toRemember(choices, byName),
      ...(header !== undefined && { header }),
      ...(unused.size > 0 && { unused: [...unused] }),
    }),
  };
}
