import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { AuditEntry } from "../../../shared/api/audit.ts";
import { auditPageWords } from "../../../shared/messages/audit-page.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

const useStyles = makeStyles({
  card: { marginBottom: tokens.spacingVerticalS },
  detail: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
});

/** An entry of the audit log: who did what to what, when; its detail and digest are opened. */
export function AuditEntryCard({ entry }: { readonly entry: AuditEntry }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const words = auditPageWords[usePaneState("language")];
  const { timeZone } = usePaneState("settings") ?? defaultSettings;
  const { person, action, subject, subjectName, at, detail, digest } = entry;
  return (
    <section className={mergeClasses(shared.card, styles.card)}>
      <h3 className={shared.title}>
        {person?.name ?? (action === "seal-batch" ? words.schedule : words.stranger)} ·{" "}
        {words.actions[action]}
      </h3>
      <span className={shared.quiet}>{instantText(at, pane.now(), timeZone)}</span>
      {subject !== "" && <span className={shared.wrap}>{subjectName ?? subject}</span>}
      <Disclosure title={words.detail}>
        <pre className={styles.detail}>
          {detail === null ? words.noDetail : JSON.stringify(JSON.parse(detail), undefined, 1)}
        </pre>
        {digest !== null && (
          <p className={mergeClasses(shared.quiet, shared.wrap)}>{words.digest(digest)}</p>
        )}
      </Disclosure>
    </section>
  );
}
