import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { elapsed, lifeOf, rowAfter, type LifeEvent } from "../../../shared/derive/life.ts";
import { lifeBy, lifeText } from "../../../shared/forms/life-text.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import { lifeWords } from "../../../shared/messages/life-words.ts";
import { shortDated } from "../../../shared/time/moment-text.ts";
import { civilMoment } from "../../../shared/time/zone.ts";
import type { HistoryEntry, RecordHistory } from "../../engine/server/record-history.ts";
import { versionsIn } from "../../state/life-of-history.ts";
import { usualZone } from "../../state/usual-settings.ts";
import { Disclosure } from "../kit/disclosure.tsx";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { showValue } from "../kit/show-value.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  step: {
    display: "grid",
    gridTemplateColumns: "84px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    fontSize: tokens.fontSizeBase200,
  },
});

interface LifeProps {
  readonly ledger: Ledger;
  readonly entries: readonly HistoryEntry[];
  readonly acts: RecordHistory["acts"];
}

/** The course of a row: what happened when, and how long after the first. */
export function Life({ ledger, entries, acts }: LifeProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { now } = usePane();
  const language = usePaneState("language");
  const settings = usePaneState("settings");
  const zone = settings?.timeZone ?? usualZone;
  const versions = versionsIn(entries, zone);
  const life = lifeOf(ledger, rowAfter(versions), versions, acts);
  const [first] = life;
  if (first === undefined) return null;
  const words = lifeWords[language];
  const today = civilMoment(now(), zone);
  const telling = {
    ledger,
    show: (column: string, value: unknown) => showValue(ledger, column, value, language),
    levels: settings?.lists["escalation-levels"] ?? [],
  };
  return (
    <Disclosure title={words.title(life.length)} open>
      <ol className={styles.list}>
        {life.map((event, index) => (
          <li key={keyOf(event, index)} className={mergeClasses(styles.step, shared.wrap)}>
            <span className={mergeClasses(shared.quiet, shared.number)}>
              {shortDated(event.at, today)}
            </span>
            <span>
              {lifeText(event, telling, language)}{" "}
              <span className={mergeClasses(shared.quiet, shared.number)}>
                {[lifeBy(event), index > 0 ? words.after(elapsed(first.at, event.at)) : ""]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

const keyOf = ({ at, kind }: LifeEvent, index: number) => `${at} ${kind} ${index}`;
