/** Defaults that follow from other fields. */
import type { Assumptions } from "../assumptions";
import type { Region } from "../price-books/price-book";
import { DAYS_PER_MONTH } from "../time";

/** The assumptions on which defaults of a scenario rest. */
export type DefaultingValues = Pick<Assumptions["values"], "egressMbPerUserDay" | "hourlyRateUsd">;

/** Targets from here on ask for more than one copy of everything in the request path. */
export const REDUNDANCY_TARGET_PERCENT = 99.9;

export const replicasFor = (availabilityTargetPercent: number): number =>
  availabilityTargetPercent >= REDUNDANCY_TARGET_PERCENT ? 2 : 1;

/** Data that must stay in the EU cannot be priced in Virginia just because nobody said where. */
export const regionFor = (compliance: readonly string[]): Region =>
  compliance.includes("eu-residency") ? "eu-central" : "us-east";

const MIB_PER_GIB = 1024;
const BYTES_PER_MIB = 1024 * 1024;

/** Egress a month in GiB from daily users, to two decimals. */
export const egressFromUsers = (dailyActiveUsers: number, egressMbPerUserDay: number): number =>
  Math.round(((dailyActiveUsers * egressMbPerUserDay * 1e6 * DAYS_PER_MONTH) / BYTES_PER_MIB / MIB_PER_GIB) * 100) /
  100;
