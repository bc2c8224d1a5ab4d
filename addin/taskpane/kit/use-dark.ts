import { useSyncExternalStore } from "react";
import { officeTheme } from "../../office/office-theme.ts";
import { isDark, type ThemeChoice } from "../../office/theme.ts";

const machine = matchMedia("(prefers-color-scheme: dark)");

function subscribe(listener: () => void): () => void {
  machine.addEventListener("change", listener);
  return () => machine.removeEventListener("change", listener);
}

/** Whether the pane is to be drawn dark; follows the machine while that is what decides. */
export function useDark(choice: ThemeChoice): boolean {
  const prefersDark = useSyncExternalStore(subscribe, () => machine.matches);
  return isDark(choice, officeTheme(), prefersDark);
}
