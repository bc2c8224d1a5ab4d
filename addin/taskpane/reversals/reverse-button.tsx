import { Button } from "@fluentui/react-components";
import { reversalWords } from "../../../shared/messages/reversal-words.ts";
import { usePaneState } from "../kit/pane-context.ts";
import { useOpening } from "../kit/use-opening.ts";
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
  const { isOpen, open, close, opener } = useOpening();
  if (role !== "finance" && role !== "supervisor") return null;
  if (!isOpen)
    return (
      <Button {...opener} size="small" appearance="subtle" onClick={open}>
        {words.open}
      </Button>
    );
  return (
    <ReversalForm
      entry={entry}
      close={(reversed) => {
        close();
        if (reversed) done?.();
      }}
    />
  );
}
