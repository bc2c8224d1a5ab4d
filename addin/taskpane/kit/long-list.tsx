import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useWords } from "./pane-context.ts";
import { useSharedStyles } from "./use-shared-styles.ts";

/** How many entries come at a time. */
const PAGE = 50;

interface LongListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string | number;
  readonly children: (item: T) => ReactNode;
}

/** A list that shows its beginning, and more when asked. */
export function LongList<T>({ items, keyOf, children }: LongListProps<T>) {
  const shared = useSharedStyles();
  const words = useWords().changes;
  const [shown, setShown] = useState(PAGE);
  return (
    <>
      <ul className={shared.list}>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {items.length > shown && (
        <Button appearance="subtle" onClick={() => setShown(shown + PAGE)}>
          {words.more(items.length - shown)}
        </Button>
      )}
    </>
  );
}
