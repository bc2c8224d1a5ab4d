import { Button, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { NOTE } from "../../../shared/ledger.ts";
import { erasureWords } from "../../../shared/messages/erasure-words.ts";
import { ERASED } from "../../../shared/privacy/erased.ts";
import { readHistory } from "../../actions/history/show-row-history.ts";
import type { HistoryEntry, RecordHistory } from "../../engine/server/record-history.ts";
import { askSignIn } from "../../state/ask-sign-in.ts";
import type { HistoryOf } from "../../state/pane-state.ts";
import { perform } from "../../state/perform.ts";
import { LongList } from "../kit/long-list.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { usePane, usePaneState, useWords } from "../kit/pane-context.ts";
import { RowLink } from "../kit/row-link.tsx";
import { Skeleton } from "../kit/skeleton.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { EraseForm } from "./erase-form.tsx";
import { HistoryItem } from "./history-item.tsx";
import { Life } from "./life.tsx";
import { PrintForms } from "./print-forms.tsx";
import { OrderMemos } from "./order-memos.tsx";
import { goTo } from "../../state/go-to.ts";

/** What happened to a row: who, when, which cells, before → after, and what was said to its warnings. */
export default function HistoryScreen() {
  const words = useWords().history;
  const asked = usePaneState("historyOf");
  return (
    <>
      <PageHeader title={words.title} {...(asked !== null && { back: asked.from })} />
      {asked !== null && <RowHistory asked={asked} />}
    </>
  );
}

function RowHistory({ asked }: { readonly asked: HistoryOf }) {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWords();
  const { value, working, trouble } = usePaneState("history");
  const signedOut = usePaneState("key") === null;
  const compared = usePaneState("validation").value?.comparison.rows;
  const read = () => perform(pane, readHistory(pane));
  const signIn = () => {
    goTo(pane, { screen: "work" });
    askSignIn(pane, () => {
      pane.store.set({ screen: "history" });
      read();
    });
  };
  // The sheet may have been sorted since.
  const inSheet = compared?.find(
    ({ id, row }) => id === asked.record && (id !== null || row.number === asked.row),
  );
  const here = inSheet?.row.number;
  const body = () => {
    if (asked.record === null) {
      return <Said title={words.history.neverPushed} hint={words.history.neverPushedHint} />;
    }
    if (trouble !== null) return <TroubleCard trouble={trouble} retry={read} />;
    if (working !== null) return <Skeleton label={words.history.working} />;
    if (value === null && signedOut) {
      return (
        <Said title={words.history.signedOut} hint={words.history.signedOutHint}>
          <Button appearance="primary" onClick={signIn}>
            {words.footer.signIn}
          </Button>
        </Said>
      );
    }
    if (value === null) return null;
    if (value.entries === null) {
      return <Said title={words.history.unknown} hint={words.history.unknownHint} />;
    }
    return <Entries entries={value.entries} acts={value.acts} asked={asked} />;
  };
  return (
    <div className={shared.view}>
      <Where row={here ?? asked.row} reference={asked.reference} />
      <PrintForms ledger={asked.ledger} />
      <OrderMemos note={inSheet?.row.cells[NOTE] ?? noteIn(value?.entries)} row={here ?? null} />
      {body()}
    </div>
  );
}

/** The note as the server knows it, of a row that stands in no open sheet. */
function noteIn(entries: readonly HistoryEntry[] | null | undefined): unknown {
  for (const entry of entries ?? []) {
    if (entry.kind === "version" && NOTE in entry.changes) return entry.changes[NOTE]?.after;
  }
  return null;
}

/** Which row it is, as a way to it; what stands in no open sheet is named alone. */
function Where({ row, reference }: { readonly row: number | null; readonly reference: string }) {
  const shared = useSharedStyles();
  if (row !== null) return <RowLink number={row} reference={reference} />;
  return <p className={shared.title}>{reference}</p>;
}

interface SaidProps {
  readonly title: string;
  readonly hint: string;
  readonly children?: ReactNode;
}

/** Why there is no history to see, and what to do. */
function Said({ title, hint, children }: SaidProps) {
  const shared = useSharedStyles();
  return (
    <>
      <div>
        <h3 className={shared.title}>{title}</h3>
        <p className={mergeClasses(shared.quiet, shared.wrap)}>{hint}</p>
      </div>
      {children !== undefined && <div className={shared.row}>{children}</div>}
    </>
  );
}

interface EntriesProps {
  readonly entries: readonly HistoryEntry[];
  readonly acts: RecordHistory["acts"];
  readonly asked: HistoryOf;
}

function Entries({ entries, acts, asked: { ledger, record } }: EntriesProps) {
  const shared = useSharedStyles();
  const words = useWords().history;
  const erasure = erasureWords[usePaneState("language")];
  const mayErase = usePaneState("person")?.role === "admin";
  const isErased = entries.some(
    (entry) =>
      entry.kind === "version" &&
      Object.values(entry.changes).some(({ after }) => after === ERASED),
  );
  const isMasked = entries.some(
    (entry) =>
      entry.kind === "version" &&
      Object.keys(entry.changes).some((key) => ledger.columns[key]?.privacy !== "public"),
  );
  return (
    <>
      <Life ledger={ledger} entries={entries} acts={acts} />
      <LongList items={entries} keyOf={keyOf}>
        {(entry) => <HistoryItem entry={entry} ledger={ledger} />}
      </LongList>
      {isMasked && <p className={shared.quiet}>{isErased ? erasure.erased : words.masked}</p>}
      {isMasked && !isErased && record !== null && mayErase && (
        <EraseForm ledger={ledger} record={record} />
      )}
    </>
  );
}

const keyOf = (entry: HistoryEntry) =>
  entry.kind === "version" ? entry.version : `${entry.at} ${entry.code} ${entry.reason}`;
