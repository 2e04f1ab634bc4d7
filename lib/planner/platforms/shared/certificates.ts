import type { Certificate, Certificates } from "../../evaluation";
import { READ_ON } from "./evidence";

const state =
  (level: Certificate["level"]) =>
  (note: string): Certificate => ({ level, note, checked: READ_ON });

const holds = state("holds");
const unverified = state("unverified");
const noneFound = state("none-found");

/** The same sentence for all five regimes. */
const all = (make: (name: string) => Certificate): Certificates => ({
  soc2: make("SOC 2"),
  iso27001: make("ISO 27001"),
  hipaa: make("HIPAA"),
  pci: make("PCI DSS"),
  fedramp: make("FedRAMP"),
});

const AWS_TABLE = "AWS's EKS best practices guide, compliance table; confirm on AWS's services-in-scope page";

export const eksCertificates: Certificates = {
  ...all((name) => holds(`AWS lists ${name} for EKS (${AWS_TABLE}).`)),
  fedramp: holds(`AWS lists FedRAMP Moderate and High for EKS (${AWS_TABLE}).`),
};

export const eksAutoCertificates: Certificates = all((name) =>
  holds(`AWS lists ${name} for EKS, whose control plane this is; Auto Mode by itself was not checked (${AWS_TABLE}).`),
);

export const eksFargateCertificates: Certificates = {
  ...all((name) => holds(`AWS lists ${name} for EKS (${AWS_TABLE}); ask about EKS on Fargate in particular.`)),
  fedramp: noneFound("AWS lists FedRAMP for EKS, not for EKS on Fargate."),
};

export const ecsFargateCertificates: Certificates = {
  ...all((name) => holds(`AWS lists ${name} for ECS on Fargate, on which Express Mode runs (${AWS_TABLE}).`)),
  fedramp: unverified("Not read for ECS on Fargate; see AWS's services-in-scope page."),
};

export const appRunnerCertificates: Certificates = all((name) =>
  unverified(`${name} was not read for App Runner; see AWS's services-in-scope page.`),
);

export const azureCertificates: Certificates = {
  ...all((name) =>
    holds(
      `A third-party record of 2026-06-20 lists ${name} for Azure as a whole; check that Microsoft's scope list names this service.`,
    ),
  ),
  fedramp: holds(
    "A third-party record of 2026-06-20 lists FedRAMP High for Azure as a whole; check that Microsoft's scope list names this service.",
  ),
};

const googlePlatform = (name: string): Certificate =>
  holds(
    `Third-party records of 2026-06-20 and 2026-09-12 list ${name} for Google Cloud as a whole; check that the report names this service.`,
  );

export const cloudRunCertificates: Certificates = {
  ...all(googlePlatform),
  hipaa: holds("Google covers Cloud Run under its HIPAA business associate agreement (Google's compliance pages)."),
  fedramp: holds("FedRAMP High through Assured Workloads (Google's compliance pages)."),
};

export const gkeCertificates: Certificates = {
  ...all(googlePlatform),
  hipaa: unverified(
    "An undated trade page names Kubernetes Engine under Google's business associate agreement; Google's own list was not read.",
  ),
  pci: holds(
    "Google's guide to PCI DSS and GKE counts GKE, Standard and Autopilot alike, among what meets PCI DSS; see its responsibility matrix.",
  ),
  fedramp: unverified("Google holds FedRAMP High for named services; whether GKE is one of them was not read."),
};

export const digitalOceanCertificates: Certificates = {
  soc2: holds("SOC 2 Type II and SOC 3 Type II (DigitalOcean's article on SOC 2)."),
  iso27001: noneFound("No page of DigitalOcean's that claims ISO 27001 was found."),
  hipaa: unverified("Whether DigitalOcean signs a business associate agreement was not read."),
  pci: noneFound("No page that claims PCI DSS for hosting was found."),
  fedramp: noneFound("DigitalOcean is not in FedRAMP."),
};

const HETZNER_CLIENT = "By Hetzner's terms the client alone is responsible for the server.";

export const hetznerCertificates: Certificates = {
  ...all((name) => noneFound(`No ${name} statement of Hetzner's was found. ${HETZNER_CLIENT}`)),
  iso27001: unverified(
    "Well known to be held for the data centres, not read; what was read is TÜV Rheinland's inspection of 2024-02-08.",
  ),
};

export const flyCertificates: Certificates = {
  ...all((name) => noneFound(`Fly.io's security page names SOC 2 and HIPAA, not ${name}.`)),
  soc2: holds("SOC 2 Type 2; the report comes with the paid Compliance package (Fly.io's documentation)."),
  hipaa: holds("A business associate agreement comes with the paid Compliance package (Fly.io's documentation)."),
};

export const railwayCertificates: Certificates = {
  ...all((name) => noneFound(`Railway's compliance page names SOC 2, SOC 3 and HIPAA, not ${name}.`)),
  soc2: holds("SOC 2 Type II and SOC 3 (Railway's documentation)."),
  hipaa: holds("A business associate agreement from $1,000 a month of committed spend (Railway's documentation)."),
};

/** Software on rented machines: the gate looks at the host. */
export const hostCertificates: Certificates = all((name) =>
  unverified(`${name}: inherits the host provider's certificates; the gate looks at the host.`),
);

/** Nobody below to inherit from. */
export const ownLayerCertificates: Certificates = all((name) =>
  noneFound(`${name}: the layer below is your own, so there is nothing to inherit.`),
);
