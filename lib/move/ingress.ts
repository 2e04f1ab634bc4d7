/** The way in from outside, as each Kubernetes platform has it. */
import type { IIngress } from "kubernetes-models/networking.k8s.io/v1/Ingress";
import type { IIngressClass } from "kubernetes-models/networking.k8s.io/v1/IngressClass";
import type { MoveFile } from "./kit";
import { isPlatform, type MovePlan, type MoveService } from "./plan";
import { type YamlPart, yamlFile } from "./yaml-file";

type Door = "gce" | "alb" | "alb-auto" | "traefik";

/** Which controller answers; the founding one of the Kubernetes project, ingress-nginx, was retired in March 2026. */
export function doorOf(plan: MovePlan): Door {
  if (isPlatform(plan, "gke-zonal", "gke-regional", "gke-autopilot")) return "gce";
  if (isPlatform(plan, "eks-auto")) return "alb-auto";
  return isPlatform(plan, "eks", "eks-fargate") ? "alb" : "traefik";
}

export const publicServices = ({ services }: MovePlan): readonly MoveService[] =>
  services.filter(({ isPublic }) => isPublic);

export const hasIngress = (plan: MovePlan): boolean =>
  plan.platform.kind !== "local" && publicServices(plan).length > 0;

/** What the way in needs once in the cluster, outside the application's namespace. */
export function clusterFiles(plan: MovePlan): MoveFile[] {
  if (!hasIngress(plan)) return [];
  const door = doorOf(plan);
  if (door === "alb-auto") return [ingressClassFile(plan)];
  return door === "traefik" ? [issuerFile(plan)] : [];
}

export const hostOf = ({ label }: MoveService): string => `${label}.example.com`;

/** As many entry points as the bill has, the public services spread over them. */
function groupsOf(plan: MovePlan): readonly (readonly MoveService[])[] {
  const open = publicServices(plan);
  const count = Math.min(open.length, Math.max(1, plan.evaluation.scenario.workload.publicEntryPoints));
  return Array.from({ length: count }, (_, group) => open.filter((_, index) => index % count === group));
}

export function ingressFile(plan: MovePlan): MoveFile {
  const door = doorOf(plan);
  const groups = groupsOf(plan);
  const parts = groups.flatMap((services, index) => {
    const name = groups.length === 1 ? "public" : `public-${index + 1}`;
    const ingress: IIngress = {
      apiVersion: "networking.k8s.io/v1",
      kind: "Ingress",
      metadata: { name, annotations: annotationsOf(door, name) },
      spec: {
        // GKE's own controller is called by an annotation and ignores the class.
        ...(door === "gce" ? {} : { ingressClassName: door === "traefik" ? "traefik" : "alb" }),
        ...(door === "traefik" ? { tls: [{ hosts: services.map(hostOf), secretName: `${name}-tls` }] } : {}),
        rules: services.map((service) => ({
          host: hostOf(service),
          http: {
            paths: [
              {
                path: "/",
                pathType: "Prefix",
                backend: { service: { name: service.label, port: { name: "main" } } },
              },
            ],
          },
        })),
      },
    };
    return [
      { value: ingress, remarks: [{ at: ["spec"], text: remarkOn(door) }] },
      ...certificateOf(door, name, services),
    ];
  });
  return {
    path: "ingress.yaml",
    language: "yaml",
    about: "The way in from outside for the public services. Put your own host names in place of example.com.",
    content: yamlFile([plan.heading, "The host names are placeholders."], parts),
  };
}

/** Where cert-manager gets certificates from; it belongs to the cluster and to no namespace. */
function issuerFile(plan: MovePlan): MoveFile {
  const value = {
    apiVersion: "cert-manager.io/v1",
    kind: "ClusterIssuer",
    metadata: { name: "letsencrypt" },
    spec: {
      acme: {
        server: "https://acme-v02.api.letsencrypt.org/directory",
        email: "you@example.com",
        privateKeySecretRef: { name: "letsencrypt-account" },
        solvers: [{ http01: { ingress: { ingressClassName: "traefik" } } }],
      },
    },
  };
  const remark = { at: ["spec", "acme", "email"], text: "Your own: it hears of certificates that run out." };
  return {
    path: "cluster-issuer.yaml",
    language: "yaml",
    about: "Where certificates come from, once for the cluster: kubectl apply -f cluster-issuer.yaml",
    content: yamlFile([plan.heading], [{ value, remarks: [remark] }]),
  };
}

function annotationsOf(door: Door, name: string): Record<string, string> {
  switch (door) {
    case "gce":
      return { "kubernetes.io/ingress.class": "gce", "networking.gke.io/managed-certificates": name };
    case "alb":
      return {
        "alb.ingress.kubernetes.io/scheme": "internet-facing",
        "alb.ingress.kubernetes.io/target-type": "ip",
        "alb.ingress.kubernetes.io/listen-ports": '[{"HTTP":80},{"HTTPS":443}]',
        "alb.ingress.kubernetes.io/ssl-redirect": "443",
      };
    case "alb-auto":
      return { "alb.ingress.kubernetes.io/listen-ports": '[{"HTTPS":443}]' };
    case "traefik":
      return { "cert-manager.io/cluster-issuer": "letsencrypt" };
  }
}

function remarkOn(door: Door): string {
  switch (door) {
    case "gce":
      return "Each Ingress is a load balancer of its own; Google issues and renews the certificate once the host names lead to it.";
    case "alb":
      return "The AWS Load Balancer Controller makes an Application Load Balancer for each Ingress and finds a certificate for the host names in AWS Certificate Manager.";
    case "alb-auto":
      return "Auto Mode makes an Application Load Balancer for each Ingress and finds a certificate for the host names in AWS Certificate Manager.";
    case "traefik":
      return "Traefik serves all host names behind one load balancer; cert-manager gets the certificates from the issuer named above.";
  }
}

/** Auto Mode brings the controller and leaves its class to you; it belongs to the cluster and to no namespace. */
function ingressClassFile(plan: MovePlan): MoveFile {
  const made: IIngressClass = {
    apiVersion: "networking.k8s.io/v1",
    kind: "IngressClass",
    metadata: { name: "alb" },
    spec: {
      controller: "eks.amazonaws.com/alb",
      parameters: { apiGroup: "eks.amazonaws.com", kind: "IngressClassParams", name: "alb" },
    },
  };
  const settings = {
    apiVersion: "eks.amazonaws.com/v1",
    kind: "IngressClassParams",
    metadata: { name: "alb" },
    spec: { scheme: "internet-facing" },
  };
  return {
    path: "ingress-class.yaml",
    language: "yaml",
    about: "The class that the Ingress names, once for the cluster: kubectl apply -f ingress-class.yaml",
    content: yamlFile([plan.heading], [{ value: settings }, { value: made }]),
  };
}

const certificateOf = (door: Door, name: string, services: readonly MoveService[]): YamlPart[] =>
  door === "gce"
    ? [
        {
          value: {
            apiVersion: "networking.gke.io/v1",
            kind: "ManagedCertificate",
            metadata: { name },
            spec: { domains: services.map(hostOf) },
          },
        },
      ]
    : [];
