/** The words by which a claim says what came of it. */
export const claimWords = {
  recognised: ["已认可", "已到账"],
  /** Refused by the courier, or taken back. */
  refused: ["拒赔", "已撤销"],
  /** Nothing more is to come. */
  paid: "已到账",
  /** Not transferred, but taken off the freight. */
  byFreight: "抵运费",
} as const;
