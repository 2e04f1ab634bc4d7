import { z } from "zod";
import * as choices from "./choices";
import { fields, itemFields, LONGEST_ITEM_NAME, NOT_ONE_LINE, ONE_LINE_TEXT } from "./fields";

// The library would try to compile its checks with `new Function`, which a strict content policy forbids and reports.
z.config({ jitless: true });

interface Limits {
  readonly min: number;
  readonly max: number;
}
const whole = ({ min, max }: Limits) => z.int().min(min).max(max);
const named = (longest: number) => z.string().min(1).max(longest).regex(ONE_LINE_TEXT, NOT_ONE_LINE);
const between = ({ min, max }: Limits) => z.number().min(min).max(max);

const itemSchema = z.strictObject({
  name: named(LONGEST_ITEM_NAME),
  replicas: whole(itemFields.replicas),
  cpu: between(itemFields.cpu).describe("vCPU requested by each replica"),
  memoryGib: between(itemFields.memoryGib).describe("GiB requested by each replica"),
  public: z.boolean().optional().describe("reached from outside the platform"),
  gpu: whole(itemFields.gpu).optional().describe("whole GPUs for each replica"),
});

export type WorkloadItem = z.infer<typeof itemSchema>;

/** The input of CONTRACT.md: everything optional but the team's size and its Kubernetes experience. */
export const scenarioInputSchema = z.strictObject({
  name: named(fields.name.max).optional(),
  goal: z.enum(choices.goals).optional(),
  orchestration: z.enum(choices.orchestrations).optional(),
  team: z.strictObject({
    engineers: whole(fields["team.engineers"]).describe("everyone who builds and runs the product"),
    platformEngineers: whole(fields["team.platformEngineers"])
      .optional()
      .describe("of those, dedicated to infrastructure"),
    kubernetesExperience: z
      .enum(choices.experiences)
      .describe("operating: has run one cluster in production for six months or more"),
    deployingTeams: whole(fields["team.deployingTeams"])
      .optional()
      .describe("teams that deploy independently to shared infrastructure"),
    onCall: z.enum(choices.onCalls).optional(),
    hourlyRateUsd: between(fields["team.hourlyRateUsd"]).optional(),
  }),
  budgetUsdPerMonth: between(fields.budgetUsdPerMonth)
    .nullable()
    .optional()
    .describe("infrastructure only; null: not set"),
  availabilityTargetPercent: between(fields.availabilityTargetPercent).optional(),
  downtimeCostUsdPerHour: between(fields.downtimeCostUsdPerHour).nullable().optional(),
  cloud: z
    .strictObject({
      primary: z.enum(choices.primaryClouds).optional(),
      currentPlatform: z.enum(choices.platformIds).nullable().optional().describe("what runs in production today"),
      gkeCreditUsed: z.boolean().optional().describe("another cluster already uses the billing account's GKE credit"),
      appRunnerCustomer: z.boolean().optional().describe("used AWS App Runner before it closed to new customers"),
    })
    .optional(),
  region: z.enum(choices.regions).optional(),
  clusters: whole(fields.clusters).optional().describe("separate production-grade environments or clusters"),
  workload: z
    .strictObject({
      services: whole(fields["workload.services"]).optional().describe("separately deployed services"),
      replicasPerService: whole(fields["workload.replicasPerService"]).optional(),
      cpuPerReplica: between(fields["workload.cpuPerReplica"]).optional().describe("vCPU"),
      memoryGibPerReplica: between(fields["workload.memoryGibPerReplica"]).optional(),
      items: z
        .array(itemSchema)
        .min(1)
        .max(fields["workload.items"].most)
        .optional()
        .describe("explicit services; replaces the four above"),
      machines: whole(fields["workload.machines"])
        .optional()
        .describe("worker machines; skips sizing and buys the book's reference machine"),
      dailyActiveUsers: between(fields["workload.dailyActiveUsers"]).optional(),
      traffic: z.enum(choices.traffics).optional(),
      publicEntryPoints: whole(fields["workload.publicEntryPoints"]).optional().describe("load-balanced addresses"),
      storageGib: between(fields["workload.storageGib"]).optional(),
      egressGibPerMonth: between(fields["workload.egressGibPerMonth"]).optional(),
      growthPercentPerMonth: between(fields["workload.growthPercentPerMonth"]).optional(),
      stateful: z.boolean().optional().describe("a database or queue runs inside the platform"),
    })
    .optional(),
  needs: z.array(z.enum(choices.needs)).max(choices.needs.length).optional(),
  compliance: z.array(z.enum(choices.complianceRegimes)).max(choices.complianceRegimes.length).optional(),
  stage: z.enum(choices.stages).optional(),
  downtimeTolerance: z.enum(choices.downtimeTolerances).optional(),
  priorities: z
    .strictObject({
      cost: between(fields["priorities.cost"]),
      operations: between(fields["priorities.operations"]),
      control: between(fields["priorities.control"]),
    })
    .optional()
    .describe("used as shares; not all zero"),
  purchase: z
    .strictObject({
      commitment: z.enum(choices.commitments).optional(),
      spotShare: between(fields["purchase.spotShare"]).optional(),
    })
    .optional(),
  observability: z
    .strictObject({ backups: z.boolean().optional(), monitoring: z.enum(choices.monitoringLevels).optional() })
    .optional(),
});

export type ScenarioInput = z.infer<typeof scenarioInputSchema>;
