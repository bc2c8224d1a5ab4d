import { Field, Textarea } from "@fluentui/react-components";
import { listTitle, rulesPageWords } from "../../../shared/messages/rules-page.ts";
import { showList } from "../../engine/settings/settings-draft.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { usePaneState } from "../kit/pane-context.ts";
import type { DraftProps } from "./draft-props.ts";

/** What may be chosen in the columns of one list. */
export function ListField({ name, draft, proposal, edit }: DraftProps & { readonly name: string }) {
  const language = usePaneState("language");
  const words = rulesPageWords[language];
  const title = listTitle(name, language);
  const fault = proposal.faults.find((each) => each.at === "list" && each.name === name);
  const entries = proposal.settings.lists[name] ?? [];
  return (
    <Disclosure title={title} figure={words.entries(entries.length)}>
      <Field
        label={title}
        hint={words.listHint}
        {...(fault?.at === "list" && {
          validationMessage:
            fault.entry === undefined
              ? words.tooMany(fault.most)
              : words.tooLong(fault.entry, fault.most),
        })}
      >
        <Textarea
          rows={8}
          resize="vertical"
          value={draft.lists[name] ?? showList(draft.base.lists[name] ?? [])}
          onChange={(_event, { value }) => edit({ lists: { ...draft.lists, [name]: value } })}
        />
      </Field>
    </Disclosure>
  );
}
