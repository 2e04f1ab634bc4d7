/** Compose files: for one host, for a laptop, and the stack file of Swarm, which is the same language with other habits. */
import { hostOf, publicServices } from "./ingress";
import type { MoveFile } from "./kit";
import { imageVariable } from "./names";
import { DATA_PATH, HEALTH_PATH, type MovePlan, type MoveService, PLACEHOLDER_DIGEST, PORT, USER_ID } from "./plan";
import { type Remark, yamlFile } from "./yaml-file";

type Setting = "host" | "laptop" | "swarm";

const settingOf = ({ platform }: MovePlan): Setting =>
  platform.kind === "local" ? "laptop" : platform.kind === "swarm" ? "swarm" : "host";

/** The first port on a laptop; each public service takes the next. */
const FIRST_LAPTOP_PORT = 8080;
const HIGHEST_PORT = 65_535;

/** Compose fills in what stands behind a dollar sign; doubled, it is one. */
const literal = (text: string): string => text.replaceAll("$", "$$$$");

/** Compose fills it in, and stops with these words where nothing is set. */
const fromImages = (variable: string): string => `\${${variable}:?set it in images.env}`;

const environmentPath = ({ label }: MoveService): string => `env/${label}.env`;

export function composeFiles(plan: MovePlan): MoveFile[] {
  const setting = settingOf(plan);
  const open = publicServices(plan);
  const hasProxy = setting !== "laptop" && open.length > 0;
  const path = setting === "swarm" ? "stack.yaml" : "compose.yaml";
  const keeping = plan.services.filter(({ volumeMib }) => volumeMib > 0);
  const network = setting === "swarm" ? { driver: "overlay" } : {};
  const services = Object.fromEntries([
    ...(hasProxy ? [["proxy", proxyOf(setting)] as const] : []),
    ...plan.services.map((service) => [service.label, serviceOf(plan, service, setting)] as const),
  ]);
  const value = {
    ...(setting === "swarm" ? { version: "3.8" } : {}),
    services,
    networks: {
      internal: network,
      ...(hasProxy ? { edge: network } : {}),
    },
    ...volumesOf(keeping, hasProxy && setting === "host"),
    ...(hasProxy && setting === "swarm" ? { configs: { caddyfile: { file: "./Caddyfile" } } } : {}),
  };
  return [
    {
      path,
      language: "yaml",
      about:
        setting === "swarm" ? "The stack: docker stack deploy reads it." : "All containers of the host in one file.",
      content: yamlFile([plan.heading, startWords(plan, setting)], [{ value, remarks: remarksOn(plan, setting) }]),
    },
    imagesFile(plan, hasProxy),
    ...(hasProxy ? [caddyfile(plan, setting)] : []),
    ...plan.services.map((service) => environmentFile(plan, service)),
  ];
}

const startWords = ({ app }: MovePlan, setting: Setting): string =>
  setting === "swarm"
    ? `Start with: set -a; . ./images.env; set +a; docker stack deploy --with-registry-auth -c stack.yaml ${app}`
    : `Start with: docker compose -p ${app} --env-file images.env up -d --wait`;

const check = {
  test: ["CMD", "wget", "-q", "--spider", `http://127.0.0.1:${PORT}${HEALTH_PATH}`],
  interval: "10s",
  timeout: "3s",
  retries: 6,
  start_period: "60s",
};

function serviceOf(plan: MovePlan, service: MoveService, setting: Setting) {
  const { label, original, volumeMib, isPublic, peakCopies } = service;
  const order = publicServices(plan).indexOf(service);
  const port = FIRST_LAPTOP_PORT + order;
  return {
    image: fromImages(imageVariable(label)),
    ...(setting === "swarm" ? {} : { restart: "unless-stopped" }),
    init: true,
    user: `${USER_ID}:${USER_ID}`,
    read_only: true,
    cap_drop: ["ALL"],
    // A stack has no such setting.
    ...(setting === "swarm" ? {} : { security_opt: ["no-new-privileges:true"] }),
    tmpfs: ["/tmp"],
    environment: { PORT: String(PORT) },
    env_file: [environmentPath(service)],
    // A data store answers in a language of its own.
    ...(volumeMib > 0 ? {} : { healthcheck: check }),
    ...(original === null ? {} : { labels: { "berth.original-name": literal(original) } }),
    // Only one copy can hold a port of the laptop.
    ...(setting === "laptop" && isPublic && peakCopies === 1 && port <= HIGHEST_PORT
      ? { ports: [`127.0.0.1:${port}:${PORT}`] }
      : {}),
    networks: setting !== "laptop" && isPublic ? ["internal", "edge"] : ["internal"],
    ...(volumeMib > 0 ? { volumes: [`${label}-data:${DATA_PATH}`] } : {}),
    deploy: deployOf(service, setting),
  };
}

