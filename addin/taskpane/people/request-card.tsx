import { Button } from "@fluentui/react-components";
import type { ApprovalRequest } from "../../../shared/api/people.ts";
import { peoplePageWords } from "../../../shared/messages/people-page.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { standingText } from "./standing-text.ts";

interface RequestCardProps {
  readonly request: ApprovalRequest;
  /** Undefined for those who only read. */
  readonly decide: ((approve: boolean) => void) | undefined;
}

/** What one admin asked for, for another to agree to; whoever asked can take it back. */
export function RequestCard({ request, decide }: RequestCardProps) {
  const shared = useSharedStyles();
  const pane = usePane();
  const language = usePaneState("language");
  const words = peoplePageWords[language];
  const { timeZone } = usePaneState("settings") ?? defaultSettings;
  const { by, at } = request;
  const own = by.id === usePaneState("person")?.id;
  return (
    <section className={shared.card}>
      {request.action === "switch-off-second-admin" ? (
        <h3 className={shared.title}>{words.switchOffSecondAdmin}</h3>
      ) : (
        <>
          <h3 className={shared.title}>{words.requested[request.action](request.asked.name)}</h3>
          <span className={shared.wrap}>{standingText(request.asked, language)}</span>
        </>
      )}
      <span className={shared.quiet}>
        {words.by(by.name, instantText(at, pane.now(), timeZone))}
      </span>
      {decide !== undefined && (
        <div className={shared.row}>
          {!own && (
            <Button appearance="primary" onClick={() => decide(true)}>
              {words.approve}
            </Button>
          )}
          <Button onClick={() => decide(false)}>{own ? words.withdraw : words.refuse}</Button>
        </div>
      )}
    </section>
  );
}
