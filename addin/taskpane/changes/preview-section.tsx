import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { referenceOf } from "../../../shared/derive/reference-of.ts";
import { stopsRow } from "../../../shared/problem.ts";
import { sentence } from "../../../shared/messages/sentence.ts";
import type { Preview } from "../../engine/push/preview.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { LongList } from "../kit/long-list.tsx";
import { RowLink } from "../kit/row-link.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { DoubtCard } from "./doubt-card.tsx";
import { isCurrent } from "../../state/is-current.ts";
import { BlanksSection } from "./blanks-section.tsx";
import { QuestionsSection } from "./questions-section.tsx";
import { ChangedRowItem } from "./changed-row-item.tsx";
import { pushPreviewed } from "../../actions/push/push-rows.ts";
import { CasesCard } from "./cases-card.tsx";
import { ColumnsCard } from "./columns-card.tsx";
import { HandSection } from "./hand-section.tsx";
import { MissingCard } from "./missing-card.tsx";
import { WithdrawnCard } from "./withdrawn-card.tsx";
import { WithdrawnSection } from "./withdrawn-section.tsx";
import { unbroken } from "../kit/unbroken.tsx";

/** New rows up to this many are listed at once; more would push the rest out of sight. */
const FEW = 8;

interface PreviewSectionProps {
  readonly preview: Preview;
  readonly renewing: boolean;
}

/** What a push would do: new, changed, unchanged and blocked rows, and the button that carries the sum. */
export function PreviewSection({ preview, renewing }: PreviewSectionProps) {
  const shared = useSharedStyles();
  const pane = usePane();
  const { changes: words, frame } = useWords();
  const language = usePaneState("language");
  const isOld = !isCurrent(preview, usePaneState("validation").value);
  const stale = usePaneState("stale") || isOld;
  const signedOut = usePaneState("key") === null;
  const { created, changed, unchanged, blocked, validation } = preview;
  const { ledger } = validation.openLedger;
  const sum = created.length + changed.length + preview.revived.length;
  const asked = JSON.stringify(preview.doubts);
  const [settled, setSettled] = useState("[]");
  const doubtful = sum > 0 && asked !== "[]" && asked !== settled;
  return (
    <>
      {doubtful && (
        <DoubtCard doubts={preview.doubts} ledger={ledger} settle={() => setSettled(asked)} />
      )}
      {preview.asked.length > 0 && <CasesCard rows={preview.asked} ledger={ledger} />}
      <ColumnsCard problems={validation.problems} ledger={ledger} />
      {preview.askedWithdrawn.length > 0 && (
        <WithdrawnCard rows={preview.askedWithdrawn} ledger={ledger} />
      )}
      {preview.missing.ids.length > 0 && <MissingCard missing={preview.missing} ledger={ledger} />}
      <BlanksSection problems={validation.problems} ledger={ledger} />
      <QuestionsSection problems={validation.problems} ledger={ledger} />
      {sum === 0 ? (
        <div>
          <h2 className={shared.title}>{words.nothing}</h2>
          <p className={shared.quiet}>{words.nothingHint(unchanged)}</p>
        </div>
      ) : (
        <div className={shared.row}>
          <Button
            appearance="primary"
            disabledFocusable={stale || renewing || doubtful}
            onClick={() => pushPreviewed(pane)}
          >
            {frame.pushRows(sum)}
          </Button>
          {(stale || renewing) && <span className={shared.quiet}>{words.stale}</span>}
        </div>
      )}
      {!preview.beforeKnown && (
        <p className={shared.quiet}>
          {changed.every(({ changes }) => changes !== null)
            ? words.beforeFromSheet
            : signedOut
              ? words.beforeSignedOut
              : words.beforeUnknown}
        </p>
      )}
      {changed.length > 0 && (
        <Disclosure title={words.changed(changed.length)} open>
          <LongList items={changed} keyOf={({ compared }) => compared.row.number}>
            {(row) => <ChangedRowItem row={row} validation={validation} />}
          </LongList>
        </Disclosure>
      )}
      {created.length > 0 && (
        <Disclosure
          title={words.created(created.length)}
          open={changed.length === 0 && created.length <= FEW}
        >
          <LongList items={created} keyOf={({ row }) => row.number}>
            {({ row }) => (
              <RowLink number={row.number} reference={referenceOf(ledger, row.cells)} />
            )}
          </LongList>
        </Disclosure>
      )}
      <WithdrawnSection revived={preview.revived} withdrawn={preview.withdrawn} ledger={ledger} />
      {blocked.length > 0 && (
        <Disclosure title={words.blocked(blocked.length)}>
          <LongList items={blocked} keyOf={({ number }) => number}>
            {({ number, problems }) => (
              <>
                <RowLink number={number} reference="" />
                {problems.filter(stopsRow).map((problem) => (
                  <p key={`${problem.code}/${problem.column}`} className={shared.quiet}>
                    {unbroken(sentence(problem, ledger, language))}
                  </p>
                ))}
              </>
            )}
          </LongList>
        </Disclosure>
      )}
      {unchanged > 0 && (
        <Disclosure title={words.unchanged(unchanged)}>
          <p className={shared.quiet}>{words.unchangedHint}</p>
        </Disclosure>
      )}
      <HandSection ledger={ledger} />
    </>
  );
}
