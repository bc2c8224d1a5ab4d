import { Button, mergeClasses } from "@fluentui/react-components";
import type { SavedPlacement } from "../../../shared/api/placements.ts";
import { ledgerById } from "../../../shared/ledgers/index.ts";
import { placementsPageWords } from "../../../shared/messages/placements-page.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { useCardStyles } from "./card-styles.ts";
import { placementLines } from "./placement-lines.ts";

/** So many headings are named before the rest is counted. */
const NAMED = 3;

interface PlacementCardProps {
  readonly saved: SavedPlacement;
  readonly remove: (() => void) | undefined;
}

/** One set of headings: which ledger it is, who placed it when, and what stands elsewhere than it says. */
export function PlacementCard({ saved, remove }: PlacementCardProps) {
  const styles = useCardStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const language = usePaneState("language");
  const { timeZone } = usePaneState("settings") ?? defaultSettings;
  const words = placementsPageWords[language];
  const { placement, by, at } = saved;
  const title = ledgerById(placement.ledger)?.title[language] ?? placement.ledger;
  const headings = placement.headings ?? [];
  const first = headings.slice(0, NAMED).join(words.separator);
  const lines = placementLines(placement, language);
  return (
    <section className={mergeClasses(shared.card, styles.card)}>
      <h3 className={shared.title}>{title}</h3>
      <span className={shared.wrap}>{words.headings(first, headings.length)}</span>
      <span className={shared.quiet}>
        {words.placed(by, instantText(at, pane.now(), timeZone))}
      </span>
      {lines.length === 0 ? (
        <span className={shared.quiet}>{words.asNamed}</span>
      ) : (
        <Disclosure title={words.columns(lines.length)}>
          {lines.map((line) => (
            <p key={line} className={shared.quiet}>
              {line}
            </p>
          ))}
        </Disclosure>
      )}
      {remove !== undefined && (
        <div className={shared.row}>
          <Button onClick={remove}>{words.remove(title)}</Button>
        </div>
      )}
    </section>
  );
}
