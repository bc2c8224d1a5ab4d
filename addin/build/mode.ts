/**
 * What a build is for.
 *
 * - `local`: this machine. office.js comes from the installed package, the sandbox is included.
 * - `deploy`: a server. office.js comes from Microsoft, nothing of the sandbox is included.
 */
export const modes = ["local", "deploy"] as const;

export type Mode = (typeof modes)[number];

/** Which of Microsoft's networks a deployed pane loads office.js from. */
export type OfficeJsSource = "global" | "china";

/** Reads the `OFFICE_JS` setting: `china` for Microsoft 365 run by 21Vianet, else Microsoft's own. */
export function officeJsSource(setting: string | undefined): OfficeJsSource {
  if (setting === undefined || setting === "" || setting === "global") return "global";
  if (setting === "china") return "china";
  throw new Error(`OFFICE_JS is "${setting}"; it may be "global" or "china".`);
}
