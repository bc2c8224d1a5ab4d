import { Field, Textarea } from "@fluentui/react-components";
import { rulesPageWords } from "../../../shared/messages/rules-page.ts";
import { showOwnDays } from "../../engine/settings/typed-days.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { usePaneState } from "../kit/pane-context.ts";
import type { DraftProps } from "./draft-props.ts";

/** The days on which the company works or not, whatever the public calendar says. */
export function OwnDaysField({ draft, proposal, edit }: DraftProps) {
  const words = rulesPageWords[usePaneState("language")];
  const fault = proposal.faults.find(({ at }) => at === "own-days");
  const { ownDays } = proposal.settings;
  return (
    <Disclosure title={words.ownDays} figure={words.entries(ownDays.length)}>
      <Field
        label={words.ownDays}
        hint={words.ownDaysHint}
        {...(fault?.at === "own-days" && { validationMessage: words.noOwnDay(fault.line) })}
      >
        <Textarea
          rows={6}
          resize="vertical"
          value={draft.ownDays ?? showOwnDays(draft.base.ownDays, words.dayWords)}
          onChange={(_event, { value }) => edit({ ownDays: value })}
        />
      </Field>
    </Disclosure>
  );
}
