import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { receiversPageWords } from "../../../shared/messages/receivers-page.ts";
import { digestText } from "../../../shared/notifications/digest-text.ts";
import { listDeliveries, type Deliveries } from "../../actions/department/receivers.ts";
import { perform } from "../../state/perform.ts";
import type { Trouble } from "../../state/trouble/trouble.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { Skeleton } from "../kit/skeleton.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { DeliveryLine } from "./delivery-line.tsx";

/** All that was sent, the latest first, page by page: to whom, how it went, and what it said. */
export function DeliveriesList() {
  const shared = useSharedStyles();
  const pane = usePane();
  const language = usePaneState("language");
  const words = receiversPageWords[language];
  const [pages, setPages] = useState<readonly Deliveries[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  // Which page; the same one asked for again is another.
  const [asked, setAsked] = useState<{ readonly before: number | null }>({ before: null });
  useEffect(() => {
    const { before } = asked;
    const page = listDeliveries(pane, before === null ? {} : { before });
    perform(
      pane,
      page.then((listed) => {
        setTrouble(listed.ok ? null : listed.trouble);
        if (listed.ok)
          setPages((known) => (before === null ? [listed.value] : [...known, listed.value]));
      }),
    );
  }, [pane, asked]);
  const deliveries = pages.flatMap((page) => page.deliveries);
  const cursor = pages.at(-1)?.cursor ?? null;
  if (trouble !== null)
    return <TroubleCard trouble={trouble} retry={() => setAsked({ ...asked })} />;
  if (pages.length === 0) return <Skeleton label={words.loading} />;
  if (deliveries.length === 0) return <p className={shared.quiet}>{words.nothingSent}</p>;
  const about = { language, at: "", shops: null };
  return (
    <>
      <ul className={shared.list}>
        {deliveries.map((delivery) => (
          <li key={delivery.number} className={shared.card}>
            <span className={shared.after}>{delivery.receiver.name}</span>
            <DeliveryLine delivery={delivery} />
            {digestText(delivery.events, about).sections.map(({ heading }) => (
              <span key={heading} className={shared.quiet}>
                {heading}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {cursor !== null && (
        <Button onClick={() => setAsked({ before: cursor })}>{words.more}</Button>
      )}
    </>
  );
}
