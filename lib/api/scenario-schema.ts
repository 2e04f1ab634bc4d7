import { z } from "zod";
import * as choices from "@/lib/planner/scenario/choices";
import type { Scenario } from "@/lib/planner/scenario/scenario";
import { scenarioInputSchema } from "@/lib/planner/scenario/schema";
import type { Proof, SameJson } from "./same-type";

/** A complete scenario repeats these as they came. */
const name = scenarioInputSchema.shape.name.unwrap();
const items = scenarioInputSchema.shape.workload.unwrap().shape.items.unwrap();
const machines = scenarioInputSchema.shape.workload.unwrap().shape.machines.unwrap();

/** A scenario with every default filled in, as an evaluation gives it back. Itself valid input. */
export const scenarioSchema = z.strictObject({
  name,
  goal: z.enum(choices.goals),
  orchestration: z.enum(choices.orchestrations),
  team: z.strictObject({
    engineers: z.int(),
    platformEngineers: z.int(),
    kubernetesExperience: z.enum(choices.experiences),
    deployingTeams: z.int(),
    onCall: z.enum(choices.onCalls),
    hourlyRateUsd: z.number(),
  }),
  budgetUsdPerMonth: z.number().nullable(),
  availabilityTargetPercent: z.number(),
  downtimeCostUsdPerHour: z.number().nullable(),
  cloud: z.strictObject({
    primary: z.enum(choices.primaryClouds),
    currentPlatform: z.enum(choices.platformIds).nullable(),
    gkeCreditUsed: z.boolean(),
    appRunnerCustomer: z.boolean(),
  }),
  region: z.enum(choices.regions),
  clusters: z.int(),
  workload: z.strictObject({
    services: z.int(),
    replicasPerService: z.int(),
    cpuPerReplica: z.number(),
    memoryGibPerReplica: z.number(),
    items: items.exactOptional(),
    machines: machines.exactOptional(),
    dailyActiveUsers: z.number(),
    traffic: z.enum(choices.traffics),
    publicEntryPoints: z.int(),
    storageGib: z.number(),
    egressGibPerMonth: z.number(),
    growthPercentPerMonth: z.number(),
    stateful: z.boolean(),
  }),
  needs: z.array(z.enum(choices.needs)),
  compliance: z.array(z.enum(choices.complianceRegimes)),
  stage: z.enum(choices.stages),
  downtimeTolerance: z.enum(choices.downtimeTolerances),
  priorities: z.strictObject({ cost: z.number(), operations: z.number(), control: z.number() }),
  purchase: z.strictObject({ commitment: z.enum(choices.commitments), spotShare: z.number() }),
  observability: z.strictObject({ backups: z.boolean(), monitoring: z.enum(choices.monitoringLevels) }),
});

export type ScenarioIsDescribed = Proof<SameJson<z.output<typeof scenarioSchema>, Scenario>>;
