import {
  paymentFileWords,
  type PaymentFileWords,
} from "../../../../shared/messages/payment-file-words.ts";
import { usePaneState } from "../../kit/pane-context.ts";

/** The words about payment files in the pane's language. */
export const usePaymentFileWords = (): PaymentFileWords =>
  paymentFileWords[usePaneState("language")];
