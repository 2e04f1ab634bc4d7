import type { AssumptionOverrides } from "../assumptions";

/** What a team puts over a published book. */
export interface TeamPrices {
  readonly assumptions: AssumptionOverrides;
}
