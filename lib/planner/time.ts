/** Average month in hours: 365 days × 24 h ÷ 12. The one time base of every price and every allowance. */
export const HOURS_PER_MONTH = 730;
export const HOURS_PER_YEAR = HOURS_PER_MONTH * 12;
export const SECONDS_PER_MONTH = HOURS_PER_MONTH * 3600;
export const DAYS_PER_MONTH = HOURS_PER_MONTH / 24;
export const SECONDS_PER_DAY = 86_400;
