import type { Validation } from "../../engine/check/validate.ts";
import { clientOf } from "../../state/client-of.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";

/**
 * Asks the server for the untruncated identifiers behind damaged numbers and adds them to the problems that are
 * shown, unless the sheet has been checked again meanwhile. Without a person or a server it is silent.
 */
export async function findUntruncatedIdentifiers(pane: Pane, checked: Validation): Promise<void> {
  if (!checked.problems.some(({ code }) => code === "R003" || code === "R004")) return;
  const client = await clientOf(pane);
  if (client === null) return;
  const { offerUntruncatedIdentifiers } = await loadEngine();
  const offered = await offerUntruncatedIdentifiers(client, checked);
  const { validation } = pane.store.get();
  if (offered === null || validation.value !== checked) return;
  pane.store.set({ validation: { ...validation, value: offered } });
}
