/** How the new place is made, with the machines that were sized. Words in capitals are to be replaced. */
import type { Cloud } from "@/lib/planner/price-books/price-book";
import { regionOf } from "@/lib/planner/service-sizes";
import { doorOf, hasIngress } from "./ingress";
import type { MoveStep } from "./kit";
import { scales } from "./kubernetes";
import { machineType, oneLine } from "./names";
import { isPlatform, type MovePlan, type MoveService } from "./plan";

/** Machines of one kind for one cluster. */
interface Pool {
  readonly role: string;
  readonly type: string;
  readonly count: number;
}

const poolsOf = ({ platform, evaluation }: MovePlan): readonly Pool[] =>
  (platform.sizing?.machines ?? []).map(({ role, type, count }) => ({
    role,
    type,
    count: count / evaluation.scenario.clusters,
  }));

const machineWords = (pools: readonly Pool[]): string =>
  pools.map(({ role, type, count }) => `${count} × ${oneLine(type)} (${oneLine(role)})`).join(", ");

/** The step that makes the cluster or environment, empty; null where there is nothing to make. */
export function placeStep(plan: MovePlan): MoveStep | null {
  const { app, platform } = plan;
  const pools = poolsOf(plan);
  const workers = pools.find(({ role }) => role !== "server");
  const type = machineType(workers?.type);
  const count = workers?.count ?? "NUMBER";
  const region = (cloud: Cloud): string => regionOf(plan.evaluation, cloud) ?? "REGION";
  const sized = pools.length > 0 ? `Berth sized ${machineWords(pools)} for one cluster.` : undefined;
  const cluster = (command: string): MoveStep => ({
    text: "Make the cluster.",
    ...(sized === undefined ? {} : { why: sized }),
    command,
  });
  switch (platform.id) {
    case "docker-desktop":
      return null;
    case "kind":
      return cluster(`kind create cluster --name ${app}\nkind load docker-image IMAGE --name ${app}`);
    case "doks":
    case "doks-ha":
      return cluster(
        `doctl kubernetes cluster create ${app} --region ${region("digitalocean")} --node-pool "name=workers;size=${type};count=${count}"${platform.id === "doks-ha" ? " --ha" : ""}`,
      );
    case "aks-free":
    case "aks-standard":
      return cluster(
        `az group create --name ${app} --location ${region("azure")}\naz aks create --resource-group ${app} --name ${app} --tier ${platform.id === "aks-free" ? "free" : "standard"} --node-vm-size ${type} --node-count ${count} --generate-ssh-keys`,
      );
    case "gke-zonal":
      return cluster(
        `gcloud container clusters create ${app} --zone ${region("gcp")}-ZONE_LETTER --machine-type ${type} --num-nodes ${count}`,
      );
    case "gke-regional":
      return {
        ...cluster(
          `gcloud container clusters create ${app} --region ${region("gcp")} --machine-type ${type} --num-nodes NODES_PER_ZONE`,
        ),
        why: `${sized ?? ""} The command counts nodes for each zone, three unless you say otherwise: divide.`.trim(),
      };
    case "gke-autopilot":
      return cluster(`gcloud container clusters create-auto ${app} --region ${region("gcp")}`);
    case "eks":
    case "eks-auto":
    case "eks-fargate":
      return cluster("eksctl create cluster -f cluster.yaml");
    case "eks-anywhere":
      return cluster(
        `eksctl anywhere generate clusterconfig ${app} --provider PROVIDER > cluster.yaml\neksctl anywhere create cluster -f cluster.yaml`,
      );
    case "cloud-run":
      return { text: "Switch Cloud Run on in your project.", command: "gcloud services enable run.googleapis.com" };
    case "container-apps":
      return {
        text: "Make the Container Apps environment that the files name.",
        command: `az group create --name ${app} --location ${region("azure")}\naz containerapp env create --name ${app} --resource-group ${app} --location ${region("azure")}`,
      };
    case "app-runner":
      return {
        text: "Make the role with which App Runner reads your registry, and put your account's number in the files.",
      };
    case "ecs-express":
      return {
        text: "Make the task execution role and the infrastructure role that the files name, and put your account's number in.",
        command: "aws iam list-roles --query 'Roles[].RoleName'",
      };
    case "fly":
      return { text: "Sign in and make an app for each service.", command: "fly auth login\nfly apps create APP_NAME" };
    case "railway":
      return { text: "Make the project.", command: "railway login\nrailway init" };
    default:
      return byKind(plan, pools, sized);
  }
}

