/** A platform's name inside a sentence: "GKE, zonal" would read as two, so it becomes "GKE (zonal)". */
export const nameInSentence = (name: string): string => name.replace(/, (.+)$/, " ($1)");
