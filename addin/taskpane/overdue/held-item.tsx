import { heldFlagText } from "../../../shared/messages/overdue-flag.ts";
import type { HeldRow } from "../../engine/pull/pull-overdue.ts";
import { RowLink } from "../kit/row-link.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePaneState, useWords } from "../kit/pane-context.ts";

/** A row whose amounts are not handed over yet, and why. */
export function HeldItem({ held: { held, row } }: { readonly held: HeldRow }) {
  const shared = useSharedStyles();
  const words = useWords().overdue;
  const language = usePaneState("language");
  const { reference } = held;
  return (
    <>
      {row === null ? (
        <p className={shared.quiet}>{[reference, words.notInSheet].join(" · ")}</p>
      ) : (
        <RowLink number={row} reference={reference} />
      )}
      <p className={shared.quiet}>{heldFlagText(held, language)}</p>
    </>
  );
}
