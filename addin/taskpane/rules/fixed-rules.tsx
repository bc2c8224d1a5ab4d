import { groupTitle } from "../../../shared/messages/sentence.ts";
import { rulesPageWords } from "../../../shared/messages/rules-page.ts";
import { fixedRules } from "../../../shared/settings/levels.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { usePaneState } from "../kit/pane-context.ts";

/** The rules that are nobody's judgement. */
export function FixedRules() {
  const shared = useSharedStyles();
  const language = usePaneState("language");
  const words = rulesPageWords[language];
  return (
    <Disclosure title={words.fixed(fixedRules.length)}>
      <p className={shared.quiet}>{words.fixedHint}</p>
      <ul className={shared.list}>
        {fixedRules.map((code) => (
          <li key={code}>
            {code} {groupTitle(code, language)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
