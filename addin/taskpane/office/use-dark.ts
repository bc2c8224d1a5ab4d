import { useSyncExternalStore } from "react";
import { isDark, type ThemeChoice } from "./theme.ts";

const machine = matchMedia("(prefers-color-scheme: dark)");

function subscribe(listener: () => void): () => void {
  machine.addEventListener("change", listener);
  return () => machine.removeEventListener("change", listener);
}

/** Whether the pane is to be drawn dark; follows the machine while that is what decides. */
export function useDark(choice: ThemeChoice): boolean {
  const prefersDark = useSyncExternalStore(subscribe, () => machine.matches);
  // Excel on the web may leave the theme out, which its types do not say.
  const office = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return isDark(choice, office, prefersDark);
}