/** K3s, hosts, and platforms of a provider that the team entered itself. */
function byKind({ platform, app }: MovePlan, pools: readonly Pool[], sized: string | undefined): MoveStep {
  const why = sized === undefined ? {} : { why: sized };
  switch (platform.kind) {
    case "self-managed-kubernetes": {
      const servers = pools.find(({ role }) => role === "server")?.count ?? 1;
      const first = `curl -sfL https://get.k3s.io | sh -s - server${servers > 1 ? " --cluster-init" : ""}`;
      const others = "curl -sfL https://get.k3s.io | K3S_TOKEN=TOKEN sh -s - server --server https://FIRST_SERVER:6443";
      const agent = "curl -sfL https://get.k3s.io | K3S_URL=https://FIRST_SERVER:6443 K3S_TOKEN=TOKEN sh -";
      return {
        text: "Rent the machines, put them in one private network, and install K3s: the first server, any others, then the workers.",
        ...why,
        command: [first, ...(servers > 1 ? [others] : []), agent].join("\n"),
      };
    }
    case "swarm":
      return {
        text: "Rent the machines, put them in one private network, install Docker Engine and join them as managers.",
        ...why,
        command: "docker swarm init --advertise-addr PRIVATE_ADDRESS\ndocker swarm join-token manager",
      };
    case "single-host":
      return {
        text: "Rent the host, install Docker Engine from Docker's own packages, and let only the ports of the proxy and your own access through its firewall.",
        ...why,
        command: "docker version\ndocker compose version",
      };
    default:
      return { text: `Make the cluster ${app} in your provider's console or with its tool.`, ...why };
  }
}

/** What has to stand in the cluster before the manifests can work. */
export function addOnSteps(plan: MovePlan): MoveStep[] {
  if (!isKubernetes(plan)) return [];
  const { services } = plan;
  return [
    ...(hasIngress(plan) ? doorSteps(plan) : []),
    ...(services.some((service) => scales(plan, service)) && !bringsMetrics(plan) ? [metricsServer] : []),
    ...(services.some(({ gpus }) => gpus > 0) && !isPlatform(plan, "gke-autopilot") ? [gpuPlugIn] : []),
    ...(services.some(({ volumeMib }) => volumeMib > 0) ? [storageClass(plan)] : []),
  ];
}

/** AKS, GKE and K3s install it themselves; elsewhere installing it twice does no harm. */
const bringsMetrics = (plan: MovePlan): boolean =>
  isPlatform(
    plan,
    "aks-free",
    "aks-standard",
    "gke-zonal",
    "gke-regional",
    "gke-autopilot",
    "hetzner-k3s",
    "hetzner-k3s-ha",
  );

const metricsServer: MoveStep = {
  text: "See that the metrics server runs, and install it where it does not.",
  why: "The HorizontalPodAutoscaler asks it how busy the copies are.",
  command:
    "kubectl top nodes\nkubectl apply -f https://github.com/kubernetes-sigs/metrics-server/releases/latest/download/components.yaml",
};

const gpuPlugIn: MoveStep = {
  text: "See that the machines offer their GPUs, and install NVIDIA's device plug-in where they do not.",
  command: `kubectl get nodes -o custom-columns='NAME:.metadata.name,GPUS:.status.allocatable.nvidia\\.com/gpu'`,
};

const storageClass = (plan: MovePlan): MoveStep => ({
  text: "See that the cluster has a default StorageClass, or name one in the volume claims.",
  ...(plan.platform.kind === "self-managed-kubernetes"
    ? { why: "The one that K3s brings keeps a volume on one machine: a pod cannot follow its data elsewhere." }
    : {}),
  command: "kubectl get storageclass",
});

