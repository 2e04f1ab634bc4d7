import { z } from "zod";
import {
  commitments,
  complianceRegimes,
  downtimeTolerances,
  experiences,
  goals,
  monitoringLevels,
  needs,
  onCalls,
  orchestrations,
  platformIds,
  primaryClouds,
  regions,
  stages,
  traffics,
} from "@/lib/planner/scenario/choices";
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
  goal: z.enum(goals),
  orchestration: z.enum(orchestrations),
  team: z.strictObject({
    engineers: z.int(),
    platformEngineers: z.int(),
    kubernetesExperience: z.enum(experiences),
    deployingTeams: z.int(),
    onCall: z.enum(onCalls),
    hourlyRateUsd: z.number(),
  }),
  budgetUsdPerMonth: z.number().nullable(),
  availabilityTargetPercent: z.number(),
  downtimeCostUsdPerHour: z.number().nullable(),
  cloud: z.strictObject({
    primary: z.enum(primaryClouds),
    currentPlatform: z.enum(platformIds).nullable(),
    gkeCreditUsed: z.boolean(),
    appRunnerCustomer: z.boolean(),
  }),
  region: z.enum(regions),
  clusters: z.int(),
  workload: z.strictObject({
    services: z.int(),
    replicasPerService: z.int(),
    cpuPerReplica: z.number(),
    memoryGibPerReplica: z.number(),
    items: items.exactOptional(),
    machines: machines.exactOptional(),
    dailyActiveUsers: z.number(),
    traffic: z.enum(traffics),
    publicEntryPoints: z.int(),
    storageGib: z.number(),
    egressGibPerMonth: z.number(),
    growthPercentPerMonth: z.number(),
    stateful: z.boolean(),
  }),
  needs: z.array(z.enum(needs)),
  compliance: z.array(z.enum(complianceRegimes)),
  stage: z.enum(stages),
  downtimeTolerance: z.enum(downtimeTolerances),
  priorities: z.strictObject({ cost: z.number(), operations: z.number(), control: z.number() }),
  purchase: z.strictObject({ commitment: z.enum(commitments), spotShare: z.number() }),
  observability: z.strictObject({ backups: z.boolean(), monitoring: z.enum(monitoringLevels) }),
});

export type ScenarioIsDescribed = Proof<SameJson<z.output<typeof scenarioSchema>, Scenario>>;
