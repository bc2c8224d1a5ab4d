import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Role } from "../../../shared/role.ts";
import { peoplePageWords } from "../../../shared/messages/people-page.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import {
  addPerson,
  decideRequest,
  listPeople,
  type MadeCode,
  type People,
} from "../../actions/people/people.ts";
import { perform } from "../../state/perform.ts";
import type { Result } from "../../state/trouble/to-result.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { LongList } from "../kit/long-list.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { Skeleton } from "../kit/skeleton.tsx";
import { TroubleCard } from "../kit/trouble-card.tsx";
import { useBusy } from "../kit/use-busy.ts";
import { useOpenings } from "../kit/use-opening.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { PersonCard } from "./person-card.tsx";
import { PersonForm } from "./person-form.tsx";
import { RequestCard } from "./request-card.tsx";
import { ShownOnce } from "./shown-once.tsx";

/** Where a program finds the data: the pane's own server. */
const dataAddress = `${location.origin}/api/odata`;

/** Everybody: roles, shops, keys, and what waits for a second admin. Auditors read it. */
export default function PeopleScreen() {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = peoplePageWords[usePaneState("language")];
  const mayChange = usePaneState("person")?.role === "admin";
  const { timeZone } = usePaneState("settings") ?? defaultSettings;
  const [listed, setListed] = useState<Result<People> | null>(null);
  const [code, setCode] = useState<MadeCode | null>(null);
  const { opened: adding, open, close, opener } = useOpenings<Role>();
  const [busy, run] = useBusy();
  const ask = () => listPeople(pane).then(setListed);
  useEffect(() => perform(pane, listPeople(pane).then(setListed)), [pane]);
  const changed = (made: MadeCode | null) => {
    setCode(made);
    perform(pane, ask());
  };
  const card = (person: People["people"][number]) => (
    <PersonCard person={person} mayChange={mayChange} changed={changed} />
  );
  return (
    <>
      <PageHeader title={words.title} back="settings" />
      <div className={shared.view}>
        {listed === null && <Skeleton label={words.loading} />}
        {listed?.ok === false && (
          <TroubleCard trouble={listed.trouble} retry={() => perform(pane, ask())} />
        )}
        {code !== null && (
          <ShownOnce
            title={
              code.key === undefined
                ? words.code(code.name, instantText(code.expiresAt, pane.now(), timeZone))
                : words.readerKey(code.name)
            }
            hint={code.key === undefined ? words.codeHint : words.readerKeyHint(dataAddress)}
            text={code.key ?? code.code}
          />
        )}
        {listed?.ok === true && (
          <>
            <p className={shared.quiet}>{words.hint}</p>
            {listed.value.requests.length > 0 && (
              <Disclosure title={words.requests(listed.value.requests.length)} open>
                {listed.value.requests.map((request) => (
                  <RequestCard
                    key={request.id}
                    request={request}
                    decide={
                      mayChange
                        ? (approve) =>
                            run(async () => {
                              const made = await decideRequest(pane, request.id, approve);
                              changed(made ?? null);
                            })
                        : undefined
                    }
                  />
                ))}
              </Disclosure>
            )}
            {mayChange && adding !== null && (
              <PersonForm
                start={{ name: "", role: adding, shops: null }}
                busy={busy}
                save={(draft) =>
                  run(async () => {
                    const made = await addPerson(pane, draft);
                    if (made === undefined) return;
                    close();
                    changed(made);
                  })
                }
                cancel={close}
              />
            )}
            {mayChange && adding === null && (
              <div className={shared.row}>
                <Button {...opener("clerk")} appearance="primary" onClick={() => open("clerk")}>
                  {words.add}
                </Button>
                <Button {...opener("reader")} onClick={() => open("reader")}>
                  {words.addReader}
                </Button>
              </div>
            )}
            <LongList
              items={listed.value.people.filter(({ active }) => active)}
              keyOf={({ id }) => id}
            >
              {card}
            </LongList>
            {listed.value.people.some(({ active }) => !active) && (
              <Disclosure
                title={words.inactive(listed.value.people.filter(({ active }) => !active).length)}
              >
                <LongList
                  items={listed.value.people.filter(({ active }) => !active)}
                  keyOf={({ id }) => id}
                >
                  {card}
                </LongList>
              </Disclosure>
            )}
          </>
        )}
      </div>
    </>
  );
}
