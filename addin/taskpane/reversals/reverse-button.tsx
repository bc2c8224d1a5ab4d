import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { reversalWords } from "../../../shared/messages/reversal-words.ts";
import { usePaneState } from "../kit/pane-context.ts";
import { ReversalForm } from "./reversal-form.tsx";

interface ReverseButtonProps {
  /** The number of a sealed amount in the journal. */
  readonly entry: number;
  /** Called once something of it was reversed. */
  readonly done?: () => void;
}

/** 「冲销…」 at a sealed amount, for those who may: opens to what is left of it, how much, and why. */
export function ReverseButton({ entry, done }: ReverseButtonProps) {
  const words = reversalWords[usePaneState("language")];
  const role = usePaneState("person")?.role;
  const [open, setOpen] = useState(false);
  if (role !== "finance" && role !== "supervisor") return null;
  if (!open)
    return (
      <Button size="small" appearance="subtle" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
    );
  return (
    <ReversalForm
      entry={entry}
      close={(reversed) => {
        setOpen(false);
        if (reversed) done?.();
      }}
    />
  );
}
