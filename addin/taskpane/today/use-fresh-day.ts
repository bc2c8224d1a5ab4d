import { useEffect } from "react";
import { lookAtToday } from "../../actions/today/look-at-today.ts";
import { perform } from "../../state/perform.ts";
import { usePane } from "../kit/pane-context.ts";

/** How often the day is looked at anew while somebody may be looking, in milliseconds. */
const EVERY = 60_000;

/** Keeps the day fresh while it is shown: once a minute, and whenever the person comes back to the pane. */
export function useFreshDay(): void {
  const pane = usePane();
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") perform(pane, lookAtToday(pane));
    };
    look();
    const timer = setInterval(look, EVERY);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [pane]);
}
