import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ListedReceiver } from "../../../shared/api/receivers.ts";
import { receiversPageWords } from "../../../shared/messages/receivers-page.ts";
import { atOnceEvents } from "../../../shared/notifications/at-once.ts";
import type { NotificationEvent } from "../../../shared/notifications/event.ts";
import { events as digestEvents } from "../../../shared/notifications/index.ts";
import { removeReceiver, testReceiver } from "../../actions/department/receivers.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { useBusy } from "../kit/use-busy.ts";
import { useOpening } from "../kit/use-opening.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { DeliveryLine } from "./delivery-line.tsx";
import { spansOf } from "./hour-spans.ts";
import { ReceiverForm } from "./receiver-form.tsx";

const useStyles = makeStyles({ card: { marginBottom: tokens.spacingVerticalS } });

interface ReceiverCardProps {
  readonly receiver: ListedReceiver;
  readonly mayChange: boolean;
  /** Asks for all of them anew. */
  readonly changed: () => void;
}

/** A receiver: what it is told and when, how the last digest went, and what an admin can do about it. */
export function ReceiverCard({ receiver, mayChange, changed }: ReceiverCardProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const language = usePaneState("language");
  const words = receiversPageWords[language];
  const editing = useOpening();
  const [removing, setRemoving] = useState(false);
  const [busy, run] = useBusy();
  const { name, kind, host, active, events, hours, shops, last } = receiver;
  if (editing.isOpen)
    return (
      <ReceiverForm
        known={receiver}
        done={(saved) => {
          editing.close();
          if (saved) changed();
        }}
      />
    );
  const doing = (work: () => Promise<void>) => run(() => work().then(changed));
  const titled = (some: readonly NotificationEvent[]) =>
    some.filter(({ id }) => events.includes(id)).map(({ title }) => title[language]);
  const told = titled(digestEvents);
  const atOnce = kind === "webhook" ? titled(atOnceEvents) : [];
  const when = spansOf(hours).map(([from, to]) => words.hours(from, to));
  return (
    <section className={mergeClasses(shared.card, styles.card)}>
      <h3 className={shared.title}>{name}</h3>
      <span className={shared.quiet}>
        {words.kinds[kind]} · {host}
        {active ? "" : ` · ${words.inactive}`}
      </span>
      <span className={shared.wrap}>
        {told.length > 0 && when.length > 0
          ? words.tells(told.join(words.separator), when.join(words.separator))
          : atOnce.length === 0 && words.tellsNothing}
      </span>
      {atOnce.length > 0 && (
        <span className={shared.wrap}>
          {words.tells(atOnce.join(words.separator), words.atOnce)}
        </span>
      )}
      {shops !== null && (
        <span className={shared.wrap}>{words.onlyShops(shops.join(words.separator))}</span>
      )}
      {last === null ? (
        <span className={shared.quiet}>{words.never}</span>
      ) : (
        <DeliveryLine delivery={last} />
      )}
      {mayChange && (
        <div className={shared.row}>
          <Button {...editing.opener} onClick={editing.open}>
            {words.change(name)}
          </Button>
          <Button
            disabledFocusable={busy}
            onClick={() => doing(() => testReceiver(pane, receiver))}
          >
            {words.test(name)}
          </Button>
          <Button
            appearance="subtle"
            disabledFocusable={busy}
            onClick={() => {
              if (removing) doing(() => removeReceiver(pane, receiver));
              else setRemoving(true);
            }}
            onBlur={() => setRemoving(false)}
          >
            {removing ? words.removeSurely : words.remove(name)}
          </Button>
        </div>
      )}
    </section>
  );
}
