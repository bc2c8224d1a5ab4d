import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { auditPageWords } from "../../../shared/messages/audit-page.ts";
import { listPeople, type People } from "../../actions/people/people.ts";
import type { AuditQuery } from "../../actions/people/audit.ts";
import { perform } from "../../state/perform.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

/** By whom, what, on which day, about which record: the entries that are shown. */
export function AuditFilter({ show }: { readonly show: (query: AuditQuery) => void }) {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = auditPageWords[usePaneState("language")];
  const [people, setPeople] = useState<People["people"]>([]);
  const [person, setPerson] = useState("");
  const [action, setAction] = useState("");
  const [day, setDay] = useState("");
  const [record, setRecord] = useState("");
  useEffect(
    () =>
      perform(
        pane,
        listPeople(pane).then((listed) => {
          if (listed.ok) setPeople(listed.value.people);
        }),
      ),
    [pane],
  );
  const ask = () =>
    show({
      ...(person !== "" && { person }),
      // The options are the contract's own actions.
      ...(action !== "" && { action: action as NonNullable<AuditQuery["action"]> }),
      ...(day !== "" && { day: day as NonNullable<AuditQuery["day"]> }),
      ...(record.trim() !== "" && { record: record.trim() }),
    });
  return (
    <form
      className={shared.card}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <Field label={words.person}>
        <Select value={person} onChange={(_event, { value }) => setPerson(value)}>
          <option value="">{words.anybody}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.action}>
        <Select value={action} onChange={(_event, { value }) => setAction(value)}>
          <option value="">{words.anything}</option>
          {Object.entries(words.actions).map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.day}>
        <Input type="date" value={day} onChange={(_event, { value }) => setDay(value)} />
      </Field>
      <Field label={words.record} hint={words.recordHint}>
        <Input value={record} onChange={(_event, { value }) => setRecord(value)} />
      </Field>
      <div>
        <Button type="submit" appearance="primary">
          {words.show}
        </Button>
      </div>
    </form>
  );
}
