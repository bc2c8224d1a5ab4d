import { useMemo } from "react";
import { type CheckingList, checkingFor } from "../../engine/worklists/read-answer.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { dayOfMoment } from "../../../shared/time/moment.ts";
import { civilMoment } from "../../../shared/time/zone.ts";
import type { Worklist } from "../../../shared/worklists/worklist.ts";
import { usePane, usePaneState } from "../kit/pane-context.ts";

/** What answers to a worklist are checked by: the person's asks, the department's settings, today. */
export function useChecking(worklist: Worklist): CheckingList {
  const pane = usePane();
  const settings = usePaneState("settings") ?? defaultSettings;
  const role = usePaneState("person")?.role;
  const today = dayOfMoment(civilMoment(pane.now(), settings.timeZone));
  return useMemo(
    () => checkingFor(worklist, role, settings, today),
    [worklist, role, settings, today],
  );
}
