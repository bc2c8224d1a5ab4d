import { Checkbox } from "@fluentui/react-components";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { receiversPageWords } from "../../../shared/messages/receivers-page.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { toggled } from "./toggled.ts";

interface LedgerFieldsProps {
  readonly chosen: readonly string[];
  readonly choose: (ledgers: string[]) => void;
}

/** The ledgers whose deadlines a receiver is told of; none chosen is all. */
export function LedgerFields({ chosen, choose }: LedgerFieldsProps) {
  const shared = useSharedStyles();
  const language = usePaneState("language");
  const words = receiversPageWords[language];
  return (
    <Disclosure title={words.ledgers(chosen.length)}>
      <p className={shared.quiet}>{words.ledgersHint}</p>
      {ledgers.map(({ id, title }) => (
        <div key={id}>
          <Checkbox
            label={title[language]}
            checked={chosen.includes(id)}
            onChange={() => choose(toggled(chosen, id))}
          />
        </div>
      ))}
    </Disclosure>
  );
}
