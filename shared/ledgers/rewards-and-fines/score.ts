/** The marks of which a month's score is made, and what each counts, in percent. */
export const WEIGHTS = { byDirector: 50, byMarket: 20, byProduction: 20, byPeers: 10 } as const;

export const SCORES = Object.keys(WEIGHTS) as readonly (keyof typeof WEIGHTS)[];
