import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ListedPerson } from "../../../shared/api/people.ts";
import { peoplePageWords } from "../../../shared/messages/people-page.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import {
  changePerson,
  makeKeyCode,
  revokeKey,
  type MadeCode,
} from "../../actions/people/people.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { useBusy } from "../kit/use-busy.ts";
import { useOpening } from "../kit/use-opening.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { KeyLine } from "./key-line.tsx";
import { PersonForm } from "./person-form.tsx";
import { standingText } from "./standing-text.ts";

const useStyles = makeStyles({ card: { marginBottom: tokens.spacingVerticalS } });

interface PersonCardProps {
  readonly person: ListedPerson;
  readonly mayChange: boolean;
  /** Shows a code that was made, and asks for everybody anew. */
  readonly changed: (code: MadeCode | null) => void;
}

/** A person: what they may, their keys, and what an admin can do about both. */
export function PersonCard({ person, mayChange, changed }: PersonCardProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const language = usePaneState("language");
  const words = peoplePageWords[language];
  const { timeZone } = usePaneState("settings") ?? defaultSettings;
  const editing = useOpening();
  const [busy, run] = useBusy();
  const { id: _, name, role, shops, active, codeUntil } = person;
  const keys = person.keys.filter(({ revokedAt }) => revokedAt === null);
  const doing = (work: () => Promise<MadeCode | null | undefined>) =>
    run(async () => {
      const code = await work();
      if (code === undefined) return;
      editing.close();
      changed(code);
    });
  if (editing.isOpen)
    return (
      <PersonForm
        start={{ name, role, shops }}
        busy={busy}
        save={(draft) => doing(() => changePerson(pane, person, { ...draft, active }))}
        cancel={editing.close}
      />
    );
  return (
    <section className={mergeClasses(shared.card, styles.card)}>
      <h3 className={shared.title}>{name}</h3>
      <span className={shared.wrap}>{standingText(person, language)}</span>
      {codeUntil !== null && (
        <span className={shared.quiet}>
          {words.codeUntil(instantText(codeUntil, pane.now(), timeZone))}
        </span>
      )}
      <Disclosure title={words.keys(keys.length)}>
        <ul className={shared.list}>
          {keys.map((info) => (
            <KeyLine
              key={info.id}
              info={info}
              end={
                mayChange
                  ? () =>
                      doing(async () => {
                        await revokeKey(pane, person, info.id);
                        return null;
                      })
                  : undefined
              }
            />
          ))}
        </ul>
      </Disclosure>
      {mayChange && (
        <div className={shared.row}>
          <Button {...editing.opener} onClick={editing.open}>
            {words.change(name)}
          </Button>
          {active && (
            <Button disabledFocusable={busy} onClick={() => doing(() => makeKeyCode(pane, person))}>
              {words.makeCode(name)}
            </Button>
          )}
          <Button
            appearance="subtle"
            disabledFocusable={busy}
            onClick={() =>
              doing(() => changePerson(pane, person, { name, role, shops, active: !active }))
            }
          >
            {active ? words.deactivate(name) : words.activate(name)}
          </Button>
        </div>
      )}
    </section>
  );
}
