/** The clusters of each provider, as the rules about providers name them. */
import type { PlatformId } from "../scenario/choices";

export const EKS: ReadonlySet<PlatformId> = new Set(["eks", "eks-auto", "eks-fargate"]);
export const AKS: ReadonlySet<PlatformId> = new Set(["aks-free", "aks-standard"]);
export const GKE: ReadonlySet<PlatformId> = new Set(["gke-zonal", "gke-regional", "gke-autopilot"]);
export const DOKS: ReadonlySet<PlatformId> = new Set(["doks", "doks-ha"]);
export const K3S: ReadonlySet<PlatformId> = new Set(["hetzner-k3s", "hetzner-k3s-ha"]);
