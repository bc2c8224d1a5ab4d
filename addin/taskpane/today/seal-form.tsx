import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { OpenSeries } from "../../../shared/api/batches.ts";
import { entryCountOf } from "../../../shared/money/entry-counts.ts";
import { clockTime } from "../../../shared/time/moment-text.ts";
import { sealByHand } from "../../actions/today/seal-batch.ts";
import type { Trouble } from "../../state/trouble/trouble.ts";
import { closeByEscape } from "../kit/close-by-escape.ts";
import { usePane, useWords } from "../kit/pane-context.ts";
import { takeFocus } from "../kit/take-focus.ts";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useBusy } from "../kit/use-busy.ts";
import { useOpening } from "../kit/use-opening.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { useTodayWords } from "./use-today-words.ts";

/** Seals a batch before its hour, once the person has said so twice: it can't be taken back. */
export function SealForm({ open }: { readonly open: OpenSeries }) {
  const shared = useSharedStyles();
  const pane = usePane();
  const { frame } = useWords();
  const words = useTodayWords();
  const { isOpen, open: ask, close, opener } = useOpening();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, run] = useBusy();
  if (!isOpen) {
    return (
      <div>
        <Button {...opener} onClick={ask}>
          {words.seal}
        </Button>
      </div>
    );
  }
  const seal = () =>
    run(async () => {
      const ended = await sealByHand(pane, open);
      setTrouble(ended.ok ? null : ended.trouble);
      if (ended.ok) close();
    });
  return (
    <fieldset ref={closeByEscape(close)} className={shared.fieldset} aria-label={words.seal}>
      <p className={shared.quiet}>
        {open.sealed === null
          ? words.sealHint(clockTime(open.until))
          : words.sealAgainHint(open.sealed)}
      </p>
      {trouble !== null && <TroubleCard trouble={trouble} />}
      <div className={shared.row}>
        <Button ref={takeFocus} appearance="primary" disabledFocusable={busy} onClick={seal}>
          {busy ? words.sealing : `${words.seal} · ${words.entries(entryCountOf(open.counts))}`}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {frame.cancel}
        </Button>
      </div>
    </fieldset>
  );
}
