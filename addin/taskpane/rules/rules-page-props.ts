import type { SavedSettings } from "../../../shared/api/settings.ts";

/** What the page of rules is shown from. */
export interface RulesPageProps {
  /** As the server last told them. */
  readonly settings: SavedSettings;
  /** Who changed them last, in words. */
  readonly last: string;
}
