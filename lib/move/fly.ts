import { stringify } from "smol-toml";
import type { MoveFile } from "./kit";
import { DATA_PATH, HEALTH_PATH, type MovePlan, type MoveService, PORT } from "./plan";
import { wrapped } from "./yaml-file";

export const flyFiles = (plan: MovePlan): MoveFile[] =>
  plan.services.flatMap((service) => (service.instance === null ? [] : [fileOf(plan, service, service.instance)]));

/** Fly's regions near the two that Berth prices. */
const REGIONS = { "us-east": "iad", "eu-central": "fra" } as const;

/** "shared-cpu-1x 256MB" is sold as the size shared-cpu-1x with that memory. */
const sizeOf = (type: string): string => type.split(" ")[0] ?? type;

function fileOf(plan: MovePlan, service: MoveService, instance: NonNullable<MoveService["instance"]>): MoveFile {
  const { scenario } = plan.evaluation;
  const mayStop = scenario.needs.includes("autoscaling") && service.peakCopies > service.copies;
  const door = {
    internal_port: PORT,
    auto_stop_machines: mayStop ? "stop" : "off",
    auto_start_machines: mayStop,
    min_machines_running: service.copies,
  };
  const check = { method: "GET", path: HEALTH_PATH, interval: "10s", timeout: "3s", grace_period: "60s" };
  const value = {
    // Names are unique over all of Fly.io, so it carries the application's.
    app: `${plan.app}-${service.label}`,
    primary_region: REGIONS[scenario.region],
    build: { image: service.image },
    env: { PORT: String(PORT) },
    ...(service.isPublic
      ? { http_service: { ...door, force_https: true, checks: [check] } }
      : service.volumeMib > 0
        ? {}
        : { checks: { health: { type: "http", port: PORT, ...check } } }),
    ...(service.volumeMib > 0
      ? { mounts: { source: "data", destination: DATA_PATH, initial_size: `${Math.ceil(service.volumeMib / 1024)}gb` } }
      : {}),
    vm: [{ size: sizeOf(instance.type), memory: `${instance.memoryMib}mb` }],
  };
  const comments = [
    plan.heading,
    ...(service.original === null ? [] : [`The team calls this service “${service.original}”.`]),
    "The image that runs today, by digest: nothing is rebuilt. The digest is a placeholder.",
    `After the first deployment: fly scale count ${service.peakCopies} --app ${value.app}`,
    `The machine is the one Berth sized: ${instance.type}${instance.role === "machine" ? "" : `, ${instance.role}`}.`,
  ];
  return {
    path: `services/${service.label}.toml`,
    language: "toml",
    about: `Fly app ${value.app}: fly deploy --config services/${service.label}.toml`,
    content: `${comments
      .flatMap(wrapped)
      .map((line) => `# ${line}\n`)
      .join("")}\n${stringify(value).trimEnd()}\n`,
  };
}
