import { Field, Input } from "@fluentui/react-components";
import type { Language } from "../../../shared/localized.ts";
import { rulesPageWords } from "../../../shared/messages/rules-page.ts";
import {
  thresholdNamesInWords,
  thresholdUnitInWords,
} from "../../../shared/messages/threshold-words.ts";
import { specOf, type ThresholdName } from "../../../shared/settings/thresholds.ts";
import { showThreshold, type NumberFault } from "../../engine/settings/settings-draft.ts";
import { usePaneState } from "../kit/pane-context.ts";
import type { DraftProps } from "./draft-props.ts";
import { thresholdText } from "./threshold-text.ts";

/** The number that a rule asks for. */
export function ThresholdField({
  name,
  draft,
  proposal,
  edit,
}: DraftProps & { readonly name: ThresholdName }) {
  const language = usePaneState("language");
  const words = rulesPageWords[language];
  const { unit, usual } = specOf(name);
  const standing = draft.base.thresholds[name];
  const fault = proposal.faults.find((each) => each.at === "threshold" && each.name === name);
  const hints = [words.usualValue(thresholdText(name, usual, language))];
  if (draft.thresholds[name] !== undefined)
    hints.push(words.standing(thresholdText(name, standing, language)));
  return (
    <Field
      label={thresholdNamesInWords[name][language]}
      hint={hints.join(" · ")}
      {...(fault?.at === "threshold" && {
        validationMessage: faultText(name, fault.fault, language),
      })}
    >
      <Input
        inputMode={unit === "fen" ? "decimal" : "numeric"}
        value={draft.thresholds[name] ?? showThreshold(name, standing)}
        contentAfter={thresholdUnitInWords(unit, proposal.settings.thresholds[name], language)}
        onChange={(_event, { value }) =>
          edit({ thresholds: { ...draft.thresholds, [name]: value } })
        }
      />
    </Field>
  );
}

function faultText(name: ThresholdName, fault: NumberFault, language: Language): string {
  const words = rulesPageWords[language];
  switch (fault.kind) {
    case "not-a-number":
      return specOf(name).unit === "fen" ? words.notAnAmount : words.notANumber;
    case "out-of-range":
      return words.outOfRange(showThreshold(name, fault.least), showThreshold(name, fault.most));
    case "under":
      return words.under(
        thresholdNamesInWords[fault.other][language],
        showThreshold(fault.other, fault.least),
      );
  }
}
