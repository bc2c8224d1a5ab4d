import { Button, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Person } from "../../../shared/api/person.ts";
import { role, type Role } from "../../../shared/role.ts";
import { peoplePageWords } from "../../../shared/messages/people-page.ts";
import { closeByEscape } from "../kit/close-by-escape.ts";
import { usePaneState, useWords } from "../kit/pane-context.ts";
import { takeFocus } from "../kit/take-focus.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

/** What is decided about a person in the form. */
export type PersonDraft = Omit<Person, "id">;

interface PersonFormProps {
  readonly start: PersonDraft;
  readonly busy: boolean;
  readonly save: (draft: PersonDraft) => void;
  readonly cancel: () => void;
}

/** Name, role and shops of a person who is added or changed. */
export function PersonForm({ start, busy, save, cancel }: PersonFormProps) {
  const shared = useSharedStyles();
  const words = peoplePageWords[usePaneState("language")];
  const { roles } = useWords();
  const [name, setName] = useState(start.name);
  const [chosen, setChosen] = useState<Role>(start.role);
  const [shops, setShops] = useState((start.shops ?? []).join("\n"));
  const named = name.trim();
  const listed = [...new Set(shops.split(/\r?\n/).map((shop) => shop.trim()))].filter(
    (shop) => shop !== "",
  );
  return (
    <form
      className={shared.card}
      ref={closeByEscape(cancel)}
      onSubmit={(event) => {
        event.preventDefault();
        if (named === "" || busy) return;
        save({ name: named, role: chosen, shops: listed.length === 0 ? null : listed });
      }}
    >
      <Field label={words.name}>
        <Input
          ref={takeFocus}
          value={name}
          maxLength={60}
          onChange={(_event, { value }) => setName(value)}
        />
      </Field>
      <Field label={words.role}>
        <Select value={chosen} onChange={(_event, { value }) => setChosen(role.parse(value))}>
          {role.options.map((each) => (
            <option key={each} value={each}>
              {roles[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.shopsField} hint={words.shopsHint}>
        <Textarea
          rows={3}
          resize="vertical"
          value={shops}
          onChange={(_event, { value }) => setShops(value)}
        />
      </Field>
      <div className={shared.row}>
        <Button type="submit" appearance="primary" disabledFocusable={busy || named === ""}>
          {words.save}
        </Button>
        <Button onClick={cancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}
