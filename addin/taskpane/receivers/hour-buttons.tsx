import { ToggleButton } from "@fluentui/react-components";
import { receiversPageWords } from "../../../shared/messages/receivers-page.ts";
import { usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { toggled } from "./toggled.ts";

/** The hours in which any department works. */
const HOURS = Array.from({ length: 15 }, (_, nth) => nth + 7);

interface HourButtonsProps {
  readonly chosen: readonly number[];
  readonly choose: (hours: number[]) => void;
}

/** The hours at which a receiver is told. */
export function HourButtons({ chosen, choose }: HourButtonsProps) {
  const shared = useSharedStyles();
  const words = receiversPageWords[usePaneState("language")];
  return (
    <fieldset className={shared.fieldset}>
      <legend className={shared.title}>{words.when}</legend>
      {HOURS.map((hour) => (
        <ToggleButton
          key={hour}
          style={{ minWidth: "52px", paddingInline: "4px" }}
          checked={chosen.includes(hour)}
          appearance={chosen.includes(hour) ? "primary" : "secondary"}
          onClick={() => choose(toggled(chosen, hour))}
        >
          {words.hour(hour)}
        </ToggleButton>
      ))}
      <p className={shared.quiet}>{words.hoursHint}</p>
    </fieldset>
  );
}