function deployOf({ peakCopies, gpus, stated, volumeMib }: MoveService, setting: Setting) {
  const memory = `${stated.memoryMib}M`;
  const onSwarm = {
    update_config: {
      parallelism: 1,
      order: volumeMib > 0 || gpus > 0 ? "stop-first" : "start-first",
      failure_action: "rollback",
    },
    rollback_config: { parallelism: 1, order: "stop-first" },
    restart_policy: { condition: "any", delay: "5s" },
    placement: {
      preferences: [{ spread: "node.id" }],
      // A volume stays on the machine on which it was made.
      ...(volumeMib > 0 ? { constraints: ["node.labels.data == true"] } : {}),
    },
  };
  const gpu =
    setting === "swarm"
      ? { generic_resources: [{ discrete_resource_spec: { kind: "NVIDIA-GPU", value: gpus } }] }
      : { devices: [{ driver: "nvidia", count: gpus, capabilities: ["gpu"] }] };
  return {
    replicas: peakCopies,
    resources: {
      limits: { memory },
      reservations: { cpus: String(stated.cpuMillis / 1000), memory, ...(gpus > 0 ? gpu : {}) },
    },
    ...(setting === "swarm" ? onSwarm : {}),
  };
}

/** Caddy gets its own certificates on one host; in front of Swarm the load balancer that was priced does. */
function proxyOf(setting: Setting) {
  const shared = {
    image: fromImages("PROXY_IMAGE"),
    read_only: true,
    cap_drop: ["ALL"],
    cap_add: ["NET_BIND_SERVICE"],
    networks: ["edge"],
  };
  return setting === "swarm"
    ? {
        ...shared,
        tmpfs: ["/tmp", "/data", "/config"],
        ports: [{ target: 80, published: 80, protocol: "tcp", mode: "ingress" }],
        configs: [{ source: "caddyfile", target: "/etc/caddy/Caddyfile" }],
        deploy: { replicas: 2, placement: { preferences: [{ spread: "node.id" }] } },
      }
    : {
        ...shared,
        tmpfs: ["/tmp"],
        restart: "unless-stopped",
        security_opt: ["no-new-privileges:true"],
        ports: ["80:80", "443:443"],
        volumes: ["./Caddyfile:/etc/caddy/Caddyfile:ro", "proxy-data:/data", "proxy-config:/config"],
      };
}

function volumesOf(keeping: readonly MoveService[], hasProxyData: boolean) {
  const names = [
    ...keeping.map(({ label }) => `${label}-data`),
    ...(hasProxyData ? ["proxy-data", "proxy-config"] : []),
  ];
  return names.length === 0 ? {} : { volumes: Object.fromEntries(names.map((name) => [name, {}])) };
}

function remarksOn(plan: MovePlan, setting: Setting): Remark[] {
  const first = plan.services.find(({ volumeMib }) => volumeMib === 0);
  const [any] = plan.services;
  if (any === undefined) return [];
  const at = ["services", (first ?? any).label] as const;
  const remarks: Remark[] = [
    {
      at: [...at, "image"],
      text: "The image that runs today, by digest (images.env): nothing is rebuilt.",
    },
    ...(first === undefined
      ? []
      : [
          {
            at: [...at, "healthcheck"],
            text: `wget, port ${PORT} and ${HEALTH_PATH} stand for the application's own check; an image without wget brings its own program for it.`,
          },
        ]),
    {
      at: [...at, "deploy", "resources"],
      text: `${plan.basis === "sized" ? "What Berth sized with." : "What the scenario states; Berth has not sized it here."} The memory limit equals what is reserved; there is no CPU limit, which would slow a busy copy down while the machine has time to spare.`,
    },
  ];
  const keeping = plan.services.find(({ volumeMib }) => volumeMib > 0);
  if (keeping !== undefined)
    remarks.push({
      at: ["services", keeping.label, "volumes"],
      text: `A volume has no size of its own here: keep ${plan.evaluation.scenario.workload.storageGib} GiB free on the disk for all data of the scenario.${setting === "swarm" ? " It stays on its machine: docker node update --label-add data=true NODE." : ""}`,
    });
  return remarks;
}

function imagesFile(plan: MovePlan, hasProxy: boolean): MoveFile {
  const lines = [
    `# ${plan.heading}`,
    "# One line for each image, by digest. The digests are placeholders of zeros: crane digest IMAGE:TAG says the real ones.",
    ...plan.services.map(({ label, image }) => `${imageVariable(label)}=${image}`),
    ...(hasProxy ? [`PROXY_IMAGE=docker.io/library/caddy@${PLACEHOLDER_DIGEST}`] : []),
  ];
  return {
    path: "images.env",
    language: "shell",
    about: "The one place where images are named, by digest.",
    content: `${lines.join("\n")}\n`,
  };
}

function caddyfile(plan: MovePlan, setting: Setting): MoveFile {
  const scheme = setting === "swarm" ? "http://" : "";
  const sites = publicServices(plan).map(
    (service) => `${scheme}${hostOf(service)} {\n\treverse_proxy ${service.label}:${PORT}\n}\n`,
  );
  return {
    path: "Caddyfile",
    language: "text",
    about:
      setting === "swarm"
        ? "Which host name leads to which service. TLS ends at the load balancer in front of the machines."
        : "Which host name leads to which service. Caddy gets and renews a certificate for each by itself.",
    content: `# ${plan.heading}\n# Put your own host names in place of example.com.\n\n${sites.join("\n")}`,
  };
}

function environmentFile(plan: MovePlan, service: MoveService): MoveFile {
  return {
    path: environmentPath(service),
    language: "shell",
    about: `Settings of ${service.label}, which differ from place to place while the image does not.`,
    content: `# ${plan.heading}\n# One NAME=value a line. Keep secrets out of version control.\n`,
  };
}
