import { Button } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import type { OpenSeries } from "../../../shared/api/batches.ts";
import { clockTime } from "../../../shared/time/moment-text.ts";
import { sealByHand } from "../../actions/today/seal-batch.ts";
import type { Trouble } from "../../state/trouble/trouble.ts";
import { usePane, useWords } from "../kit/pane-context.ts";
import { takeFocus } from "../kit/take-focus.ts";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useBusy } from "../kit/use-busy.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { useTodayWords } from "./use-today-words.ts";

/** Seals a batch before its hour, once the person has said so twice: it can't be taken back. */
export function SealForm({ open }: { readonly open: OpenSeries }) {
  const shared = useSharedStyles();
  const pane = usePane();
  const { frame } = useWords();
  const words = useTodayWords();
  const [asked, setAsked] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, run] = useBusy();
  if (!asked) {
    return (
      <div>
        <Button onClick={() => setAsked(true)}>{words.seal}</Button>
      </div>
    );
  }
  const seal = () =>
    run(async () => {
      const ended = await sealByHand(pane, open);
      setTrouble(ended.ok ? null : ended.trouble);
      if (ended.ok) setAsked(false);
    });
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // Excel takes an Escape that goes on for one that leads back to its cells.
    event.stopPropagation();
    event.preventDefault();
    setAsked(false);
  };
  return (
    <fieldset className={shared.fieldset} aria-label={words.seal}>
      <p className={shared.quiet}>
        {open.sealed === null
          ? words.sealHint(clockTime(open.until))
          : words.sealAgainHint(open.sealed)}
      </p>
      {trouble !== null && <TroubleCard trouble={trouble} />}
      <div className={shared.row}>
        <Button
          ref={takeFocus}
          appearance="primary"
          disabledFocusable={busy}
          onKeyDown={closeByKey}
          onClick={seal}
        >
          {busy ? words.sealing : `${words.seal} · ${words.amounts(open.entries)}`}
        </Button>
        <Button appearance="subtle" onKeyDown={closeByKey} onClick={() => setAsked(false)}>
          {frame.cancel}
        </Button>
      </div>
    </fieldset>
  );
}
