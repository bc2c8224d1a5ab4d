import { Button, mergeClasses } from "@fluentui/react-components";
import type { UnreadablePlacement } from "../../../shared/api/placements.ts";
import { placementsPageWords } from "../../../shared/messages/placements-page.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { instantText } from "../../../shared/time/moment-text.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { useCardStyles } from "./card-styles.ts";

interface UnreadableCardProps extends UnreadablePlacement {
  readonly remove: (() => void) | undefined;
}

/** A set of headings that another version of this product has kept: who placed it when, and that no sheet is read by it. */
export function UnreadableCard({ by, at, remove }: UnreadableCardProps) {
  const styles = useCardStyles();
  const shared = useSharedStyles();
  const pane = usePane();
  const { timeZone } = usePaneState("settings") ?? defaultSettings;
  const words = placementsPageWords[usePaneState("language")];
  return (
    <section className={mergeClasses(shared.card, styles.card)}>
      <h3 className={shared.title}>{words.unreadable}</h3>
      <span className={shared.wrap}>{words.unreadableHint}</span>
      <span className={shared.quiet}>
        {words.placed(by, instantText(at, pane.now(), timeZone))}
      </span>
      {remove !== undefined && (
        <div className={shared.row}>
          <Button onClick={remove}>{words.removeUnreadable}</Button>
        </div>
      )}
    </section>
  );
}
