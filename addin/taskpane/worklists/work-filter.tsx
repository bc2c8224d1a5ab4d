import { Button, Field, Input, Select, ToggleButton } from "@fluentui/react-components";
import { useState } from "react";
import { isWireDay } from "../../../shared/columns/date.ts";
import { lineState } from "../../../shared/api/worklists.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import type { Worklist } from "../../../shared/worklists/worklist.ts";
import { showLines } from "../../actions/worklists/show-worklist.ts";
import type { LinesWanted } from "../../engine/worklists/list-lines.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";
import { useSharedStyles } from "../kit/use-shared-styles.ts";
import { useWorklistWords } from "./use-worklist-words.ts";

interface WorkFilterProps {
  readonly worklist: Worklist;
  readonly asked: LinesWanted;
}

/** Which lines are shown: what waits or was answered, of a shop, by a number, of a day. */
export function WorkFilter({ worklist, asked }: WorkFilterProps) {
  const shared = useSharedStyles();
  const pane = usePane();
  const words = useWorklistWords();
  const settings = usePaneState("settings") ?? defaultSettings;
  const own = usePaneState("person")?.shops ?? null;
  const [find, setFind] = useState(asked.find ?? "");
  const shops = own ?? settings.lists["shops"] ?? [];
  // A list with filters has its shops among them, counted.
  const hasFilters = asked.state === "open" && Object.keys(worklist.filters).length > 0;
  const show = (change: Partial<LinesWanted>) => showLines(pane, { ...asked, ...change });
  const names = { open: words.waiting, answered: words.answered };
  return (
    <form
      className={shared.row}
      onSubmit={(event) => {
        event.preventDefault();
        show({ find: find.trim() === "" ? null : find.trim() });
      }}
    >
      <fieldset className={shared.fieldset} aria-label={words.states}>
        {lineState.options.map((state) => (
          <ToggleButton key={state} checked={asked.state === state} onClick={() => show({ state })}>
            {names[state]}
          </ToggleButton>
        ))}
      </fieldset>
      {worklist.byDay && (
        <Field label={words.day}>
          <Input
            type="date"
            value={asked.day ?? ""}
            onChange={(_event, { value }) => show({ day: isWireDay(value) ? value : null })}
          />
        </Field>
      )}
      {shops.length > 1 && !hasFilters && (
        <Select
          aria-label={words.shop}
          value={asked.shop ?? ""}
          onChange={(_event, { value }) => show({ shop: value === "" ? null : value })}
        >
          <option value="">{words.allShops}</option>
          {shops.map((shop) => (
            <option key={shop} value={shop}>
              {shop}
            </option>
          ))}
        </Select>
      )}
      <Input
        aria-label={words.find}
        placeholder={words.find}
        value={find}
        maxLength={100}
        onChange={(_event, { value }) => setFind(value)}
      />
      <Button type="submit">{words.search}</Button>
    </form>
  );
}
