import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { AuditEntry } from "../../../shared/api/audit.ts";
import { auditPageWords } from "../../../shared/messages/audit-page.ts";
import { listAudit, type AuditQuery } from "../../actions/people/audit.ts";
import { perform } from "../../state/perform.ts";
import type { Trouble } from "../../state/trouble/trouble.ts";
import { PageHeader } from "../kit/page-header.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { Skeleton } from "../kit/skeleton.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { AuditEntryCard } from "./audit-entry.tsx";
import { AuditFilter } from "./audit-filter.tsx";

interface Listed {
  /** Null while the first page is on its way. */
  readonly entries: readonly AuditEntry[] | null;
  readonly cursor: number | null;
  readonly trouble: Trouble | null;
}

const NOTHING: Listed = { entries: null, cursor: null, trouble: null };

/** The audit log, for auditors and admins: by person, action, day and record, a page at a time. */
export default function AuditScreen() {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = auditPageWords[usePaneState("language")];
  const [query, setQuery] = useState<AuditQuery>({});
  const [listed, setListed] = useState(NOTHING);
  const ask = (wanted: AuditQuery, before: Listed) =>
    perform(
      pane,
      listAudit(pane, { ...wanted, ...(before.cursor !== null && { before: before.cursor }) }).then(
        (page) =>
          setListed(
            page.ok
              ? {
                  entries: [...(before.entries ?? []), ...page.value.entries],
                  cursor: page.value.cursor,
                  trouble: null,
                }
              : { ...before, trouble: page.trouble },
          ),
      ),
    );
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the first page, once
  useEffect(() => ask({}, NOTHING), []);
  const { entries, cursor, trouble } = listed;
  return (
    <>
      <PageHeader title={words.title} back="settings" />
      <div className={shared.view}>
        <p className={shared.quiet}>{words.hint}</p>
        <AuditFilter
          show={(wanted) => {
            setQuery(wanted);
            setListed(NOTHING);
            ask(wanted, NOTHING);
          }}
        />
        {entries === null && trouble === null && <Skeleton label={words.loading} />}
        {trouble !== null && <TroubleCard trouble={trouble} retry={() => ask(query, listed)} />}
        {entries?.length === 0 && <p>{words.empty}</p>}
        {entries !== null && entries.length > 0 && (
          <ul className={shared.list}>
            {entries.map((entry) => (
              <li key={entry.id}>
                <AuditEntryCard entry={entry} />
              </li>
            ))}
          </ul>
        )}
        {cursor !== null && (
          <div>
            <Button onClick={() => ask(query, listed)}>{words.more}</Button>
          </div>
        )}
      </div>
    </>
  );
}
