import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ListedReceiver } from "../../../shared/api/receivers.ts";
import { receiversPageWords } from "../../../shared/messages/receivers-page.ts";
import { listReceivers } from "../../actions/department/receivers.ts";
import { perform } from "../../state/perform.ts";
import type { Result } from "../../state/trouble/to-result.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { EmptyView } from "../kit/empty-view.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { Skeleton } from "../kit/skeleton.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useOpening } from "../kit/use-opening.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { DeliveriesList } from "./deliveries-list.tsx";
import { ReceiverCard } from "./receiver-card.tsx";
import { ReceiverForm } from "./receiver-form.tsx";

/** Whom the department tells what is due, how the last digest went, and all that was sent. Auditors read it. */
export default function ReceiversScreen() {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = receiversPageWords[usePaneState("language")];
  const mayChange = usePaneState("person")?.role === "admin";
  const [listed, setListed] = useState<Result<readonly ListedReceiver[]> | null>(null);
  const adding = useOpening();
  const ask = () => perform(pane, listReceivers(pane).then(setListed));
  useEffect(() => perform(pane, listReceivers(pane).then(setListed)), [pane]);
  const receivers = listed?.ok === true ? listed.value : [];
  const add = mayChange ? (
    <Button {...adding.opener} appearance="primary" onClick={adding.open}>
      {words.add}
    </Button>
  ) : undefined;
  return (
    <>
      <PageHeader title={words.title} back="settings" />
      <div className={shared.view}>
        {listed === null && <Skeleton label={words.loading} />}
        {listed?.ok === false && <TroubleCard trouble={listed.trouble} retry={ask} />}
        {listed?.ok === true && (
          <>
            <p className={shared.quiet}>{words.hint}</p>
            {receivers.length === 0 && !adding.isOpen && (
              <EmptyView title={words.empty} hint={words.emptyHint}>
                {add}
              </EmptyView>
            )}
            {adding.isOpen && (
              <ReceiverForm
                known={undefined}
                done={(saved) => {
                  adding.close();
                  if (saved) ask();
                }}
              />
            )}
            {receivers.length > 0 && !adding.isOpen && <div>{add}</div>}
            <ul className={shared.list}>
              {receivers.map((receiver) => (
                <li key={receiver.id}>
                  <ReceiverCard receiver={receiver} mayChange={mayChange} changed={ask} />
                </li>
              ))}
            </ul>
            <Disclosure title={words.log}>
              <DeliveriesList />
            </Disclosure>
          </>
        )}
      </div>
    </>
  );
}
