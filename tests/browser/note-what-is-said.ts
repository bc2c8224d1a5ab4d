/// <reference lib="dom" />
declare global {
  interface Window {
    /** What the pane has said since the last press that was noted. */
    said?: Set<string>;
  }
}

/** In the pane, before anything else runs there: notes what it says. */
export function noteWhatIsSaid(): void {
  const said = new Set<string>();
  window.said = said;
  const note = () => {
    for (const { textContent } of document.querySelectorAll("output")) said.add(textContent);
  };
  new MutationObserver(note).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}
