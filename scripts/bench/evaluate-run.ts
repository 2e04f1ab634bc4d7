// Run by evaluate.ts in a process of its own; prints what it measured as JSON.
import { defaultAssumptions } from "@/lib/planner/assumptions";
import { evaluate } from "@/lib/planner/evaluate";
import { platforms } from "@/lib/planner/platforms/index";
import { defaultPriceBook } from "@/lib/planner/price-books/index";
import { parseScenario } from "@/lib/planner/scenario/parse";
import type { ParsedScenario } from "@/lib/planner/scenario/scenario";
import type { ScenarioInput } from "@/lib/planner/scenario/schema";
import { median, quantile } from "./statistics";
import { rngOf, variedServices } from "./workloads";

export interface EvaluateTimes {
  readonly services: number;
  readonly growthPercent: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  /** Processor time of the process, which hardly depends on who else is using the machine. */
  readonly medianCpuMs: number;
  readonly samples: number;
}

export interface EvaluateRun {
  readonly platforms: number;
  readonly priceBook: string;
  /** The very first evaluation of a fresh process. */
  readonly firstMs: number;
  readonly times: readonly EvaluateTimes[];
}

/** Scenarios taken in turn, so that nothing kept from the last one answers for the next. */
const VARIANTS = 8;
/** Until about so many the compiler goes on improving the planner, on a fast machine as on a slow one. */
const WARM_UP = 800;
const MOST_WARM_UP_MS = 5_000;
const MEASURE_MS = 2_500;
const FEWEST = 30;
const MOST = 600;

function scenarioOf(services: number, growthPercentPerMonth: number, variant: number): ParsedScenario {
  const input: ScenarioInput = {
    team: { engineers: 5 + variant, kubernetesExperience: "operating" },
    workload: {
      ...(services === 3 ? { services } : { items: variedServices(rngOf(variant + 1), services) }),
      dailyActiveUsers: services * (1_000 + 100 * variant),
      growthPercentPerMonth,
    },
  };
  const parsed = parseScenario(input, defaultAssumptions.values);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function timesOf(services: number, growthPercent: number): EvaluateTimes {
  const scenarios = Array.from({ length: VARIANTS }, (_, variant) => scenarioOf(services, growthPercent, variant));
  let turn = 0;
  const once = () => {
    const scenario = scenarios[turn++ % VARIANTS] as ParsedScenario; // the remainder is below the length
    const cpu = process.cpuUsage();
    const start = performance.now();
    evaluate(scenario, defaultPriceBook, defaultAssumptions);
    const wallMs = performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    return { wallMs, cpuMs: (user + system) / 1000 };
  };
  const warm = performance.now() + MOST_WARM_UP_MS;
  for (let run = 0; run < WARM_UP && performance.now() < warm; run += 1) once();
  const measured: ReturnType<typeof once>[] = [];
  const end = performance.now() + MEASURE_MS;
  while (measured.length < FEWEST || (measured.length < MOST && performance.now() < end)) measured.push(once());
  const wall = measured.map(({ wallMs }) => wallMs);
  return {
    services,
    growthPercent,
    medianMs: median(wall),
    p95Ms: quantile(wall, 0.95),
    medianCpuMs: median(measured.map(({ cpuMs }) => cpuMs)),
    samples: measured.length,
  };
}

const first = scenarioOf(3, 0, 0);
const start = performance.now();
evaluate(first, defaultPriceBook, defaultAssumptions);
const firstMs = performance.now() - start;

const GROWTH_PERCENT = 5;
const times = [0, GROWTH_PERCENT].flatMap((growth) => [3, 50, 1_000].map((services) => timesOf(services, growth)));
const run: EvaluateRun = { platforms: platforms.length, priceBook: defaultPriceBook.id, firstMs, times };
console.log(JSON.stringify(run));
