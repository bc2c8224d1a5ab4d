import type { Delivery } from "../../../shared/api/receivers.ts";
import { receiversPageWords } from "../../../shared/messages/receivers-page.ts";
import { outcomeText } from "../../../shared/notifications/outcome-text.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import { LevelMark } from "../kit/level-mark.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

/** How a delivery stands; where it did not arrive, why, and when it is tried again. */
export function DeliveryLine({ delivery }: { readonly delivery: Delivery }) {
  const shared = useSharedStyles();
  const pane = usePane();
  const language = usePaneState("language");
  const { timeZone } = usePaneState("settings") ?? defaultSettings;
  const words = receiversPageWords[language];
  const { kind, state, createdAt, nextAt, attempts } = delivery;
  const at = (instant: string) => instantText(instant, pane.now(), timeZone);
  const last = attempts.at(-1);
  const level = { sent: "good", failed: "error", waiting: "warning" } as const;
  const mark = state === "replaced" || state === "dropped" ? "note" : level[state];
  const isQueued = state === "waiting" && last === undefined;
  const stands = isQueued ? words.queued : words.states[state];
  const isTold = state === "sent" || last === undefined;
  return (
    <>
      <span className={shared.wrap}>
        <LevelMark level={mark} /> {words.delivery(kind, at(createdAt), stands)}
        {nextAt === null ? "" : ` · ${words.next(at(nextAt))}`}
      </span>
      {!isTold && (
        <span className={shared.quiet}>
          {words.attempt(attempts.length, at(last.at), outcomeText(last, language))}
        </span>
      )}
    </>
  );
}
