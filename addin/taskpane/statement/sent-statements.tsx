import { useEffect } from "react";
import { periodText } from "../../../shared/messages/period-text.ts";
import { statementWords } from "../../../shared/messages/statement-words.ts";
import { showFen } from "../../../shared/money/fen.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { statements as kinds } from "../../../shared/statements/index.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import { lookAtStatements } from "../../actions/statements/look-at-statements.ts";
import { perform } from "../../state/perform.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

/** The statements that were sent: which account's, of when, by whom. */
export function SentStatements() {
  const shared = useSharedStyles();
  const pane = usePane();
  const language = usePaneState("language");
  const words = statementWords[language];
  const { timeZone } = usePaneState("settings") ?? defaultSettings;
  const person = usePaneState("person");
  const sent = usePaneState("statements").value;
  useEffect(() => {
    if (person !== null) perform(pane, lookAtStatements(pane));
  }, [pane, person]);
  if (sent === null || sent.length === 0) return null;
  return (
    <Disclosure title={words.earlier(sent.length)}>
      <ul className={shared.list}>
        {sent.map((each) => (
          <li key={each.number} className={shared.card}>
            <strong className={shared.wrap}>
              {kinds.find(({ id }) => id === each.kind)?.title[language] ?? each.kind}
            </strong>
            <span className={shared.wrap}>
              {[each.shop, each.account, periodText(each.period, language)]
                .filter((text) => text !== "")
                .join(" · ")}
            </span>
            <span className={shared.number}>
              {words.cameTo(each, showFen(each.paidIn), showFen(each.paidOut))}
            </span>
            <span className={shared.quiet}>
              {words.sent(each, instantText(each.sentAt, pane.now(), timeZone))}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
