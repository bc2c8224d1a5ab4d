/**
 * Has Enter that is held down press once: what it opens takes the focus, often on the button that does it, and the
 * next repetition would press that unseen. Returns what ends it.
 */
export function pressOnce(frame: HTMLElement): () => void {
  const listen = (event: KeyboardEvent) => {
    if (!event.repeat || event.key !== "Enter" || event.target instanceof HTMLTextAreaElement)
      return;
    event.preventDefault();
    event.stopPropagation();
  };
  frame.addEventListener("keydown", listen, { capture: true });
  return () => frame.removeEventListener("keydown", listen, { capture: true });
}
