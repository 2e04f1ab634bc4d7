import type { WorkloadItem } from "@/lib/planner/scenario/schema";

export type Rng = () => number;

/** Mulberry32: 32 bits of state, the same numbers on every machine. */
export function rngOf(seed: number): Rng {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const whole = (rng: Rng, min: number, max: number): number => min + Math.floor(rng() * (max - min + 1));
/** As many small ones as large ones on a logarithmic scale: services are small far more often than large. */
const skewed = (rng: Rng, min: number, max: number): number => min * (max / min) ** rng();
const rounded = (value: number, step: number): number => Math.round(Math.round(value / step) * step * 1e6) / 1e6;

/** Services of which hardly two ask for the same: what is hardest to size, because equal pods are packed at once. */
export function variedServices(rng: Rng, count: number): WorkloadItem[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `service ${index + 1}`,
    replicas: whole(rng, 1, 4),
    cpu: rounded(skewed(rng, 0.05, 4), 0.01),
    memoryGib: rounded(skewed(rng, 0.1, 16), 0.05),
    public: index % 10 === 0,
  }));
}

type Range = readonly [least: number, most: number];

interface Character {
  readonly name: string;
  readonly gibPerVcpu: Range;
  /** The smallest and the largest pod. */
  readonly vcpus: Range;
}

const even: Character = { name: "even", gibPerVcpu: [1.5, 5], vcpus: [0.1, 2] };
const characters: readonly Character[] = [
  even,
  { name: "hungry for CPU", gibPerVcpu: [0.3, 1.5], vcpus: [0.25, 6] },
  { name: "hungry for memory", gibPerVcpu: [4, 16], vcpus: [0.1, 2] },
  { name: "many small", gibPerVcpu: [0.5, 4], vcpus: [0.02, 0.2] },
  { name: "few large", gibPerVcpu: [1, 8], vcpus: [1.5, 10] },
  { name: "everything", gibPerVcpu: [0.3, 16], vcpus: [0.05, 8] },
];

/** One to a dozen shapes of one character, one to two dozen copies each, more often few; no pod is larger than what EKS can rent. */
export function anyWorkload(rng: Rng): WorkloadItem[] {
  const { gibPerVcpu, vcpus } = characters[whole(rng, 0, characters.length - 1)] ?? even;
  return Array.from({ length: whole(rng, 1, 12) }, (_, index) => {
    const cpu = rounded(skewed(rng, ...vcpus), 0.01);
    return {
      name: `service ${index + 1}`,
      replicas: Math.floor(skewed(rng, 1, 25)),
      cpu,
      memoryGib: Math.min(64, Math.max(0.05, rounded(cpu * skewed(rng, ...gibPerVcpu), 0.05))),
    };
  });
}
