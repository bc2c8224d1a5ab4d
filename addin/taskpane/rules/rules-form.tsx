import { Field, Input } from "@fluentui/react-components";
import { useMemo } from "react";
import { rulesPageWords } from "../../../shared/messages/rules-page.ts";
import { judgements } from "../../../shared/settings/levels.ts";
import { handovers } from "../../../shared/settings/handover.ts";
import {
  emptyDraft,
  proposalOf,
  type SettingsDraft,
} from "../../engine/settings/settings-draft.ts";
import { BarredPage } from "../kit/barred-page.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { DeadlineFields } from "./deadline-fields.tsx";
import { FixedRules } from "./fixed-rules.tsx";
import { ListField } from "./list-field.tsx";
import { OwnDaysField } from "./own-days-field.tsx";
import { RuleFields } from "./rule-fields.tsx";
import { RulesBar } from "./rules-bar.tsx";
import { otherThresholds } from "./rules-of-thresholds.ts";
import type { RulesPageProps } from "./rules-page-props.ts";
import { SwitchFields } from "./switch-fields.tsx";
import { ThresholdField } from "./threshold-field.tsx";
import { WorkingTimesFields } from "./working-times-fields.tsx";

/** The rules, their numbers and the lists, to be changed; what was changed waits until it is saved. */
export function RulesForm({ settings, last }: RulesPageProps) {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = rulesPageWords[usePaneState("language")];
  const started = usePaneState("settingsDraft");
  const draft = useMemo(() => started ?? emptyDraft(settings), [started, settings]);
  const proposal = useMemo(() => proposalOf(draft), [draft]);
  const edit = (changed: Partial<SettingsDraft>) =>
    pane.store.set({ settingsDraft: { ...draft, ...changed } });
  const form = { draft, proposal, edit };
  return (
    <BarredPage>
      <p className={shared.quiet}>{last}</p>
      {judgements.map((code) => (
        <RuleFields key={code} code={code} {...form} />
      ))}
      {otherThresholds.length > 0 && (
        <section className={shared.card}>
          <h2 className={shared.title}>{words.others}</h2>
          {otherThresholds.map((name) => (
            <ThresholdField key={name} name={name} {...form} />
          ))}
        </section>
      )}
      <section className={shared.card}>
        <h2 className={shared.title}>{words.hours}</h2>
        {handovers.map((name) => (
          <Field
            key={name}
            label={words[name]}
            {...(proposal.faults.some(({ at }) => at === name) && {
              validationMessage: words.noHour,
            })}
          >
            <Input
              type="time"
              value={proposal.settings[name]}
              onChange={(_event, { value }) => edit({ [name]: value })}
            />
          </Field>
        ))}
        <WorkingTimesFields {...form} />
      </section>
      <SwitchFields {...form} />
      <DeadlineFields {...form} />
      <OwnDaysField {...form} />
      <section>
        <h2 className={shared.title}>{words.lists}</h2>
        {Object.keys(draft.base.lists).map((name) => (
          <ListField key={name} name={name} {...form} />
        ))}
      </section>
      <FixedRules />
      <RulesBar {...form} />
    </BarredPage>
  );
}
