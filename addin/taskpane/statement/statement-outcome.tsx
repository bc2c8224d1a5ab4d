import { Button } from "@fluentui/react-components";
import type { SeenLine, StatementReply } from "../../../shared/api/statements.ts";
import { statementWords } from "../../../shared/messages/statement-words.ts";
import { showFen } from "../../../shared/money/fen.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { LevelMark } from "../kit/level-mark.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

interface StatementOutcomeProps {
  readonly reply: StatementReply;
  /** Sends it once more, in the place of a version. */
  readonly replace: (version: number) => void;
}

/** What became of a statement that was sent: kept, the same as before, or beside another version of it. */
export function StatementOutcome({ reply, replace }: StatementOutcomeProps) {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = statementWords[usePaneState("language")];
  const { timeZone } = usePaneState("settings") ?? defaultSettings;
  const { outcome, statement, differences } = reply;
  const isConflict = outcome === "version-conflict" || outcome === "arriving";
  return (
    <section className={shared.card} role={isConflict ? "alert" : "status"}>
      <strong>
        <LevelMark level={isConflict ? "warning" : "note"} /> {words.outcomes[outcome]}
      </strong>
      {statement !== null && (
        <>
          <span className={shared.wrap}>
            {words.sent(statement, instantText(statement.sentAt, pane.now(), timeZone))}
          </span>
          <span className={shared.number}>
            {words.cameTo(statement, showFen(statement.paidIn), showFen(statement.paidOut))}
          </span>
        </>
      )}
      {differences !== null && statement !== null && (
        <>
          <span>{words.howItDiffers(differences.counts)}</span>
          {(["added", "gone", "changed"] as const).map(
            (sort) =>
              differences.counts[sort] > 0 && (
                <Disclosure
                  key={sort}
                  title={words.differences[sort]}
                  figure={String(differences.counts[sort])}
                >
                  <ul className={shared.list}>
                    {sort === "changed"
                      ? differences.changed.map(({ before, after }) => (
                          <li key={after.key} className={shared.wrap}>
                            <span className={shared.before}>{lineText(before)}</span>{" "}
                            <span className={shared.after}>{lineText(after)}</span>
                          </li>
                        ))
                      : differences[sort].map((line) => (
                          <li key={line.key} className={shared.wrap}>
                            {lineText(line)}
                          </li>
                        ))}
                  </ul>
                  {differences[sort].length < differences.counts[sort] && (
                    <p className={shared.quiet}>
                      {words.more(differences.counts[sort] - differences[sort].length)}
                    </p>
                  )}
                </Disclosure>
              ),
          )}
          <div>
            <Button appearance="primary" onClick={() => replace(statement.version)}>
              {words.replace(statement.version)}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** A line by its day, its amount and the first number that it has. */
const lineText = ({ day, amount, direction, ...line }: SeenLine): string =>
  [
    day,
    `${direction === "in" ? "+" : "−"}${showFen(amount)}`,
    [line.caseNo, line.orderNo, line.trackingNo, line.flowNo].find((text) => text !== "") ?? "",
  ]
    .join(" ")
    .trim();
