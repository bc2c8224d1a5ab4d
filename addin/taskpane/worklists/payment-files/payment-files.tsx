import { Button } from "@fluentui/react-components";
import type { ListExportProps } from "../list-exports.ts";
import { useOpenings } from "../../kit/use-opening.ts";
import { useSharedStyles } from "../../kit/use-shared-styles.ts";
import { usePaymentFileWords } from "./use-payment-file-words.ts";
import { ResultForm } from "./result-form.tsx";
import { SaveForm } from "./save-form.tsx";

/** The lines that wait as a file of payments, and what became of them read back: one of the two is open at a time. */
export default function PaymentFiles(props: ListExportProps) {
  const shared = useSharedStyles();
  const words = usePaymentFileWords();
  const { opened, open, close, opener } = useOpenings<"save" | "paste">();
  if (opened === "save") return <SaveForm {...props} close={close} />;
  if (opened === "paste") return <ResultForm {...props} close={close} />;
  return (
    <div className={shared.row}>
      <Button {...opener("save")} onClick={() => open("save")}>
        {words.save}
      </Button>
      <Button {...opener("paste")} onClick={() => open("paste")}>
        {words.paste}
      </Button>
    </div>
  );
}
