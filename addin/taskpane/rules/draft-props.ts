import type { Proposal, SettingsDraft } from "../../engine/settings/settings-draft.ts";

/** What a field of the page shows and changes. */
export interface DraftProps {
  readonly draft: SettingsDraft;
  readonly proposal: Proposal;
  readonly edit: (changed: Partial<SettingsDraft>) => void;
}
