import { awsRates } from "./list-2026-10/aws";
import { awsMachines } from "./list-2026-10/aws-machines";
import { azureRates } from "./list-2026-10/azure";
import { azureMachines } from "./list-2026-10/azure-machines";
import { digitaloceanMachines, digitaloceanRates } from "./list-2026-10/digitalocean";
import { flyMachines, flyRates } from "./list-2026-10/fly";
import { gcpRates } from "./list-2026-10/gcp";
import { gcpMachines } from "./list-2026-10/gcp-machines";
import { hetznerMachines, hetznerRates } from "./list-2026-10/hetzner";
import { railwayRates } from "./list-2026-10/railway";
import { sources } from "./list-2026-10/sources";
import type { PriceBook } from "./price-book";

const fly = "base region; others cost 1.0 to 1.6 times as much";
const railway = "all regions";

/** List prices as they stood in October 2026. Published and therefore never edited: a correction is a new book. */
export const list202610: PriceBook = {
  id: "list-2026-10",
  label: "List prices, October 2026",
  about:
    "Public list prices of seven providers, most of them read in 2026, before tax, discounts and credits. " +
    "Good for comparing platforms today; each figure names its own source, date and doubts.",
  kind: "list",
  asOf: "2026-10-28",
  currency: "USD",
  usdPerEur: {
    rate: "1.1133",
    date: "2026-10-28",
    source: "European Central Bank reference rate, as printed in the MoveInfra price dataset",
  },
  sources,
  regions: {
    "us-east": {
      aws: "us-east-1",
      azure: "eastus",
      gcp: "us-east1",
      digitalocean: "nyc3",
      hetzner: "ash/hil",
      fly,
      railway,
    },
    "eu-central": {
      aws: "eu-central-1",
      azure: "westeurope",
      gcp: "europe-west3",
      digitalocean: "fra1",
      hetzner: "fsn1/nbg1/hel1",
      fly,
      railway,
    },
  },
  platforms: null,
  notCovered: [],
  rates: {
    ...awsRates,
    ...azureRates,
    ...gcpRates,
    ...digitaloceanRates,
    ...hetznerRates,
    ...flyRates,
    ...railwayRates,
  },
  machines: [
    ...awsMachines,
    ...azureMachines,
    ...gcpMachines,
    ...digitaloceanMachines,
    ...hetznerMachines,
    ...flyMachines,
  ],
  // The lesson's machines where they still exist. AKS does not take B-series for its system pool (its documentation),
  // so Azure has the cheapest other x86 type with 2 vCPUs and at least 4 GiB; Hetzner has the smallest server sold there.
  referenceMachines: {
    "us-east": {
      aws: "t3.small",
      azure: "Standard_D2als_v6",
      gcp: "e2-small",
      digitalocean: "s-1vcpu-2gb",
      hetzner: "cpx11",
    },
    "eu-central": {
      aws: "t3.small",
      azure: "Standard_F2s_v2",
      gcp: "e2-small",
      digitalocean: "s-1vcpu-2gb",
      hetzner: "cx23",
    },
  },
  doubts: [
    "Azure: two programs that read Microsoft's price feed took a Windows price for some sizes. Twelve offers carry a lower figure from a sibling region or a second dataset, and a few sizes are left out because no clean figure was found.",
    "Azure: one-year prices exist for a few eastus sizes only and are scaled from one size of a family; spot exists for one size.",
    "Hetzner raised its prices on 1 April and 15 June 2026, and its cheapest lines sell out: CX and CAX servers were often not orderable between August and October 2026. CPX and CCX servers could be ordered.",
    "Hetzner: servers ordered before 15 June 2026 keep their older price until they are rescaled, so your own bill may be lower.",
    "Euro prices are without VAT and converted at 1.1133 USD for one euro; the same rate was 1.1567 on 14 August 2026, which alone moves a price by about 4%.",
    "AWS App Runner takes no new customers since 30 April 2026; its prices are here for those who run on it already.",
    "AWS spot prices are the on-demand price less the saving that the Spot Advisor showed in June 2025: an order of magnitude. One-year prices were found for t3 in us-east-1 only.",
    "AWS GPU prices in Frankfurt are unconfirmed, and so are its load balancer, disk, NAT gateway and Fargate prices there.",
    "Google's premium-tier egress comes from an article and a price bundle, not from a price feed.",
    "Azure egress is 0.087 for a GiB; other studies of 2026 show 0.08 where traffic leaves Microsoft's network early.",
    "Prices published for a GB by AWS and Azure are taken as prices for a GiB.",
    "DigitalOcean: Premium AMD prices are of July 2022, CPU-Optimized prices are unconfirmed, and so are vCPUs, memory and disk of GPU Droplets.",
    "DigitalOcean's Premium, General Purpose, CPU-Optimized and GPU Droplets come with traffic too, but how much was not found: their bill counts none as included.",
    "Fly.io prices are those of its base region; other regions cost 1.0 to 1.6 times as much, and which of them stand for ours was not found.",
    "Google Cloud: sustained-use discounts, which Google takes off by itself on some older families, are not in the on-demand prices.",
    "Months have 730 hours. DigitalOcean and Hetzner are at their monthly cap; a machine that lives part of a month costs more by the hour than these figures suggest.",
  ],
};
