import { groupTitle } from "../../../shared/messages/sentence.ts";
import { rulesPageWords } from "../../../shared/messages/rules-page.ts";
import { thresholdNamesInWords } from "../../../shared/messages/threshold-words.ts";
import { judgements } from "../../../shared/settings/levels.ts";
import type { ThresholdName } from "../../../shared/settings/thresholds.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePaneState } from "../kit/pane-context.ts";
import { FixedRules } from "./fixed-rules.tsx";
import { levelText } from "./level-text.ts";
import type { RulesPageProps } from "./rules-page-props.ts";
import { otherThresholds, thresholdsOfRule } from "./rules-of-thresholds.ts";
import { thresholdText } from "./threshold-text.ts";

/** The rules and their numbers for those who don't change them. */
export function RulesRead({ settings, last }: RulesPageProps) {
  const shared = useSharedStyles();
  const language = usePaneState("language");
  const words = rulesPageWords[language];
  const numbers = (names: readonly ThresholdName[]) =>
    names.map((name) => (
      <p key={name} className={shared.quiet}>
        {thresholdNamesInWords[name][language]}:{" "}
        {thresholdText(name, settings.thresholds[name], language)}
      </p>
    ));
  return (
    <div className={shared.view}>
      <p className={shared.quiet}>
        {words.readOnly} {last}
      </p>
      <ul className={shared.list}>
        {judgements.map((code) => (
          <li key={code}>
            <p className={shared.wrap}>
              {code} {groupTitle(code, language)} · {levelText(code, settings, language)}
            </p>
            {numbers(thresholdsOfRule(code))}
          </li>
        ))}
      </ul>
      {numbers(otherThresholds)}
      <FixedRules />
    </div>
  );
}
