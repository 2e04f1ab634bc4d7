import { WARM } from "@/lib/planner/platforms/container-apps";
import type { MoveFile } from "./kit";
import { HEALTH_PATH, type MovePlan, type MoveService, PORT, sizeWords } from "./plan";
import { yamlFile } from "./yaml-file";

export const containerAppsFiles = (plan: MovePlan): MoveFile[] =>
  plan.services.flatMap((service) => (service.instance === null ? [] : [fileOf(plan, service, service.instance)]));

const environmentOf = ({ app }: MovePlan): string =>
  `/subscriptions/SUBSCRIPTION_ID/resourceGroups/${app}/providers/Microsoft.App/managedEnvironments/${app}`;

function fileOf(plan: MovePlan, service: MoveService, instance: NonNullable<MoveService["instance"]>): MoveFile {
  const isWarm = instance.role === WARM;
  const answers = { httpGet: { path: HEALTH_PATH, port: PORT } };
  const value = {
    type: "Microsoft.App/containerApps",
    name: service.label,
    properties: {
      managedEnvironmentId: environmentOf(plan),
      configuration: {
        activeRevisionsMode: "Single",
        ingress: { external: service.isPublic, targetPort: PORT, transport: "auto", allowInsecure: false },
      },
      template: {
        containers: [
          {
            name: service.label,
            image: service.image,
            env: [{ name: "PORT", value: String(PORT) }],
            resources: { cpu: instance.cpuMillis / 1000, memory: `${instance.memoryMib / 1024}Gi` },
            probes: [
              { type: "Startup", ...answers, periodSeconds: 2, failureThreshold: 30 },
              { type: "Readiness", ...answers, periodSeconds: 5 },
              { type: "Liveness", ...answers, periodSeconds: 10, failureThreshold: 6 },
            ],
          },
        ],
        scale: {
          minReplicas: isWarm ? service.copies : 0,
          maxReplicas: service.peakCopies,
          ...(isWarm && service.peakCopies > service.copies ? { rules: [scaleRule(plan)] } : {}),
        },
      },
    },
  };
  const template = ["properties", "template"] as const;
  return {
    path: `services/${service.label}.yaml`,
    language: "yaml",
    about: `Container app ${service.label}: az containerapp create --name ${service.label} --resource-group ${plan.app} --yaml services/${service.label}.yaml`,
    content: yamlFile(
      [plan.heading, ...(service.original === null ? [] : [`The team calls this service “${service.original}”.`])],
      [
        {
          value,
          remarks: [
            { at: ["properties", "managedEnvironmentId"], text: "Put in the number of your own subscription." },
            {
              at: [...template, "containers", 0, "image"],
              text: "The image that runs today, by digest: nothing is rebuilt. The digest is a placeholder.",
            },
            {
              at: [...template, "containers", 0, "resources"],
              text: `The shape Berth sized with. The team states ${sizeWords(service.stated)}.`,
            },
            {
              at: [...template, "scale"],
              text: isWarm
                ? "The copies at all hours stay warm; no more run than the peak that was priced."
                : "Nothing runs while nobody calls; no more run than the peak that was priced.",
            },
          ],
        },
      ],
    ),
  };
}

const scaleRule = ({ targetUsePercent }: MovePlan) => ({
  name: "cpu",
  custom: { type: "cpu", metadata: { type: "Utilization", value: String(Math.max(1, Math.round(targetUsePercent))) } },
});
