/** What is known of a private provider's platforms: what the team entered, and for the rest what the nearest studied one has. */
import type { Capabilities, Certificates, Evidence, Sla } from "../../evaluation";
import type { OwnPlatformKind, OwnProvider } from "../../price-books/team-prices";
import type { ThreePoint } from "../../three-point";
import { composeKnowledge } from "../compose";
import { doksKnowledge } from "../doks";
import { hetznerK3sKnowledge } from "../hetzner-k3s";
import type { LabourFacts, Level, PlatformKnowledge } from "../platform";
import { addOn, no, unverified, yes } from "../shared/capabilities";
import { controlPlane } from "../shared/slas";

/** The studied platform whose labour and nature stand in where the team entered nothing. */
const NEAREST: Readonly<Record<OwnPlatformKind, PlatformKnowledge>> = {
  "managed-kubernetes": doksKnowledge,
  "self-managed-kubernetes": hetznerK3sKnowledge,
  "single-host": composeKnowledge,
};

const ENDINGS: Readonly<Record<OwnPlatformKind, string>> = {
  "managed-kubernetes": "kubernetes",
  "self-managed-kubernetes": "k3s",
  "single-host": "host",
};

const named = ({ name }: OwnProvider): Readonly<Record<OwnPlatformKind, string>> => ({
  "managed-kubernetes": `${name} Kubernetes`,
  "self-managed-kubernetes": `K3s on ${name}, one server`,
  "single-host": `Docker Compose on one host of ${name}`,
});

const statement = ({ date }: OwnProvider): Evidence => ({ text: `The team's own statement, ${date}`, grade: "U" });

export function privateKnowledge(provider: OwnProvider, kind: OwnPlatformKind): PlatformKnowledge {
  const nearest = NEAREST[kind];
  return {
    id: `${provider.id}-${ENDINGS[kind]}`,
    name: named(provider)[kind],
    provider: provider.name,
    kind,
    summary: `Entered by the team. What it did not state is taken from ${nearest.name}.`,
    lifecycle: {
      status: "current",
      since: provider.date,
      note: provider.note === "" ? "Entered by the team." : `Entered by the team: ${provider.note}`,
      evidence: statement(provider),
    },
    slas: slasOf(provider, kind),
    regionsNote: Object.values(provider.regions).join(", "),
    certificates: certificatesOf(provider),
    capabilities: capabilitiesOf(provider, nearest),
    control: nearest.control,
    responsibilities: nearest.responsibilities,
    labour: labourOf(provider, nearest),
    availability: {
      class: nearest.availability.class,
      entrySlaPercent: kind === "single-host" ? null : (provider.promises.loadBalancer ?? null),
      machineSlaPercent: provider.promises.machine ?? null,
      controlPlaneSlaPercent: kind === "managed-kubernetes" ? (provider.promises.controlPlane ?? null) : null,
    },
    upgradesFrom: [],
    notes: [
      `Prices and promises are the team's own entry of ${provider.date}; Berth has confirmed none of them.`,
      `Room kept for the system, hours and expected availability are those of ${nearest.name} where the team entered none.`,
    ],
    notIncluded: [...leftOut(provider), `monitoring and logs bought from ${provider.name}`, "image registry storage"],
  };
}

function slasOf(provider: OwnProvider, kind: OwnPlatformKind): Sla[] {
  const { promises } = provider;
  const evidence = statement(provider);
  const slas: Sla[] = [{ of: "one machine", percent: promises.machine ?? null, evidence }];
  if (kind === "managed-kubernetes") slas.unshift(controlPlane(promises.controlPlane ?? null, evidence));
  if (kind !== "single-host") slas.push({ of: "load balancer", percent: promises.loadBalancer ?? null, evidence });
  return slas;
}

const REGIMES = { soc2: "SOC 2", iso27001: "ISO 27001", hipaa: "HIPAA", pci: "PCI DSS", fedramp: "FedRAMP" } as const;

function certificatesOf({ certificates, name, date }: OwnProvider): Certificates {
  const entry = (regime: keyof typeof REGIMES): Certificates[typeof regime] =>
    certificates.includes(regime)
      ? {
          level: "holds",
          note: `${name} holds ${REGIMES[regime]} by the team's own entry; unconfirmed.`,
          checked: date,
        }
      : { level: "none-found", note: `The team's entry for ${name} names no ${REGIMES[regime]}.`, checked: date };
  return {
    soc2: entry("soc2"),
    iso27001: entry("iso27001"),
    hipaa: entry("hipaa"),
    pci: entry("pci"),
    fedramp: entry("fedramp"),
  };
}

function capabilitiesOf(provider: OwnProvider, { capabilities, kind }: PlatformKnowledge): Capabilities {
  const notStated = unverified(addOn("not stated by the team"));
  return {
    ...capabilities,
    gpu: no("no GPU machines were entered"),
    ...(kind === "managed-kubernetes" ? { autoscaling: notStated, "custom-networking": notStated } : {}),
    "audit-logging": notStated,
    arm: provider.machines.some(({ arch }) => arch === "arm64") ? yes() : no("no Arm machines were entered"),
    "on-premises": provider.onPremises ? yes("by the team's own entry") : no(),
  };
}

function labourOf({ hours }: OwnProvider, { labour, name }: PlatformKnowledge): LabourFacts {
  if (hours === undefined)
    return { ...labour, evidence: { text: `As for ${name}, the nearest platform studied.`, grade: "S" } };
  const same = (points: ThreePoint): Readonly<Record<Level, ThreePoint>> => ({
    novice: points,
    intermediate: points,
    expert: points,
  });
  return {
    ...labour,
    setup: same(hours.setup),
    operations: same(hours.operations),
    evidence: { text: "the team's own estimate", grade: "S" },
  };
}

/** What the team said is paid elsewhere, by the words of its bill. */
const RATE_WORDS = {
  "control-plane": "the control plane",
  "load-balancer": "load balancers",
  address: "public addresses",
  volume: "volumes",
  egress: "outgoing traffic",
  snapshot: "backups",
  support: "support",
} as const;

const leftOut = ({ rates }: OwnProvider): string[] =>
  (Object.keys(RATE_WORDS) as (keyof typeof RATE_WORDS)[]).flatMap((name) => {
    const rate = rates[name];
    return rate !== undefined && "notIncluded" in rate ? [`${RATE_WORDS[name]}: ${rate.notIncluded}`] : [];
  });
