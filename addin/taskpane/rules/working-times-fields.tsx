import { Field, Input } from "@fluentui/react-components";
import { rulesPageWords } from "../../../shared/messages/rules-page.ts";
import { calendarNames } from "../../../shared/time/calendar.ts";
import { showShifts } from "../../engine/settings/typed-days.ts";
import { usePaneState } from "../kit/pane-context.ts";
import type { DraftProps } from "./draft-props.ts";

/** From when to when service and finance work, which is what working hours of a deadline count. */
export function WorkingTimesFields({ draft, proposal, edit }: DraftProps) {
  const words = rulesPageWords[usePaneState("language")];
  const isWrong = (name: string) =>
    proposal.faults.some((fault) => fault.at === "working-times" && fault.name === name);
  return calendarNames.map((name) => (
    <Field
      key={name}
      label={words.workingTimes[name]}
      hint={words.workingTimesHint}
      {...(isWrong(name) && { validationMessage: words.noWorkingTimes })}
    >
      <Input
        value={draft.workingTimes?.[name] ?? showShifts(draft.base.workingTimes[name])}
        onChange={(_event, { value }) =>
          edit({ workingTimes: { ...draft.workingTimes, [name]: value } })
        }
      />
    </Field>
  ));
}
