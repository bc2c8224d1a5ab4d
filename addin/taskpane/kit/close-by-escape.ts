/** As the `ref` of a form that a button opened in place: Escape anywhere in it closes it. */
export function closeByEscape(close: () => void): (form: HTMLElement | null) => () => void {
  return (form) => {
    const listen = (event: KeyboardEvent) => {
      // While a word is put together, Escape is the input method's.
      if (event.key !== "Escape" || event.isComposing) return;
      // Excel takes an Escape that goes on for one that leads back to its cells.
      event.stopPropagation();
      event.preventDefault();
      close();
    };
    form?.addEventListener("keydown", listen);
    return () => form?.removeEventListener("keydown", listen);
  };
}
