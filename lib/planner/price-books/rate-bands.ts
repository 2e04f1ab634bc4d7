import type { PriceBook, RateUnit } from "./price-book";

/** Where a rate of one kind plausibly lies, in USD per `per` (percent for "percent"). Both ends belong to it. */
export interface RateBand {
  readonly keys: RegExp;
  readonly per: RateUnit;
  readonly low: number;
  readonly high: number;
  /** Why the band lies where it does. */
  readonly why: string;
  /** Only for books of this kind. */
  readonly book?: PriceBook["kind"];
}

/**
 * The bands are our choice: wide enough for every figure that we have seen from any vendor of the kind, and narrow
 * enough that a slipped decimal point, the likeliest slip of the pen, falls outside. The first match counts.
 */
const bands: readonly RateBand[] = [
  {
    keys: /^(aws\.eks\.control-plane|azure\.aks\.standard|gcp\.gke\.fee)$/,
    per: "hour",
    low: 0.04,
    high: 0.5,
    why: "AWS, Azure and Google all ask 0.10 an hour for a managed control plane",
  },
  { keys: /\.doks\.ha$/, per: "month", low: 15, high: 120, why: "high-availability control planes cost 40 to 60" },
  { keys: /\.gke\.credit$/, per: "month", low: 40, high: 150, why: "the credit is one control plane: 0.10 × 744 h" },
  { keys: /./, per: "percent", low: 2, high: 25, why: "surcharges and support take 3 to 12% of a bill" },

  {
    keys: /(\.alb\.hour|\.lb\.hour|\.lb\.first-five)$/,
    per: "hour",
    low: 0.01,
    high: 0.06,
    why: "a load balancer costs 0.0225 to 0.027 an hour, about 16 to 20 a month",
  },
  {
    keys: /(\.alb\.lcu|\.lb\.rule)$/,
    per: "hour",
    low: 0.003,
    high: 0.03,
    why: "a rule or capacity unit is about 0.01",
  },
  { keys: /\.lb\.data$/, per: "GiB", low: 0.002, high: 0.02, why: "load-balanced data is 0.005 to 0.008" },
  { keys: /\.(lb|alb)(\.month)?$/, per: "month", low: 4, high: 40, why: "sold by the month they cost 8 to 20" },
  { keys: /\.nat\.hour$/, per: "hour", low: 0.02, high: 0.12, why: "a NAT gateway is 0.045 to 0.052 an hour" },
  { keys: /\.nat\.data$/, per: "GiB", low: 0.02, high: 0.12, why: "data through a NAT gateway is 0.045" },
  { keys: /\.(ipv4|ip)$/, per: "hour", low: 0.002, high: 0.02, why: "the big three ask 0.005 an hour for an address" },
  { keys: /\.ipv4$/, per: "month", low: 0.2, high: 4, why: "an address by the month is 0.50 to 2" },

  {
    keys: /(\.ebs\.gp3|\.disk\.standard-ssd|\.pd\.(balanced|standard)|\.volume|\.autopilot\.storage)$/,
    per: "GiB-month",
    low: 0.03,
    high: 0.25,
    why: "network disks are 0.04 to 0.15",
  },
  { keys: /\.disk\.premium-p10$/, per: "disk-month", low: 8, high: 60, why: "128 GiB at 0.15 is about 20" },
  { keys: /\.snapshot$/, per: "GiB-month", low: 0.01, high: 0.12, why: "snapshots are 0.016 to 0.08" },
  { keys: /\.(s3|blob|storage)$/, per: "GiB-month", low: 0.008, high: 0.06, why: "object storage is about 0.02" },

  { keys: /\.egress$/, per: "GiB", low: 0.05, high: 0.25, book: "lesson", why: "the lesson says 0.08 to 0.12" },
  {
    keys: /^(aws|azure|gcp)\.egress$/,
    per: "GiB",
    low: 0.05,
    high: 0.25,
    why: "the big three ask 0.05 to 0.12, step by step",
  },
  { keys: /\.egress$/, per: "GiB", low: 0.006, high: 0.09, why: "smaller hosts ask 0.01 to 0.05" },
  { keys: /\.egress$/, per: "TB", low: 0.5, high: 9, why: "Hetzner asks one euro, 7.40 in Singapore" },

  { keys: /./, per: "vCPU-hour", low: 0.015, high: 0.15, why: "serverless vCPUs are 0.04 to 0.064 an hour" },
  { keys: /./, per: "GiB-hour", low: 0.0015, high: 0.015, why: "serverless memory is 0.0044 to 0.007 an hour" },
  { keys: /\.idle-vcpu$/, per: "vCPU-second", low: 0.000001, high: 0.00001, why: "an eighth of an active vCPU" },
  { keys: /./, per: "vCPU-second", low: 0.00001, high: 0.0001, why: "0.000018 to 0.000034, 0.065 to 0.12 an hour" },
  { keys: /./, per: "GiB-second", low: 0.000001, high: 0.00001, why: "0.000002 to 0.0000035, 0.007 to 0.013 an hour" },
  { keys: /./, per: "million requests", low: 0.1, high: 1, why: "serverless requests are 0.40" },
  { keys: /./, per: "vCPU-month", low: 5, high: 60, why: "Railway asks 20" },
  { keys: /\.(ram|memory)$/, per: "GiB-month", low: 2, high: 40, why: "platforms ask 5 to 10 for memory" },
  { keys: /\.plan\.pro$/, per: "month", low: 5, high: 60, why: "a seat or workspace is about 20" },

  { keys: /\.logs$/, per: "GiB", low: 0.3, high: 4, why: "ingested logs are 0.50 to 3" },
  { keys: /./, per: "million samples", low: 0.01, high: 0.15, why: "managed Prometheus is 0.016 to 0.09" },
  { keys: /\.support\./, per: "month", low: 12, high: 150, why: "entry plans are 24 to 100" },
];

/** The band a rate must lie in, or null when nobody has said yet what is plausible for such a rate. */
export const bandFor = (kind: PriceBook["kind"], key: string, per: RateUnit): RateBand | null =>
  bands.find((band) => band.per === per && (band.book ?? kind) === kind && band.keys.test(key)) ?? null;
