import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { groupTitle } from "../../../shared/messages/sentence.ts";
import { rulesPageWords } from "../../../shared/messages/rules-page.ts";
import {
  ruleLevel,
  unreadToo,
  usualLevels,
  type Judgement,
} from "../../../shared/settings/levels.ts";
import { usePaneState } from "../kit/pane-context.ts";
import type { DraftProps } from "./draft-props.ts";
import { levelText } from "./level-text.ts";
import { thresholdsOfRule } from "./rules-of-thresholds.ts";
import { ThresholdField } from "./threshold-field.tsx";

const useStyles = makeStyles({
  rule: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  level: { gridTemplateColumns: "minmax(0, 1fr) 160px" },
  // Fluent gives its fields a width that this one does not have here.
  narrow: { minWidth: "24px", width: "100%" },
});

/** How grave a rule is, and the numbers that it asks for. */
export function RuleFields({ code, ...form }: DraftProps & { readonly code: Judgement }) {
  const styles = useStyles();
  const language = usePaneState("language");
  const words = rulesPageWords[language];
  const { draft, proposal, edit } = form;
  const chosen = proposal.settings.levels[code];
  const hints = unreadToo.has(code) ? [words.unreadStays] : [];
  if (chosen !== draft.base.levels[code])
    hints.push(words.standing(levelText(code, draft.base, language)));
  return (
    <div className={styles.rule}>
      <Field
        label={`${code} ${groupTitle(code, language)}`}
        orientation="horizontal"
        className={styles.level}
        {...(hints.length > 0 && { hint: hints.join(" ") })}
      >
        <Select
          className={styles.narrow}
          value={chosen ?? "usual"}
          onChange={(_event, { value }) => {
            const known = ruleLevel.safeParse(value);
            edit({ levels: { ...draft.levels, [code]: known.success ? known.data : "usual" } });
          }}
        >
          <option value="usual">{words.usual[usualLevels[code]]}</option>
          {ruleLevel.options.map((level) => (
            <option key={level} value={level}>
              {words.levels[level]}
            </option>
          ))}
        </Select>
      </Field>
      {thresholdsOfRule(code).map((name) => (
        <ThresholdField key={name} name={name} {...form} />
      ))}
    </div>
  );
}
