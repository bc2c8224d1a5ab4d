import { Button } from "@fluentui/react-components";
import { withdrawingWords } from "../../../shared/messages/withdrawing-words.ts";
import type { LatestWithdrawn } from "../../actions/withdrawing/latest-withdrawn.ts";
import { mayPush } from "../../engine/push/may-push.ts";
import type { Validation } from "../../engine/check/validate.ts";
import { whoMayPush } from "../../state/trouble/who-may-push.ts";
import { usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { WithdrawnItem } from "./withdrawn-item.tsx";

interface LatestListProps {
  readonly validation: Validation;
  readonly records: LatestWithdrawn["records"];
  /** Lists earlier ones too; null when there are none, or no more can be listed. */
  readonly more: (() => void) | null;
  /** True when there are earlier ones that can't be listed here. */
  readonly cut: boolean;
}

/** Withdrawn records, the latest first. */
export function LatestList({ validation, records, more, cut }: LatestListProps) {
  const shared = useSharedStyles();
  const language = usePaneState("language");
  const words = withdrawingWords[language];
  const { ledger } = validation.openLedger;
  const role = usePaneState("person")?.role;
  const mayRestore = role !== undefined && mayPush(role, ledger);
  const here = new Map(validation.comparison.rows.map(({ id, row }) => [id, row.number]));
  return (
    <div className={shared.view}>
      <p className={shared.quiet}>{mayRestore ? words.latelyHint : whoMayPush(ledger, language)}</p>
      <ul className={shared.list}>
        {records.map((record) => (
          <li key={record.id}>
            <WithdrawnItem
              ledger={ledger}
              record={record}
              row={here.get(record.id)}
              mayRestore={mayRestore}
            />
          </li>
        ))}
      </ul>
      {more !== null && <Button onClick={more}>{words.latelyMore}</Button>}
      {cut && <p className={shared.quiet}>{words.latelyMost(records.length)}</p>}
    </div>
  );
}
