import { formatNumber } from "./number";

const THOUSANDTHS = 1_000;
/** What binary fractions add to or take from a decimal such as 99.95 before it is cut. */
const DUST = 1e-7;

/** Availability to three decimals, cut and never rounded up: 99.9996 is not 100. */
export const formatAvailability = (percent: number): string =>
  `${formatNumber(Math.floor(percent * THOUSANDTHS + DUST) / THOUSANDTHS, 3, percent >= 99 ? 2 : 1)}%`;

/** A target or a promise as stated: "99.5%", "99.95%". */
export const formatPercent = (percent: number): string => `${formatNumber(percent, 3)}%`;

/** A share of one: "42%". */
export const formatShare = (share: number): string => `${formatNumber(share * 100)}%`;
