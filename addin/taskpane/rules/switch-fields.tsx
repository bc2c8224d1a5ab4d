import { Field, Switch } from "@fluentui/react-components";
import { rulesPageWords } from "../../../shared/messages/rules-page.ts";
import { switchNames } from "../../../shared/settings/switches.ts";
import { usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import type { DraftProps } from "./draft-props.ts";

/** What the department allows or not. */
export function SwitchFields({ draft, proposal, edit }: DraftProps) {
  const shared = useSharedStyles();
  const words = rulesPageWords[usePaneState("language")];
  return (
    <section className={shared.card}>
      <h2 className={shared.title}>{words.switches}</h2>
      {switchNames.map((name) => (
        <Field key={name} hint={words.switchNames[name].hint}>
          <Switch
            label={words.switchNames[name].label}
            checked={proposal.settings.switches[name]}
            onChange={(_event, { checked }) =>
              edit({ switches: { ...draft.switches, [name]: checked } })
            }
          />
        </Field>
      ))}
    </section>
  );
}
