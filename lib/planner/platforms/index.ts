import type { PlatformId } from "../scenario/choices";
import { aksFree } from "./aks-free";
import { aksStandard } from "./aks-standard";
import { appRunner } from "./app-runner";
import { cloudRun } from "./cloud-run";
import { compose } from "./compose";
import { containerApps } from "./container-apps";
import { dockerDesktop } from "./docker-desktop";
import { doks } from "./doks";
import { doksHa } from "./doks-ha";
import { ecsExpress } from "./ecs-express";
import { eks } from "./eks";
import { eksAnywhere } from "./eks-anywhere";
import { eksAuto } from "./eks-auto";
import { eksFargate } from "./eks-fargate";
import { fly } from "./fly";
import { gkeAutopilot } from "./gke-autopilot";
import { gkeRegional } from "./gke-regional";
import { gkeZonal } from "./gke-zonal";
import { hetznerK3s } from "./hetzner-k3s";
import { hetznerK3sHa } from "./hetzner-k3s-ha";
import { kind } from "./kind";
import type { Platform } from "./platform";
import { railway } from "./railway";
import { swarm } from "./swarm";

/** Every platform Berth compares, in the order of the catalogue. A new one is a new file and a line here. */
export const platforms: readonly Platform[] = [
  dockerDesktop,
  kind,
  compose,
  swarm,
  cloudRun,
  containerApps,
  appRunner,
  ecsExpress,
  fly,
  railway,
  doks,
  doksHa,
  aksFree,
  aksStandard,
  gkeZonal,
  gkeRegional,
  gkeAutopilot,
  eks,
  eksAuto,
  eksFargate,
  eksAnywhere,
  hetznerK3s,
  hetznerK3sHa,
];

const byId = new Map(platforms.map((platform) => [platform.id, platform]));

export const getPlatform = (id: PlatformId): Platform | null => byId.get(id) ?? null;
