import type { IService } from "@kubernetes-models/knative/serving.knative.dev/v1/Service";
import { DEFAULT_CONCURRENCY, INSTANCE_BASED } from "@/lib/planner/platforms/cloud-run";
import { regionOf } from "@/lib/planner/service-sizes";
import type { MoveFile } from "./kit";
import { HEALTH_PATH, type MovePlan, type MoveService, PORT, sizeWords } from "./plan";
import { yamlFile } from "./yaml-file";

/** Below one vCPU an instance takes one request at a time and runs in the first generation (Google's documentation on CPU limits). */
const WHOLE = 1000;

export const cloudRunFiles = (plan: MovePlan): MoveFile[] =>
  plan.services.flatMap((service) => (service.instance === null ? [] : [fileOf(plan, service, service.instance)]));

function fileOf(plan: MovePlan, service: MoveService, instance: NonNullable<MoveService["instance"]>): MoveFile {
  const staysOn = instance.role === INSTANCE_BASED;
  const region = regionOf(plan.evaluation, "gcp");
  const value: IService = {
    apiVersion: "serving.knative.dev/v1",
    kind: "Service",
    metadata: {
      name: service.label,
      ...(region === null ? {} : { labels: { "cloud.googleapis.com/location": region } }),
      annotations: {
        "run.googleapis.com/ingress": service.isPublic ? "all" : "internal",
        ...(service.original === null ? {} : { "berth/original-name": service.original }),
      },
    },
    spec: {
      template: {
        metadata: {
          annotations: {
            "autoscaling.knative.dev/minScale": String(staysOn ? service.copies : 0),
            ...(staysOn ? { "autoscaling.knative.dev/maxScale": String(service.peakCopies) } : {}),
            "run.googleapis.com/cpu-throttling": String(!staysOn),
            ...(instance.cpuMillis < WHOLE ? { "run.googleapis.com/execution-environment": "gen1" } : {}),
          },
        },
        spec: {
          containerConcurrency: instance.cpuMillis < WHOLE ? 1 : DEFAULT_CONCURRENCY,
          timeoutSeconds: 60,
          containers: [
            {
              name: service.label,
              image: service.image,
              ports: [{ name: "http1", containerPort: PORT }],
              resources: { limits: { cpu: `${instance.cpuMillis}m`, memory: `${instance.memoryMib}Mi` } },
              startupProbe: {
                httpGet: { path: HEALTH_PATH, port: PORT },
                periodSeconds: 2,
                timeoutSeconds: 2,
                failureThreshold: 30,
              },
            },
          ],
        },
      },
    },
  };
  const template = ["spec", "template"] as const;
  return {
    path: `services/${service.label}.yaml`,
    language: "yaml",
    about: `Cloud Run service ${service.label}: gcloud run services replace services/${service.label}.yaml`,
    content: yamlFile(
      [plan.heading, ...(service.original === null ? [] : [`The team calls this service “${service.original}”.`])],
      [
        {
          value,
          remarks: [
            {
              at: [...template, "metadata", "annotations"],
              text: staysOn
                ? "Billed by instance: the copies at all hours stay up, and no more run than the peak that was priced."
                : "Billed by request: nothing runs while nobody calls. No upper bound was sized; set autoscaling.knative.dev/maxScale to cap the bill.",
            },
            {
              at: [...template, "spec", "containers", 0, "image"],
              text: "The image that runs today, by digest, in a registry that Cloud Run reads: nothing is rebuilt. The digest is a placeholder.",
            },
            {
              at: [...template, "spec", "containers", 0, "resources"],
              text: `The shape Berth sized with. The team states ${sizeWords(service.stated)}.`,
            },
          ],
        },
      ],
    ),
  };
}
