import type { Assumptions } from "./assumptions";
import { changedAssumptions } from "./changed-assumptions";
import { evaluatePlatform, settingOf } from "./evaluate-platform";
import type { Evaluation, PlatformEvaluation, PlatformStatus } from "./evaluation";
import { ledgerOf } from "./labour";
import { centsToUsd } from "./money";
import { type Year, yearOf } from "./months";
import { notIncluded } from "./not-included";
import { platforms as allPlatforms, getPlatform } from "./platforms";
import { rememberCompared } from "./platforms/compared";
import type { Platform } from "./platforms/platform";
import type { PriceBook } from "./price-books/price-book";
import { machinesOf } from "./price-books/rates";
import { byMerit, recommend } from "./recommend";
import type { Reference } from "./rules/rule";
import type { ParsedScenario, Scenario } from "./scenario/scenario";
import { warningsFor } from "./warnings";

/** Changes with every change that can change a result. */
export const ENGINE_VERSION = "1.2.0";

/**
 * The one door: the complete, deterministic result for one scenario, one price book, one set of assumptions.
 *
 * @param parsed      from `parseScenario`
 * @param book        the price book to price it with
 * @param assumptions from `parseAssumptions`
 * @param platforms   platforms to compare; all, with those of a team's own book, unless a test says otherwise. Results of one
 *                    do not depend on the rest
 */
export function evaluate(
  { scenario, assumed }: ParsedScenario,
  book: PriceBook,
  assumptions: Assumptions,
  platforms: readonly Platform[] = platformsOf(book),
): Evaluation {
  const year = yearOf(scenario, book, assumptions.values);
  const setting = settingOf({
    scenario,
    book,
    assumptions,
    year,
    reference: referenceOf(scenario, book, assumptions, year),
  });
  const ranked = rank(platforms.map((platform) => evaluatePlatform(platform, setting)));
  const evaluation: Evaluation = {
    engineVersion: ENGINE_VERSION,
    priceBook: {
      id: book.id,
      label: book.label,
      asOf: book.asOf,
      currency: book.currency,
      ...ownPrices(book, scenario),
    },
    scenario,
    assumed,
    changedAssumptions: changedAssumptions(assumptions, scenario),
    recommendation: recommend(ranked, scenario, assumptions.values),
    platforms: ranked,
    notIncluded: notIncluded(scenario, book),
    warnings: warningsFor(scenario, year.demands[0]),
  };
  return rememberCompared(evaluation, platforms);
}

/** A team's own book may bring platforms of its own. */
const platformsOf = ({ team }: PriceBook): readonly Platform[] =>
  team === undefined ? allPlatforms : [...allPlatforms, ...team.platforms];

function ownPrices({ team }: PriceBook, { region }: Scenario): Pick<Evaluation["priceBook"], "overridden"> {
  const overridden = team?.overridden.filter((own) => own.region === "all" || own.region === region) ?? [];
  return overridden.length === 0 ? {} : { overridden };
}

/** Eligible first, by merit; then excluded, then unpriced, each by merit. */
function rank(platforms: readonly PlatformEvaluation[]): readonly PlatformEvaluation[] {
  const order: Readonly<Record<PlatformStatus, number>> = { eligible: 0, excluded: 1, unpriced: 2 };
  return [...platforms]
    .sort((a, b) => order[a.status] - order[b.status] || byMerit(a, b))
    .map((platform, index) => (platform.status === "eligible" ? { ...platform, rank: index + 1 } : platform));
}

/** The founding texts compare with DOKS and K3s; rules that do get both, whatever platforms are on the list. */
function referenceOf(scenario: Scenario, book: PriceBook, assumptions: Assumptions, year: Year): Reference {
  const managed = getPlatform("doks");
  const own = getPlatform("hetzner-k3s");
  const month = managed === null ? undefined : year.monthsOf(managed)[0];
  const hours = (platform: Platform | null) =>
    platform === null ? 0 : ledgerOf(platform, scenario, assumptions, 0).monthlyHours.likely;
  const node = (cloud: "digitalocean" | "hetzner"): number | null => {
    const type = machinesOf(book, cloud, scenario.region).find(
      ({ id }) => id === book.referenceMachines[scenario.region][cloud],
    );
    const offer = type?.offers[scenario.region];
    return offer === undefined ? null : Number(offer.month);
  };
  return {
    infrastructureUsd: month?.ok === true ? centsToUsd(month.cents) : null,
    monthlyHours: hours(managed),
    managedNodeUsd: node("digitalocean"),
    ownNodeUsd: node("hetzner"),
    ownMonthlyHours: hours(own),
  };
}
