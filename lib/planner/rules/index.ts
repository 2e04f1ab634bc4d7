import { filterRules } from "./filters";
import { informationRules } from "./information";
import { matrixRules } from "./matrix";
import { outgrowingRules } from "./outgrowing";
import { ownRules } from "./own";
import { providerRules } from "./providers";
import type { Rule } from "./rule";
import { stayingSmallRules } from "./staying-small";

/** Every rule, by number: the founding texts' R01 to R60, then our own S01 and on. A new one is one object in its theme. */
export const rules: readonly Rule[] = [
  ...filterRules,
  ...informationRules,
  ...stayingSmallRules,
  ...outgrowingRules,
  ...matrixRules,
  ...providerRules,
  ...ownRules,
].sort((a, b) => (a.id < b.id ? -1 : 1));
