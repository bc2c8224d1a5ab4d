/** What says whether an invoice goes to the customer on paper. */
interface Invoice {
  readonly kind: string | null;
  readonly red: boolean | null;
  readonly digitalNo: string | null;
  readonly email: string | null;
  readonly mailTo: string | null;
  readonly courier: string | null;
  readonly mailNo: string | null;
}

/**
 * An invoice that is mailed: one on paper, or of a kind that may be either where a parcel or an address without an
 * e-mail says so. Nobody mails a digital one, and a reversal stays in the house.
 */
export function isPosted(row: Invoice): boolean {
  const { kind, red, digitalNo, email, mailTo, courier, mailNo } = row;
  if (red === true || digitalNo !== null) return false;
  if (kind === "纸质普票" || kind === "纸质专票") return true;
  if (kind !== null && kind !== "普票" && kind !== "专票") return false;
  return courier !== null || mailNo !== null || (mailTo !== null && email === null);
}
