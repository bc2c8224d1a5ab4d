import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ListExportProps } from "../list-exports.ts";
import { useSharedStyles } from "../../kit/use-shared-styles.ts";
import { usePaymentFileWords } from "./use-payment-file-words.ts";
import { ResultForm } from "./result-form.tsx";
import { SaveForm } from "./save-form.tsx";

/** The lines that wait as a file of payments, and what became of them read back: one of the two is open at a time. */
export default function PaymentFiles(props: ListExportProps) {
  const shared = useSharedStyles();
  const words = usePaymentFileWords();
  const [open, setOpen] = useState<"save" | "paste" | null>(null);
  const close = () => setOpen(null);
  if (open === "save") return <SaveForm {...props} close={close} />;
  if (open === "paste") return <ResultForm {...props} close={close} />;
  return (
    <div className={shared.row}>
      <Button onClick={() => setOpen("save")}>{words.save}</Button>
      <Button onClick={() => setOpen("paste")}>{words.paste}</Button>
    </div>
  );
}
