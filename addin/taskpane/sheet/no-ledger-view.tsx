import { perform } from "../../state/perform.ts";
import { Button } from "@fluentui/react-components";
import { EmptyView } from "../kit/empty-view.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { renewReportInFront } from "../../actions/pull/renew-report.ts";
import { openActiveSheet } from "../../actions/sheet/open-sheet.ts";
import type { Language } from "../../../shared/localized.ts";
import type { OpenedSheet } from "../../engine/sheet/open-ledger.ts";
import { ledgerById } from "../../../shared/ledgers/index.ts";
import { otherListWords } from "../../../shared/messages/other-list-words.ts";
import { statementWords } from "../../../shared/messages/statement-words.ts";
import { WorkingBar } from "../kit/working-bar.tsx";
import { StatementView } from "../statement/statement-view.tsx";
import { useLikelyLedgers } from "../placement/use-likely-ledgers.ts";
import { goTo } from "../../state/go-to.ts";

/** The sheet in front is no ledger, is empty, or could not be read. */
export default function NoLedgerView() {
  const shared = useSharedStyles();
  const pane = usePane();
  const { sheet: words, newLedger } = useWords();
  const { value, working, trouble } = usePaneState("sheet");
  const language = usePaneState("language");
  const isKnown =
    value?.kind === "no-ledger" && (value.statement ?? value.other ?? value.near) !== undefined;
  const [likely] = useLikelyLedgers(isKnown ? null : value);
  if (trouble !== null) {
    return (
      <div className={shared.view}>
        <h2 className={shared.title}>{words.failed}</h2>
        <TroubleCard trouble={trouble} retry={() => perform(pane, openActiveSheet(pane))} />
      </div>
    );
  }
  // A statement of many rows; what stands there already stays until it is read anew.
  if (value === null && working !== null)
    return (
      <div className={shared.view}>
        <WorkingBar
          label={statementWords[language].reading(working.done, working.total ?? 0)}
          progress={working}
        />
      </div>
    );
  const create = () => goTo(pane, { screen: "new-ledger" });
  if (value?.kind === "empty") {
    return (
      <EmptyView title={words.empty} hint={words.emptyHint}>
        <Button appearance="primary" onClick={create}>
          {newLedger.open}
        </Button>
      </EmptyView>
    );
  }
  if (value?.kind === "no-ledger" && value.statement !== undefined) {
    const { statement, snapshot, alsoLedger } = value;
    return <StatementView statement={statement} snapshot={snapshot} alsoLedger={alsoLedger} />;
  }
  if (value?.kind === "no-ledger" && value.report !== undefined)
    return (
      <EmptyView title={words.report} hint={words.reportHint}>
        <Button appearance="primary" onClick={() => perform(pane, renewReportInFront(pane))}>
          {words.renewReport}
        </Button>
      </EmptyView>
    );
  const about = value?.kind === "no-ledger" ? notMatched(value, language) : undefined;
  if (about !== undefined)
    return (
      <EmptyView {...about}>
        <Button onClick={() => goTo(pane, { screen: "placement" })}>{words.place}</Button>
      </EmptyView>
    );
  const ledger = likely === undefined ? undefined : ledgerById(likely);
  return (
    <EmptyView
      title={ledger === undefined ? words.none : words.likely(ledger.title[language])}
      hint={ledger === undefined ? words.noneHint : words.likelyHint}
    >
      <Button appearance="primary" onClick={() => goTo(pane, { screen: "placement" })}>
        {ledger === undefined ? words.place : words.lookAtPlacement}
      </Button>
      <Button onClick={create}>{newLedger.open}</Button>
    </EmptyView>
  );
}

/** So many spellings of a heading are enough to find it by. */
const MOST_SPELLINGS = 3;

/** What a list is that was brought to be matched and can't be, and what to do about it; undefined for any other sheet. */
function notMatched(
  { other, near }: Extract<OpenedSheet, { kind: "no-ledger" }>,
  language: Language,
): { readonly title: string; readonly hint: string } | undefined {
  const words = otherListWords[language];
  if (other !== undefined)
    return { title: words.is(other.title[language]), hint: words.instead[other.instead] };
  if (near === undefined) return undefined;
  return {
    title: words.near(near.statement.title[language]),
    hint: words.lacks(near.lacks.slice(0, MOST_SPELLINGS)),
  };
}