function doorSteps(plan: MovePlan): MoveStep[] {
  const door = doorOf(plan);
  const certManager: MoveStep = {
    text: "Install cert-manager, put your address into cluster-issuer.yaml and make the issuer.",
    why: "The Ingress asks it for the certificates.",
    command:
      "helm upgrade --install cert-manager oci://quay.io/jetstack/charts/cert-manager --namespace cert-manager --create-namespace --set crds.enabled=true\nkubectl apply -f cluster-issuer.yaml",
  };
  const traefik: MoveStep = {
    text: "Install Traefik, which answers for the Ingress.",
    why: "ingress-nginx, long the usual choice, was retired by the Kubernetes project in March 2026.",
    source: "Kubernetes blog, 2025-11-11, Ingress NGINX retirement",
    command:
      "helm repo add traefik https://traefik.github.io/charts\nhelm upgrade --install traefik traefik/traefik --namespace traefik --create-namespace",
  };
  if (door === "gce") return [];
  if (door === "alb")
    return [
      {
        text: "Install the AWS Load Balancer Controller, and ask AWS Certificate Manager for a certificate of your host names.",
        command:
          "helm repo add eks https://aws.github.io/eks-charts\nhelm upgrade --install aws-load-balancer-controller eks/aws-load-balancer-controller --namespace kube-system --set clusterName=CLUSTER",
      },
    ];
  if (door === "alb-auto")
    return [
      {
        text: "Ask AWS Certificate Manager for a certificate of your host names, and make the class that the Ingress names. Auto Mode brings the rest.",
        command: "kubectl apply -f ingress-class.yaml",
      },
    ];
  return isPlatform(plan, "hetzner-k3s", "hetzner-k3s-ha")
    ? [{ text: "Nothing to install for the Ingress: K3s brings Traefik." }, certManager]
    : [traefik, certManager];
}

export const isKubernetes = ({ platform }: MovePlan): boolean =>
  platform.id === "kind" || platform.kind === "managed-kubernetes" || platform.kind === "self-managed-kubernetes";

const firstLabel = (services: readonly MoveService[]): string => services[0]?.label ?? "service-1";

/** Settings and secrets, by service. */
export function secretStep(plan: MovePlan): MoveStep {
  const { app, services, platform } = plan;
  const label = firstLabel(services);
  const step = (command: string): MoveStep => ({
    text: "Bring settings and secrets over as environment variables, service by service; nothing secret into a file of this kit.",
    why: "What differs from place to place stays out of the image, so the image stays the same.",
    command,
  });
  if (isKubernetes(plan))
    return step(
      `kubectl -n ${app} create secret generic ${label}-env --from-env-file=PATH\nkubectl -n ${app} create configmap ${label}-env --from-env-file=PATH`,
    );
  switch (platform.id) {
    case "cloud-run":
      return step(
        `gcloud secrets create NAME --data-file=PATH\ngcloud run services update ${label} --update-secrets=NAME=NAME:latest`,
      );
    case "container-apps":
      return step(
        `az containerapp secret set --name ${label} --resource-group ${app} --secrets name=VALUE\naz containerapp update --name ${label} --resource-group ${app} --set-env-vars NAME=secretref:name`,
      );
    case "app-runner":
    case "ecs-express":
      return step("aws secretsmanager create-secret --name NAME --secret-string file://PATH");
    case "fly":
      return step(`fly secrets import --app ${app}-${label} < PATH`);
    case "railway":
      return step(`railway variables --service ${label} --set "NAME=VALUE"`);
    default:
      return step(`install -m 600 PATH env/${label}.env`);
  }
}

/** Starting the services beside the old ones. */
export function startStep(plan: MovePlan): MoveStep {
  const { app, services, platform } = plan;
  const label = firstLabel(services);
  const step = (command: string): MoveStep => ({
    text: "Start everything beside the old place and wait until all of it is healthy; no user sees it yet.",
    command,
  });
  if (isKubernetes(plan))
    return step(`kubectl apply -k .\nkubectl -n ${app} wait --for=condition=Ready pod --all --timeout=10m`);
  switch (platform.id) {
    case "cloud-run":
      return step(
        `gcloud run services replace services/${label}.yaml --region ${regionOf(plan.evaluation, "gcp") ?? "REGION"}`,
      );
    case "container-apps":
      return step(`az containerapp create --name ${label} --resource-group ${app} --yaml services/${label}.yaml`);
    case "app-runner":
      return step(
        `aws apprunner create-auto-scaling-configuration --cli-input-json file://scaling/${label}.json\naws apprunner create-service --cli-input-json file://services/${label}.json`,
      );
    case "ecs-express":
      return step(`aws ecs create-express-gateway-service --cli-input-json file://services/${label}.json`);
    case "fly":
      return step(
        `fly deploy --config services/${label}.toml\nfly scale count ${services[0]?.peakCopies ?? 1} --app ${app}-${label}`,
      );
    case "railway":
      return step(`railway add --service ${label} --image ${services[0]?.image ?? "IMAGE"}`);
    case "swarm":
      return step(
        `set -a; . ./images.env; set +a\ndocker stack deploy --with-registry-auth -c stack.yaml ${app}\ndocker stack services ${app}`,
      );
    default:
      return step(
        `docker compose -p ${app} --env-file images.env up -d --wait\ndocker compose -p ${app} --env-file images.env ps`,
      );
  }
}
