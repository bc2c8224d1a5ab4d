import { Checkbox } from "@fluentui/react-components";
import { receiversPageWords } from "../../../shared/messages/receivers-page.ts";
import type { ReceiverKind } from "../../../shared/api/receivers.ts";
import { atOnceEvents } from "../../../shared/notifications/at-once.ts";
import { events } from "../../../shared/notifications/index.ts";
import { usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { toggled } from "./toggled.ts";

interface EventFieldsProps {
  readonly kind: ReceiverKind;
  readonly chosen: readonly string[];
  readonly choose: (events: string[]) => void;
}

/** What a receiver is told: every event that there is, with what exactly is counted; a webhook what happens at once, too. */
export function EventFields({ kind, chosen, choose }: EventFieldsProps) {
  const shared = useSharedStyles();
  const language = usePaneState("language");
  return (
    <fieldset className={shared.fieldset}>
      <legend className={shared.title}>{receiversPageWords[language].events}</legend>
      {[...events, ...(kind === "webhook" ? atOnceEvents : [])].map(({ id, title, hint }) => (
        <Checkbox
          key={id}
          checked={chosen.includes(id)}
          onChange={() => choose(toggled(chosen, id))}
          label={
            <>
              {title[language]}
              <br />
              <span className={shared.quiet}>{hint[language]}</span>
            </>
          }
        />
      ))}
    </fieldset>
  );
}
