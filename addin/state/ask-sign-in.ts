import type { Pane } from "./pane.ts";

/** Asks who it is, in place, and goes on by itself afterwards. */
export function askSignIn(pane: Pane, resume: () => void): void {
  pane.store.set({ signIn: { resume, working: false, refused: null } });
}

/** Goes on when somebody is signed in, else asks first. */
export function whenSignedIn(pane: Pane, goOn: () => void): void {
  if (pane.store.get().key === null) askSignIn(pane, goOn);
  else goOn();
}
