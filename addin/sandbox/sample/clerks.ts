/** Who wrote the sample's ledgers. */
export const CLERKS = ["陈禾", "林晚", "赵青"] as const;
